// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/addressbook.h>

#include <algorithm>

namespace charla::server {

AddressBook::Visit AddressBook::enter(const QHostAddress &address, TokenBucket::Time now)
{
    const auto known = m_records.find(address);
    if (known != m_records.end())
        return Visit(known->second);
    if (m_records.size() >= m_sweepAt)
        sweep(now);
    return Visit(m_records[address]);
}

void AddressBook::sweep(TokenBucket::Time now)
{
    std::erase_if(m_records, [now](const auto &entry) { return entry.second.isIdle(now); });
    if (m_records.size() >= std::size_t(MostForgotten))
        std::erase_if(m_records, [](const auto &entry) { return entry.second.visits == 0; });
    m_sweepAt = std::max<std::size_t>(1024, 2 * m_records.size());
}

} // namespace charla::server
