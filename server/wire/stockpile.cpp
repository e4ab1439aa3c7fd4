// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/stockpile.h>

#include <server/wire/connection.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace charla::server {

void Stockpile::enlist(Connection &connection)
{
    if (connection.stockPlace() >= 0)
        return;
    connection.setStockPlace(qsizetype(m_holders.size()));
    m_holders.push_back(&connection);
}

void Stockpile::forget(Connection &connection)
{
    const qsizetype place = connection.stockPlace();
    if (place < 0)
        return;
    Connection *const last = m_holders.back();
    m_holders.pop_back();
    connection.setStockPlace(-1);
    if (last == &connection)
        return;
    m_holders[std::size_t(place)] = last;
    last->setStockPlace(place);
}

void Stockpile::recount()
{
    // Noted down, because other threads take off from it meanwhile.
    std::vector<std::pair<qint64, Connection *>> held;
    held.reserve(m_holders.size());
    for (Connection *connection : m_holders)
        held.emplace_back(connection->heldBytes(), connection);
    m_bytes = 0;
    for (const auto &[bytes, connection] : held) {
        m_bytes += bytes;
        if (bytes == 0)
            forget(*connection);
    }
    if (m_mostBytes == 0 || m_bytes <= m_mostBytes)
        return;
    std::ranges::sort(held, std::ranges::greater());
    for (const auto &[bytes, connection] : held) {
        if (m_bytes <= m_mostBytes - m_mostBytes / 8)
            return;
        m_bytes -= bytes;
        ++m_closed;
        forget(*connection);
        connection->shed();
    }
}

} // namespace charla::server
