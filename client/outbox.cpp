// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/outbox.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace charla::client {

using namespace protocol;

ClientMessage Outbox::requestOf(const Entry &entry)
{
    if (entry.change)
        return ChangeRequest{.id = entry.id,
                             .of = entry.to,
                             .target = entry.target,
                             .kind = *entry.change,
                             .text = entry.text};
    return Send{.id = entry.id,
                .from = {},
                .to = entry.to,
                .sendAt = entry.sendAt,
                .text = entry.text,
                .replyTo = entry.replyTo,
                .files = entry.files};
}

protocol::Entry Outbox::committed(const Entry &entry, const Ack &ack, const Self &self)
{
    if (entry.change)
        return Change{.seq = ack.seq,
                      .prev = ack.prev,
                      .id = entry.id,
                      .from = self.nick,
                      .of = entry.to,
                      .at = ack.at,
                      .target = entry.target,
                      .kind = *entry.change,
                      .text = entry.text};
    return ChatMessage{.seq = ack.seq,
                       .prev = ack.prev,
                       .id = entry.id,
                       .from = self.nick,
                       .to = entry.to,
                       .sendAt = entry.sendAt,
                       .at = ack.at,
                       .text = entry.text,
                       .replyTo = entry.replyTo,
                       .files = ack.files,
                       .keyMark = self.keyMark};
}

void Outbox::add(Entry entry)
{
    m_entries.push_back({.entry = std::move(entry)});
}

void Outbox::addHeld(Entry entry)
{
    m_entries.push_back({.entry = std::move(entry), .isHeld = true});
}

void Outbox::release(const MessageId &id)
{
    const auto found
        = std::ranges::find(m_entries, id, [](const Held &held) { return held.entry.id; });
    if (found != m_entries.end())
        found->isHeld = false;
}

void Outbox::restore(std::vector<Entry> entries)
{
    std::vector<Held> held;
    held.reserve(entries.size());
    for (Entry &entry : entries)
        held.push_back({.entry = std::move(entry)});
    m_entries.insert(m_entries.begin(), std::make_move_iterator(held.begin()),
                     std::make_move_iterator(held.end()));
}

std::vector<Outbox::Entry> Outbox::entries() const
{
    std::vector<Entry> entries;
    for (const Held &held : m_entries)
        entries.push_back(held.entry);
    return entries;
}

std::vector<Outbox::Entry> Outbox::takeDue(const IsOpen &isOpen)
{
    std::vector<Entry> due;
    int room = m_isResting ? 0 : m_window - underWay();
    for (Held &held : m_entries) {
        if (room <= 0)
            break;
        if (held.isHeld || held.sentOn == m_connection || !isOpen(held.entry.to))
            continue;
        held.sentOn = m_connection;
        due.push_back(held.entry);
        --room;
    }
    return due;
}

int Outbox::underWay() const
{
    return int(std::ranges::count(m_entries, m_connection, &Held::sentOn));
}

void Outbox::beginConnection()
{
    ++m_connection;
    m_window = MostUnderWay;
    m_isResting = false;
}

bool Outbox::defer(const MessageId &id)
{
    const auto found
        = std::ranges::find(m_entries, id, [](const Held &held) { return held.entry.id; });
    if (found == m_entries.end() || found->sentOn != m_connection)
        return false;
    found->sentOn = 0;
    if (!std::exchange(m_isResting, true))
        m_window = std::max(m_window / 2, FewestUnderWay);
    return true;
}

bool Outbox::contains(const MessageId &id) const
{
    return std::ranges::find(m_entries, id, [](const Held &held) { return held.entry.id; })
        != m_entries.end();
}

std::optional<Outbox::Entry> Outbox::remove(const MessageId &id)
{
    const auto found
        = std::ranges::find(m_entries, id, [](const Held &held) { return held.entry.id; });
    if (found == m_entries.end())
        return {};
    Entry removed = std::move(found->entry);
    m_entries.erase(found);
    if (m_entries.empty())
        m_window = MostUnderWay; // what comes next is another burst
    return removed;
}

} // namespace charla::client
