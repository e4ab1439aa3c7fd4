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
    if (isKnown(seq))
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
    const auto land = mainland();
    const auto start = land != m_known.end() ? std::optional(land->first) : std::nullopt;
    auto places
        = addEntries(page, isForward(request) ? std::optional(request.bound) : std::nullopt);
    Seq end = isForward(request) ? request.bound : Seq(0);
    for (const Entry &entry : page.entries)
        end = std::max(end, seqOf(entry));
    if (request.direction == Direction::Around && page.rest == HistoryPage::Rest::More)
        makeIsland(end, start);
    else
        conclude(request, end, page.rest);
    return places;
}

std::vector<std::optional<Place>> Timeline::addMissed(const HistoryPage &page)
{
    return addEntries(page, {});
}

std::vector<std::optional<Place>> Timeline::addEntries(const HistoryPage &page,
                                                       std::optional<Seq> behind)
{
    std::vector<std::optional<Place>> places;
    for (const Entry &entry : page.entries) {
        const Seq seq = seqOf(entry);
        if (behind && seq <= *behind) {
            places.emplace_back();
            continue;
        }
        // The server leaves nothing out within a page, whatever prev says: what it has
        // forgotten of a conversation can't be had any more.
        const Seq prev = behind ? std::min(prevOf(entry), *behind) : prevOf(entry);
        places.push_back(add(idOf(entry), seq, prev));
        if (!places.back())
            cover({seq, prev, seq}); // known, but perhaps not that it follows the one before
        behind = seq;
    }
    return places;
}

void Timeline::conclude(const Request &request, Seq end, HistoryPage::Rest rest)
{
    if (request.direction == Direction::Newest)
        m_lacksFirstPage = false;
    const bool reachesOn
        = request.direction == Direction::Back || request.direction == Direction::Around;
    if (reachesOn && !end.isNull())
        closeGapBehind(end);
    // A page that leads nowhere is the last one, so that a server with a fault isn't asked for ever.
    const bool leadsOn
        = rest == HistoryPage::Rest::More && end > (isForward(request) ? request.bound : Seq(0));
    if (leadsOn || request.direction == Direction::Around)
        return;
    if (isForward(request))
        closeGapBehind(end);
    else
        markFirstKnownAsFirst();
}

void Timeline::restore(const std::vector<Entry> &entries, Seq upTo)
{
    for (const Entry &entry : entries)
        add(idOf(entry), seqOf(entry), prevOf(entry));
    const auto behind = std::ranges::upper_bound(m_known, upTo, {}, &Stretch::first);
    for (auto stretch = m_known.begin(); stretch != behind && std::next(stretch) != behind;
         ++stretch)
        stretch->land = Land::Island;
    startNews(newest());
}

std::vector<Timeline::Stretch>::const_iterator Timeline::mainland() const
{
    return std::ranges::find(m_known, Land::Mainland, &Stretch::land);
}

std::optional<Timeline::Request> Timeline::missing() const
{
    if (m_lacksFirstPage)
        return Request{Direction::Newest, {}, limits::DefaultHistoryMessages};
    const auto end = edge();
    return end ? std::optional(Request{Direction::Forward, *end, limits::MaxHistoryMessages})
               : std::nullopt;
}

std::optional<Seq> Timeline::edge() const
{
    const auto first = mainland();
    if (m_lacksFirstPage || first == m_known.end())
        return {};
    const bool hasGap = std::next(first) != m_known.end() || first->last < m_tip.value_or(Seq(0));
    return hasGap ? std::optional(first->last) : std::nullopt;
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

std::optional<Timeline::Request> Timeline::behind(Seq seq) const
{
    const auto island = std::ranges::find_if(m_known, [seq](const Stretch &stretch) {
        return stretch.land == Land::Island && stretch.first <= seq && seq <= stretch.last;
    });
    if (island == m_known.end())
        return {};
    return Request{Direction::Forward, island->last, limits::DefaultHistoryMessages};
}

bool Timeline::isKnown(Seq seq) const
{
    return std::ranges::any_of(m_known, [seq](const Stretch &stretch) {
        return stretch.first <= seq && seq <= stretch.last;
    });
}

bool Timeline::isWhole(Seq from, Seq to) const
{
    return from >= to || std::ranges::any_of(m_known, [from, to](const Stretch &stretch) {
               const bool beginsInTime = stretch.first <= from || stretch.beforeFirst <= from;
               return beginsInTime && to <= stretch.last;
           });
}

std::vector<Place> Timeline::gaps() const
{
    std::vector<Place> gaps;
    for (auto stretch = m_known.begin(); stretch != mainland(); ++stretch)
        gaps.push_back(placeOf(stretch->last));
    return gaps;
}

Place Timeline::here()
{
    return {m_life, std::max(newest(), m_tip.value_or(Seq(0))), ++m_notices};
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
        if (known.first < stretch.first)
            stretch.beforeFirst = known.beforeFirst;
        else if (known.first == stretch.first)
            stretch.beforeFirst = std::min(stretch.beforeFirst, known.beforeFirst);
        stretch.first = std::min(stretch.first, known.first);
        stretch.land = std::max(stretch.land, known.land);
        stretch.last = std::max(stretch.last, known.last);
    }
    if (stretch.land == Land::New)
        stretch.land = Land::Mainland;
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

void Timeline::makeIsland(Seq last, std::optional<Seq> mainland)
{
    const auto stretch = std::ranges::find(m_known, last, &Stretch::last);
    if (stretch != m_known.end() && (!mainland || stretch->last < *mainland))
        stretch->land = Land::Island;
}

void Timeline::markFirstKnownAsFirst()
{
    if (m_known.empty())
        m_tip = Seq(0);
    else
        m_known.front().beforeFirst = Seq(0);
}

} // namespace charla::client
