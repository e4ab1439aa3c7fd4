// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/proving/tries.h>

#include <algorithm>

namespace charla::server {

using std::chrono::milliseconds;

milliseconds Tries::waitFor(const QString &nick, TimePoint now) const
{
    const auto count = m_counts.constFind(nick);
    if (count == m_counts.cend() || count->tries < m_terms.free
        || now - count->last >= m_terms.forgotten)
        return milliseconds(0);
    milliseconds interval = m_terms.first;
    for (int tries = m_terms.free; tries < count->tries && interval < m_terms.longest; ++tries)
        interval *= 2;
    const auto free = count->last + std::min(interval, m_terms.longest);
    return std::max(std::chrono::ceil<milliseconds>(free - now), milliseconds(0));
}

void Tries::note(const QString &nick, TimePoint now)
{
    if (!m_counts.contains(nick))
        makeRoom(now);
    Count &count = m_counts[nick];
    if (now - count.last >= m_terms.forgotten)
        count.tries = 0;
    ++count.tries;
    count.last = now;
}

void Tries::makeRoom(TimePoint now)
{
    if (m_counts.size() < m_terms.maxNicks)
        return;
    m_counts.removeIf([&](const auto &it) { return now - it.value().last >= m_terms.forgotten; });
    if (m_counts.size() < m_terms.maxNicks)
        return;
    const auto oldest = std::ranges::min_element(m_counts, {}, &Count::last);
    m_counts.erase(oldest);
}

} // namespace charla::server
