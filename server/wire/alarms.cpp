// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/alarms.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Alarms::Alarms() : m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Alarms::ring);
}

void Alarms::set(Sleeper &sleeper, Time time)
{
    if (std::exchange(sleeper.m_isSet, true))
        m_sleepers.erase(sleeper.m_place);
    sleeper.m_place = m_sleepers.emplace(time, &sleeper);
    if (!m_timer.isActive() || time < m_timerFor)
        waitForFirst();
}

void Alarms::clear(Sleeper &sleeper)
{
    if (std::exchange(sleeper.m_isSet, false))
        m_sleepers.erase(sleeper.m_place);
}

void Alarms::ring()
{
    const Time now = steady_clock::now();
    while (!m_sleepers.empty() && m_sleepers.begin()->first <= now) {
        Sleeper *const sleeper = m_sleepers.begin()->second;
        clear(*sleeper);
        sleeper->onAlarm();
    }
    waitForFirst();
}

void Alarms::waitForFirst()
{
    if (m_sleepers.empty())
        return;
    m_timerFor = m_sleepers.begin()->first;
    const auto wait = std::chrono::ceil<milliseconds>(m_timerFor - steady_clock::now());
    m_timer.start(std::max(wait, milliseconds(0)));
}

} // namespace charla::server
