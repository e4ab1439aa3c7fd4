// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "crowd.h"
#include "figures.h"
#include "options.h"
#include "processusage.h"
#include "talk.h"

#include <functional>
#include <optional>

namespace charla::load {

//! What every scenario needs: the crowd, the server's figures, and an end.
class Stage
{
public:
    explicit Stage(const Options &options);

    Crowd &crowd() { return m_crowd; }
    const ProcessUsage &server() const { return m_server; }

    //! New members, spread evenly over so many rooms from \a firstRoom on.
    std::vector<Member *> add(int members, int rooms, std::uint32_t firstRoom = 0);
    //! Lets them in and waits until they are. \return false and says why when they are not
    [[nodiscard]] bool letIn(const std::vector<Member *> &members);
    //! Lets \a talk go on for so long. \return false when the deadline came before
    [[nodiscard]] bool pass(Span span, OpenTalk *talk = nullptr);
    //! Goes on until that is so. \return false when it was not within the patience or the deadline
    bool await(const std::function<bool()> &isSo, Span patience, OpenTalk *talk = nullptr);
    //! Starts \a talk, lets it warm up, measures it for `seconds`, stops it, and waits for its last
    //! word. Nothing when the deadline came before.
    std::optional<Figures> measure(OpenTalk &talk, const Options &options);
    //! Until the server has said nothing for so long.
    void settle(Span silence);
    //! Until everything that was said has arrived, or nothing comes any more.
    void drain(const Talk &talk);

private:
    Dialect m_dialect;
    Crowd m_crowd;
    ProcessUsage m_server;
    Time m_deadline;
};

//! What a stretch of talk cost.
class Measurement
{
public:
    Measurement(Stage &stage, Talk &talk); //!< begins
    //! Everything but latencies is counted up to here.
    void end();
    //! After the end, and after the last of it has arrived.
    Figures figures() const;

private:
    struct Marks
    {
        Time time;
        Span server;
        Span load;
        std::uint64_t messages = 0;
        std::uint64_t deliveries = 0;
        std::uint64_t frames = 0;
    };
    Marks marks() const;

    Stage &m_stage;
    Talk &m_talk;
    Marks m_begin;
    Marks m_end;
};

} // namespace charla::load
