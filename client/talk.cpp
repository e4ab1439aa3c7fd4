// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/talk.h>

namespace charla::client {

using namespace protocol;
using Kind = MessageModel::Kind;
using Delivery = MessageModel::Delivery;

namespace {

MessageModel::Row rowOf(const ChatMessage &message, const Nick &self, const Place &place)
{
    return {.kind = Kind::Message,
            .author = message.from.text(),
            .text = message.text,
            .at = message.at,
            .isOwn = message.from == self,
            .id = message.id,
            .place = place};
}

} // namespace

void Talk::addPending(const Outbox::Entry &entry, const QString &author, Timestamp now)
{
    m_model.addPending(
        {.author = author, .text = entry.text, .at = now, .isOwn = true, .id = entry.id});
}

void Talk::refuse(const MessageId &id)
{
    if (const auto written = m_model.pendingSince(id))
        m_model.settle(id, m_timeline.here(), Delivery::Refused, *written);
}

void Talk::addNotice(Kind kind, const Nick &nick, Timestamp now)
{
    m_model.insert({{.kind = kind, .author = nick.text(), .at = now, .place = m_timeline.here()}});
}

void Talk::take(const Ack &ack)
{
    m_timeline.add(ack.id, ack.seq, ack.prev);
    settle(ack.id, ack.seq, ack.at);
    showOlder();
}

bool Talk::take(const ChatMessage &message, const Nick &self)
{
    const auto place = m_timeline.add(message.id, message.seq, message.prev);
    showOlder();
    if (settle(message.id, message.seq, message.at) || !place)
        return false;
    m_model.insert({rowOf(message, self, *place)});
    return message.from != self;
}

std::vector<ChatMessage> Talk::take(const Timeline::Request &request, const HistoryPage &page,
                                    const Nick &self)
{
    const auto places = m_timeline.addPage(request, page);
    std::vector<MessageModel::Row> rows;
    std::vector<ChatMessage> news;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ChatMessage &message = page.messages[i];
        if (settle(message.id, message.seq, message.at) || !places[i])
            continue;
        rows.push_back(rowOf(message, self, *places[i]));
        const bool wasMissed = request.direction != Timeline::Request::Direction::Back
            && m_timeline.isNews(message.seq);
        if (wasMissed && message.from != self)
            news.push_back(message);
    }
    m_model.insert(std::move(rows));
    conclude(request);
    return news;
}

// Also when the timeline thinks it was there: what still waits to be settled has no row elsewhere.
bool Talk::settle(const MessageId &id, Seq seq, Timestamp at)
{
    return m_model.settle(id, m_timeline.placeOf(seq), Delivery::Committed, at);
}

void Talk::giveUp(const Timeline::Request &request)
{
    m_timeline.addPage(request, {.id = {}, .of = m_name, .messages = {}});
    conclude(request);
}

std::optional<Timeline::Request> Talk::nextMissing()
{
    if (m_missing)
        return {};
    return m_missing = m_timeline.missing();
}

std::optional<Timeline::Request> Talk::nextOlder()
{
    if (m_older || m_missing == m_timeline.older())
        return {};
    m_older = m_timeline.older();
    showOlder();
    return m_older;
}

void Talk::forgetRequests()
{
    m_missing.reset();
    m_older.reset();
    showOlder();
}

void Talk::conclude(const Timeline::Request &request)
{
    if (m_missing == request)
        m_missing.reset();
    else if (m_older == request)
        m_older.reset();
    showOlder();
}

void Talk::showOlder()
{
    using Older = MessageModel::Older;
    if (m_older)
        m_model.setOlder(Older::Loading);
    else
        m_model.setOlder(m_timeline.older() ? Older::Unknown : Older::None);
}

} // namespace charla::client
