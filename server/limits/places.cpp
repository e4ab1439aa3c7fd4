// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/places.h>

#include <algorithm>

namespace charla::server {

Place::Place(std::shared_ptr<PlaceCount> count) : m_count(std::move(count))
{
    ++m_count->here;
    ++*m_count->all;
}

Place::~Place()
{
    if (!m_count)
        return;
    --m_count->here;
    --*m_count->all;
}

Places::Why Places::askForProxy(const QHostAddress &proxy) const
{
    const int kept = proxy.isLoopback() ? 0 : m_terms.reserved;
    return m_terms.most > 0 && taken() >= m_terms.most - kept ? Why::Full : Why::Free;
}

Places::Why Places::ask(const QHostAddress &address) const
{
    if (askForProxy(address) == Why::Full)
        return Why::Full;
    const auto count = m_byAddress.constFind(address);
    const int fromThere = count == m_byAddress.cend() ? 0 : (*count)->here.load();
    return m_terms.perAddress > 0 && fromThere >= m_terms.perAddress ? Why::AddressFull : Why::Free;
}

Place Places::take(const QHostAddress &address)
{
    if (m_byAddress.size() >= m_sweepAt)
        sweep();
    std::shared_ptr<PlaceCount> &count = m_byAddress[address];
    if (!count) {
        count = std::make_shared<PlaceCount>();
        count->all = m_all;
    }
    return Place(count);
}

void Places::sweep()
{
    m_byAddress.removeIf([](const auto &entry) { return entry.value()->here == 0; });
    m_sweepAt = std::max<qsizetype>(1024, 2 * m_byAddress.size());
}

} // namespace charla::server
