// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/timeline.h>

#include <protocol/limits.h>

#include <algorithm>

namespace charla::client {

using namespace protocol;
using Direction = Timeline::Request::Direction;

namespace {

bool isForward(const Timeline::Request &request)
{
    return request.direction == Direction::Forward;
}

} // namespace

void Timeline::beginLife()
{
    ++m_life;
    m_known.clear();
    m_tip.reset();
    m_lacksFirstPage = false;
    if (m_newsAfter)
        m_newsAfter = Seq(0);
}

void Timeline::setTip(Seq last)
{
    m_tip = std::max(m_tip.value_or(Seq(0)), last);
    if (m_known.empty() && !m_tip->isNull())
        m_lacksFirstPage = true;
}

std::optional<Place> Timeline::add(const MessageId &id, Seq seq, Seq prev)
{
    const bool known = std::ranges::any_of(m_known, [seq](const Stretch &stretch) {
        return stretch.first <= seq && seq <= stretch.last;
    });
    if (known)
        return {};
    cover({seq, prev, seq});
    // An id that an earlier life of the server has told is the same message: its sender sent it again.
    if (m_ids.contains(id))
        return {};
    if (!id.isNull())
        m_ids.insert(id);
    return placeOf(seq);
}

std::vector<std::optional<Place>> Timeline::addPage(const Request &request, const HistoryPage &page)
{
    std::vector<std::optional<Place>> places;
    Seq end = isForward(request) ? request.bound : Seq(0);
    for (const ChatMessage &message : page.messages) {
        const bool isFirst = places.empty() && !isForward(request);
        const bool inOrder = isFirst || message.seq > end;
        // The server leaves nothing out within a page, whatever prev says: what it has
        // forgotten of a conversation can't be had any more.
        places.push_back(inOrder ? add(message.id, message.seq,
                                       isFirst ? message.prev : std::min(message.prev, end))
                                 : std::nullopt);
        end = std::max(end, message.seq);
    }

    conclude(request, end, page.rest);
    return places;
}

void Timeline::conclude(const Request &request, Seq end, HistoryPage::Rest rest)
{
    // A page that leads nowhere is the last one, so that a server with a fault isn't asked for ever.
    const bool leadsOn
        = rest == HistoryPage::Rest::More && end > (isForward(request) ? request.bound : Seq(0));
    if (request.direction == Direction::Newest)
        m_lacksFirstPage = false;
    if (request.direction == Direction::Back && !end.isNull())
        closeGapBehind(end);
    if (leadsOn)
        return;
    if (isForward(request))
        closeGapBehind(end);
    else
        markFirstKnownAsFirst();
}

std::optional<Timeline::Request> Timeline::missing() const
{
    if (m_lacksFirstPage)
        return Request{Direction::Newest, {}, limits::DefaultHistoryMessages};
    if (m_known.empty())
        return {};
    const Seq end = m_known.front().last;
    const bool hasGap = m_known.size() > 1 || end < m_tip.value_or(Seq(0));
    return hasGap ? std::optional(Request{Direction::Forward, end, limits::MaxHistoryMessages})
                  : std::nullopt;
}

std::optional<Timeline::Request> Timeline::older() const
{
    if (m_known.empty()) {
        const bool isEmpty = m_tip && m_tip->isNull();
        return isEmpty
            ? std::nullopt
            : std::optional(Request{Direction::Newest, {}, limits::DefaultHistoryMessages});
    }
    const Stretch &oldest = m_known.front();
    if (oldest.beforeFirst.isNull())
        return {};
    return Request{Direction::Back, oldest.first, limits::DefaultHistoryMessages};
}

Place Timeline::here()
{
    const Seq newest = m_known.empty() ? Seq(0) : m_known.back().last;
    return {m_life, std::max(newest, m_tip.value_or(Seq(0))), ++m_notices};
}

void Timeline::cover(Stretch stretch)
{
    std::vector<Stretch> apart;
    for (const Stretch &known : m_known) {
        const bool liesBelow = known.last < stretch.first && known.last < stretch.beforeFirst;
        const bool liesAbove = known.first > stretch.last && known.beforeFirst > stretch.last;
        if (liesBelow || liesAbove) {
            apart.push_back(known);
            continue;
        }
        stretch.beforeFirst
            = known.first <= stretch.first ? known.beforeFirst : stretch.beforeFirst;
        stretch.first = std::min(stretch.first, known.first);
        stretch.last = std::max(stretch.last, known.last);
    }
    const auto place = std::ranges::lower_bound(apart, stretch.first, {}, &Stretch::first);
    apart.insert(place, stretch);
    m_known = std::move(apart);
}

void Timeline::closeGapBehind(Seq last)
{
    const auto next = std::ranges::upper_bound(m_known, last, {}, &Stretch::first);
    if (next == m_known.end()) {
        if (m_tip)
            m_tip = last; // what the server said was behind, it has not any more
        return;
    }
    Stretch joined = *next;
    m_known.erase(next);
    joined.beforeFirst = std::min(joined.beforeFirst, last);
    cover(joined);
}

void Timeline::markFirstKnownAsFirst()
{
    if (m_known.empty())
        m_tip = Seq(0);
    else
        m_known.front().beforeFirst = Seq(0);
}

} // namespace charla::client
