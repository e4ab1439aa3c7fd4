// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/talk.h>

#include <client/changing.h>
#include <client/mentions.h>

#include <algorithm>

// What becomes of what the server tells; what is asked of it stands in talkrequests.cpp.
namespace charla::client {

using namespace protocol;
using Kind = MessageModel::Kind;
using Delivery = MessageModel::Delivery;

namespace {

void noteNews(Unread &unread, const std::vector<ChatMessage> &news, const Self &self)
{
    unread.messages += int(news.size());
    unread.mentions += int(std::ranges::count_if(news, [&self](const ChatMessage &message) {
        return mentions(message.text, self.nick.text());
    }));
}

MessageModel::Row rowOf(const ChatMessage &message, const Self &self, const Place &place)
{
    return {.kind = Kind::Message,
            .isOwn = self.is(message.from, message.keyMark),
            .state = message.state,
            .keyMark = message.keyMark,
            .author = message.from.text(),
            .text = message.text,
            .at = message.at,
            .id = message.id,
            .place = place,
            .replyTo = message.replyTo,
            .reactions = message.reactions,
            .changed = std::max(message.changed, message.seq),
            .files = messageFiles(message.files)};
}

//! The rows are in the order of their places.
void workInto(std::vector<MessageModel::Row> &rows, const Change &change)
{
    const auto seqOfRow = [](const MessageModel::Row &row) { return row.place.seq; };
    const auto row = std::ranges::lower_bound(rows, change.target, {}, seqOfRow);
    if (row != rows.end() && row->place.seq == change.target && change.seq > row->changed)
        apply(change, *row);
}

} // namespace

void Talk::addPending(const Outbox::Entry &entry, const QString &author, Timestamp now,
                      const QList<MessageFile> &files)
{
    const bool isWhole = entry.files.size() == std::size_t(files.size());
    m_model.addPending({.isOwn = true,
                        .delivery = isWhole ? Delivery::Pending : Delivery::Uploading,
                        .author = author,
                        .text = entry.text,
                        .at = now,
                        .id = entry.id,
                        .place = m_timeline.placeOf({}),
                        .replyTo = entry.replyTo,
                        .files = files});
}

void Talk::setLeaving(Seq message, bool isLeaving)
{
    m_model.setLeaving(m_timeline.placeOf(message), isLeaving);
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
    if (settle(ack.id, ack.seq, ack.at) && !ack.files.empty())
        m_model.setFiles(m_timeline.placeOf(ack.seq), messageFiles(ack.files));
    workInChanges();
    showOlder();
}

std::vector<ChatMessage> Talk::take(const std::vector<ChatMessage> &messages, const Self &self)
{
    m_comesByItself = false; // that comes before anything newer
    std::vector<std::optional<Place>> places;
    places.reserve(messages.size());
    for (const ChatMessage &message : messages)
        places.push_back(m_timeline.add(message.id, message.seq, message.prev));
    workInChanges();
    showOlder();
    std::vector<MessageModel::Row> rows;
    std::vector<ChatMessage> news;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const ChatMessage &message = messages[i];
        const bool isOwn = settle(message.id, message.seq, message.at);
        if (isOwn && !message.files.empty())
            m_model.setFiles(m_timeline.placeOf(message.seq), messageFiles(message.files));
        if (isOwn || !places[i])
            continue;
        rows.push_back(rowOf(message, self, *places[i]));
        if (!rows.back().isOwn)
            news.push_back(message);
    }
    const auto isUnread = [this](const MessageModel::Row &row) {
        return m_read < row.place && row.state != ChatMessage::State::Deleted;
    };
    if (m_unread && std::ranges::all_of(rows, isUnread))
        noteNews(*m_unread, news, self);
    else
        m_unread.reset();
    m_model.insert(std::move(rows));
    return news;
}

void Talk::take(const Change &change)
{
    m_timeline.add(change.id, change.seq, change.prev);
    m_early.push_back(change);
    workInChanges();
    showOlder();
}

