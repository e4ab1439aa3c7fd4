// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "crowd.h"
#include "histogram.h"

#include <cstdint>
#include <vector>

namespace charla::load {

//! \brief Who said what when, who should hear it, and how long that took.
//!
//! A latency is counted from the time at which the message was due, so that a server which makes
//! its load wait does not look better for it.
class Talk : public Crowd::Listener
{
public:
    explicit Talk(Crowd &crowd);
    ~Talk() override;

    //! Who is in and counts is from now on the audience of each room.
    void countAudience();
    void say(Member &sender, Time due);

    //! Latencies are those of messages that are said between these two, whenever they arrive.
    void beginRecording();
    void endRecording();

    std::uint64_t messages() const { return m_said.size(); }
    std::uint64_t deliveries() const { return m_deliveries; }
    //! Deliveries that have not come.
    std::int64_t awaited() const { return m_awaited; }
    const Histogram &latencies() const { return m_latencies; }

    void onMessage(Member &by, std::uint32_t index, Time now) override;
    void onAck(Member &by, std::uint32_t index, Time now) override;

protected:
    //! The server has the message of \a sender, and says so.
    virtual void onKept(Member &sender, Time now);

private:
    struct Said
    {
        Time due;
        std::uint32_t sender = 0;
    };

    Crowd &m_crowd;
    std::vector<std::uint32_t> m_audience; // by room
    std::vector<Said> m_said; // by index
    Histogram m_latencies;
    std::uint64_t m_deliveries = 0;
    std::int64_t m_awaited = 0;
    std::size_t m_recordFrom = 0;
    std::size_t m_recordTo = 0;
};

//! A closed loop: each sender says the next thing when the server has one before it.
class ClosedTalk : public Talk
{
public:
    using Talk::Talk;

    void start(const std::vector<Member *> &senders, int window);
    void stop() { m_runs = false; }

protected:
    void onKept(Member &sender, Time now) override;

private:
    bool m_runs = false;
};

//! An open loop: things are said by the clock, whether the server keeps up or not.
class OpenTalk : public Talk
{
public:
    //! By \a senders in turn, so many messages a second, from now on.
    OpenTalk(Crowd &crowd, std::vector<Member *> senders, double messagesPerSecond);

    void start();
    void stop() { m_runs = false; }
    //! Says what is due. \return when the next one is, or a long time from now
    Time sayDue(Time now);

private:
    std::vector<Member *> m_senders;
    Span m_interval;
    Time m_next;
    std::size_t m_turn = 0;
    bool m_runs = false;
};

} // namespace charla::load
