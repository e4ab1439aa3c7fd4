// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/outbox.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

void Outbox::add(Entry entry)
{
    m_entries.push_back({std::move(entry), 0});
}

std::vector<Outbox::Entry> Outbox::takeDue(const IsOpen &isOpen)
{
    std::vector<Entry> due;
    for (Held &held : m_entries) {
        if (held.sentOn == m_connection || !isOpen(held.entry.to))
            continue;
        held.sentOn = m_connection;
        due.push_back(held.entry);
    }
    return due;
}

std::optional<Outbox::Entry> Outbox::remove(const MessageId &id)
{
    const auto found
        = std::ranges::find(m_entries, id, [](const Held &held) { return held.entry.id; });
    if (found == m_entries.end())
        return {};
    Entry removed = std::move(found->entry);
    m_entries.erase(found);
    return removed;
}

} // namespace charla::client
