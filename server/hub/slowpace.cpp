// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/slowpace.h>

#include <algorithm>

namespace charla::server {

SlowPace::Span SlowPace::pass(const PersonId &person, const protocol::MessageId &id, Span interval,
                              TimePoint now)
{
    const auto last = m_last.constFind(person);
    if (last != m_last.constEnd()) {
        if (!id.isNull() && last->id == id)
            return Span(0);
        if (const auto free = last->at + interval; free > now)
            return std::chrono::ceil<Span>(free - now);
    }
    if (m_last.size() >= m_worthLooking)
        forgetOld(interval, now);
    m_last.insert(person, {now, id});
    return Span(0);
}

void SlowPace::forgetOld(Span interval, TimePoint now)
{
    m_last.removeIf(
        [interval, now](const auto &entry) { return entry.value().at + interval <= now; });
    m_worthLooking = std::max<qsizetype>(64, 2 * m_last.size());
}

} // namespace charla::server
