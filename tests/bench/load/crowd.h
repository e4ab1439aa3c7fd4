// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "dialect.h"
#include "member.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

struct epoll_event;

namespace charla::load {

//! \brief Many WebSocket clients on one thread and one epoll instance.
//!
//! Lets members in, reads for them, answers pings, and counts. It does not decide who says what
//! when. Each turn is bounded: nobody who must speak on time waits for a wave of connects.
class Crowd
{
public:
    class Listener
    {
    public:
        Listener() = default;
        Listener(const Listener &) = delete;
        Listener &operator=(const Listener &) = delete;
        virtual ~Listener() = default;
        virtual void onMessage(Member &by, std::uint32_t index, Time now) = 0;
        virtual void onAck(Member &by, std::uint32_t index, Time now) = 0;
    };

    struct Place
    {
        std::uint16_t port = 0; //!< on 127.0.0.1
        int atOnce = 1000; //!< connections on their way in at the same time
    };

    struct Counts
    {
        std::uint32_t in = 0;
        std::uint32_t onTheirWay = 0; //!< waiting for their turn, or connecting
        std::uint32_t refused = 0;
        std::uint32_t lost = 0;
        std::uint32_t errors = 0; //!< that the server said
        std::uint64_t frames = 0;
        std::uint64_t bytes = 0; //!< of all frames with their heads
    };

    Crowd(const Place &place, const Dialect &dialect);
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd();

    //! A new member, who is out. It stays where it is as long as the crowd.
    Member &add(std::uint32_t room);
    Member &member(std::uint32_t number) { return m_members[number]; }
    std::uint32_t size() const { return std::uint32_t(m_members.size()); }
    //! With the pass of last time if there was one.
    void letIn(Member &member);
    //! As a line that breaks: the server gets a reset.
    void cut(Member &member);
    void stopReading(Member &member);
    void readAgain(Member &member);
    void say(Member &member, std::string_view text);

    void setListener(Listener *listener) { m_listener = listener; }
    //! Does what there is to do, and waits for it until then at the latest.
    void turn(Time until);
    const Counts &counts() const { return m_counts; }
    const Dialect &dialect() const { return m_dialect; }

private:
    void startSome();
    void watch(Member &member, int operation, std::uint32_t events);
    void onEvent(Member &member, std::uint32_t events);
    void onConnected(Member &member);
    void read(Member &member);
    //! \return how much of it was used
    std::size_t take(Member &member, std::string_view data, Time now);
    std::size_t takeUpgrade(Member &member, std::string_view data);
    void onText(Member &member, std::string_view payload, Time now);
    void onEntryStep(Member &member, Heard::Kind kind, std::string_view payload);
    void enter(Member &member);
    void write(Member &member, std::string bytes);
    void end(Member &member, Member::State state);

    Place m_place;
    const Dialect &m_dialect;
    Listener *m_listener = nullptr;
    int m_epoll;
    std::deque<Member> m_members;
    std::deque<Member *> m_waiting;
    int m_connecting = 0;
    Counts m_counts;
    std::vector<char> m_buffer; // what one read brings, of any member
};

} // namespace charla::load
