// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/heartbeat.h>

namespace charla::server {

Heartbeat::Heartbeat(Span silence, Span answer, Time now)
    : m_silence(silence), m_answer(answer), m_lastLife(now)
{
}

void Heartbeat::noteLife(Time now)
{
    m_lastLife = now;
    m_pinged = false;
}

Heartbeat::Act Heartbeat::look(Time now)
{
    if (now < nextLook())
        return Act::Wait;
    if (m_pinged)
        return Act::Drop;
    // The answer's time counts from the ping itself, which may be late when the machine was busy or
    // asleep.
    m_lastLife = now - m_silence;
    m_pinged = true;
    return Act::Ping;
}

Heartbeat::Time Heartbeat::nextLook() const
{
    return m_lastLife + m_silence + (m_pinged ? m_answer : Span::zero());
}

} // namespace charla::server
