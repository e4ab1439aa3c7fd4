// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/warden.h>

#include <algorithm>

namespace charla::server {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Somebody who waits for one token at a time would be refused as often as let through.
constexpr TokenBucket::Span UsefulWait = 1s;

// What is on its way behind something that was refused is refused, too, or it would overtake it: also
// when the wait ends between the two.
constexpr TokenBucket::Span Behind = 250ms;

// Beyond an address's share of refusals one needs a part of it of one's own to be closed: an
// innocent neighbour of a flooder is told once or twice to wait.
constexpr int OwnPart = 20;

} // namespace

std::optional<milliseconds> Warden::ask(Deed act, const Asker &asker, Time now)
{
    const auto index = std::size_t(act);
    const FloodLimits::RatesOfDeed &rates = m_limits.rates[index];
    const std::array<TokenBucket *, ScopeCount> buckets{
        &asker.connection.allowance.of(act), asker.person ? &asker.person->of(act) : nullptr,
        &asker.address.allowance.of(act)};
    Time &held = asker.connection.heldUntil[index];
    if (now < held) {
        held = std::max(held, now + Behind);
        ++m_refusals[index][std::size_t(Scope::Connection)];
        return std::chrono::ceil<milliseconds>(held - now);
    }
    for (std::size_t scope = 0; scope < buckets.size(); ++scope) {
        const TokenBucket::Span wait
            = buckets[scope] ? buckets[scope]->wait(rates[scope], now) : TokenBucket::Span(0);
        if (wait == TokenBucket::Span(0))
            continue;
        ++m_refusals[index][scope];
        const auto some = std::min(UsefulWait, rates[scope].interval * rates[scope].burst);
        held = now + std::max(wait, some);
        return std::chrono::ceil<milliseconds>(held - now);
    }
    for (std::size_t scope = 0; scope < buckets.size(); ++scope) {
        if (buckets[scope])
            buckets[scope]->take(rates[scope], now);
    }
    return {};
}

bool Warden::bears(const Asker &asker, Time now)
{
    TokenBucket &own = asker.connection.refusals;
    const bool isOwn = own.wait(m_limits.refusalsPerConnection, now) > TokenBucket::Span(0);
    const bool isShared
        = asker.address.refusals.wait(m_limits.refusalsPerAddress, now) > TokenBucket::Span(0)
        && own.missing(m_limits.refusalsPerConnection, now) >= OwnPart;
    if (isOwn || isShared) {
        ++m_closed;
        return false;
    }
    own.take(m_limits.refusalsPerConnection, now);
    asker.address.refusals.take(m_limits.refusalsPerAddress, now);
    return true;
}

} // namespace charla::server
