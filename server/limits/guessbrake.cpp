// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/guessbrake.h>

#include <algorithm>

namespace charla::server {

using namespace std::chrono_literals;

namespace {

constexpr auto Forgiving = 30s;
constexpr int MostDoublings = 20; // beyond any longest wait

} // namespace

GuessBrake::Span GuessBrake::wait(Time now) const
{
    return std::max(Span(0), Span(m_until - now));
}

void GuessBrake::noteWrong(const Terms &terms, Time now)
{
    if (terms.freeGuesses <= 0)
        return;
    m_wrong = wrongAt(now) + 1;
    m_last = now;
    const int excess = m_wrong - terms.freeGuesses;
    if (excess <= 0)
        return;
    const auto wait = 1s * (1 << std::min(excess - 1, MostDoublings));
    m_until = now + std::min<std::chrono::seconds>(wait, terms.longestWait);
}

int GuessBrake::wrongAt(Time now) const
{
    const auto forgiven = (now - m_last) / Forgiving;
    return forgiven >= m_wrong ? 0 : m_wrong - int(forgiven);
}

} // namespace charla::server