std::vector<ChatMessage> Talk::take(const Timeline::Request &request, const HistoryPage &page,
                                    const Self &self)
{
    const auto places = m_timeline.addPage(request, page);
    auto news = show(page, places, self);
    conclude(request);
    // What somebody scrolls or jumps to is no news, however new this life of the server is.
    const bool wasSought = request.direction == Timeline::Request::Direction::Back
        || request.direction == Timeline::Request::Direction::Around;
    if (wasSought)
        news.clear();
    return news;
}

std::vector<ChatMessage> Talk::takeMissed(const HistoryPage &page, const Self &self)
{
    m_comesByItself = page.rest == HistoryPage::Rest::More;
    const auto places = m_timeline.addMissed(page);
    auto news = show(page, places, self);
    showOlder();
    return news;
}

std::vector<ChatMessage> Talk::show(const HistoryPage &page,
                                    const std::vector<std::optional<Place>> &places,
                                    const Self &self)
{
    std::vector<MessageModel::Row> rows;
    std::vector<ChatMessage> news;
    // What the server had told when it was asked is worked in already, and what is in the page.
    const Seq workedIn
        = page.entries.empty() ? m_sureUpTo : std::max(m_sureUpTo, seqOf(page.entries.back()));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (const auto *const change = std::get_if<Change>(&page.entries[i])) {
            m_early.push_back(*change);
            continue;
        }
        const auto &message = std::get<ChatMessage>(page.entries[i]);
        if (settle(message.id, message.seq, message.at)) {
            m_model.refresh(m_timeline.placeOf(message.seq), message);
        } else if (places[i]) {
            rows.push_back(rowOf(message, self, *places[i]));
            rows.back().changed = std::max(rows.back().changed, workedIn);
            if (m_timeline.isNews(message.seq) && !rows.back().isOwn)
                news.push_back(message);
        }
    }
    m_model.insert(std::move(rows));
    m_model.setGaps(m_timeline.gaps());
    workInChanges();
    m_unread.reset();
    return news;
}

void Talk::restore(const std::vector<Entry> &entries, Seq upTo, const Self &self)
{
    m_timeline.restore(entries, upTo);
    std::vector<MessageModel::Row> rows;
    for (const Entry &entry : entries) {
        if (const auto *const message = std::get_if<ChatMessage>(&entry))
            rows.push_back(rowOf(*message, self, m_timeline.placeOf(message->seq)));
        else if (const auto &change = std::get<Change>(entry); change.seq > upTo)
            m_early.push_back(change);
        else
            workInto(rows, change);
    }
    for (MessageModel::Row &row : rows)
        row.changed = std::max(row.changed, upTo);
    m_model.insert(std::move(rows));
    m_model.setGaps(m_timeline.gaps());
    workInChanges();
    showOlder();
    m_unread.reset();
}

void Talk::beginLife()
{
    m_timeline.beginLife();
    m_early.clear();
    m_model.setGaps({});
}

void Talk::workInChanges()
{
    if (m_early.empty())
        return;
    m_unread.reset(); // one of them may be deleted
    std::ranges::sort(m_early, {}, &Change::seq);
    const int life = m_timeline.placeOf({}).life;
    std::erase_if(m_early, [this, life](const Change &change) {
        const MessageModel::Row *const row = m_model.at({life, change.target, 0});
        if (!row)
            return m_underWay == 0; // else it may come with a page that was read before the change
        if (!m_timeline.isWhole(row->changed, change.seq))
            return false;
        m_model.change(life, change);
        return true;
    });
}

// Also when the timeline thinks it was there: what still waits to be settled has no row elsewhere.
bool Talk::settle(const MessageId &id, Seq seq, Timestamp at)
{
    return m_model.settle(id, m_timeline.placeOf(seq), Delivery::Committed, at);
}

bool Talk::readAll()
{
    return readUpTo(m_timeline.newest());
}

bool Talk::readUpTo(Seq upTo)
{
    const Place place = m_timeline.placeOf(upTo);
    if (upTo.isNull() || place <= m_read)
        return false;
    m_read = place;
    m_unread.reset();
    return true;
}

//! Counted again only when more has happened than that something was said.
const Unread &Talk::unseen() const
{
    if (!m_unread)
        m_unread = m_model.countBehind(m_read);
    return *m_unread;
}

Seq Talk::read() const
{
    return m_read.life == m_timeline.placeOf({}).life ? m_read.seq : Seq();
}

} // namespace charla::client
