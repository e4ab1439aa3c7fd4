// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talk.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace charla::load {

Talk::Talk(Crowd &crowd) : m_crowd(crowd)
{
    m_crowd.setListener(this);
}

Talk::~Talk()
{
    m_crowd.setListener(nullptr);
}

void Talk::countAudience()
{
    m_audience.clear();
    for (std::uint32_t i = 0; i < m_crowd.size(); ++i) {
        const Member &member = m_crowd.member(i);
        m_audience.resize(std::max<std::size_t>(m_audience.size(), member.room + 1));
        m_audience[member.room] += member.state == Member::State::In && member.counts;
    }
}

void Talk::say(Member &sender, Time due)
{
    const auto index = std::uint32_t(m_said.size());
    m_said.push_back({due, sender.number});
    m_awaited += m_audience[sender.room];
    m_crowd.say(sender, m_crowd.dialect().message(sender.pass.room, index));
}

void Talk::beginRecording()
{
    m_latencies = {};
    m_recordFrom = m_said.size();
    m_recordTo = std::numeric_limits<std::size_t>::max();
}

void Talk::endRecording()
{
    m_recordTo = m_said.size();
}

void Talk::onMessage(Member &by, std::uint32_t index, Time now)
{
    if (index >= m_said.size())
        return;
    const Said &said = m_said[index];
    if (by.counts) {
        ++m_deliveries;
        --m_awaited;
        if (index >= m_recordFrom && index < m_recordTo)
            m_latencies.add(now - said.due);
    }
    if (by.number == said.sender && !m_crowd.dialect().hasLogin())
        onKept(by, now);
}

void Talk::onAck(Member &by, std::uint32_t, Time now)
{
    onKept(by, now);
}

void Talk::onKept(Member &, Time) { }

void ClosedTalk::start(const std::vector<Member *> &senders, int window)
{
    m_runs = true;
    for (int i = 0; i < window; ++i) {
        for (Member *const sender : senders)
            say(*sender, Clock::now());
    }
}

void ClosedTalk::onKept(Member &sender, Time)
{
    if (m_runs)
        say(sender, Clock::now());
}

OpenTalk::OpenTalk(Crowd &crowd, std::vector<Member *> senders, double messagesPerSecond)
    : Talk(crowd), m_senders(std::move(senders)), m_interval(spanOf(1 / messagesPerSecond))
{
}

void OpenTalk::start()
{
    m_runs = true;
    m_next = Clock::now();
}

Time OpenTalk::sayDue(Time now)
{
    if (!m_runs)
        return now + std::chrono::hours(1);
    // A turn's worth at most, so that hearing isn't kept waiting when the load has fallen behind.
    constexpr int AtOnce = 64;
    for (int i = 0; i < AtOnce && m_next <= now; ++i) {
        Member &sender = *m_senders[m_turn++ % m_senders.size()];
        if (sender.state == Member::State::In)
            say(sender, m_next);
        m_next += m_interval;
    }
    return m_next;
}

} // namespace charla::load
