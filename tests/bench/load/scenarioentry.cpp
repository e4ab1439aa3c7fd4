// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios.h"

#include <algorithm>

namespace charla::load {

using namespace std::chrono_literals;

namespace {

constexpr auto Quiet = 300ms; // and everything that entering causes is over
constexpr double MiB = 1024 * 1024;

// In slices, so that those who talk are heard in between: what waits for the load itself is no
// latency of the server.
void cut(Crowd &crowd, const std::vector<Member *> &members, OpenTalk &talk)
{
    constexpr std::size_t Slice = 256;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i]->state == Member::State::In)
            crowd.cut(*members[i]);
        if (i % Slice == 0) {
            talk.sayDue(Clock::now());
            crowd.turn(Clock::now());
        }
    }
}

//! All come in now. \return how long it took, and how those fared meanwhile who talk
Figures rush(Stage &stage, const std::vector<Member *> &members, OpenTalk &talk, Span patience)
{
    Crowd &crowd = stage.crowd();
    const auto refusedBefore = crowd.counts().refused;
    talk.start();
    Measurement measurement(stage, talk);
    const Time begin = Clock::now();
    cut(crowd, members, talk);
    for (Member *const member : members)
        crowd.letIn(*member);
    const bool isWhole
        = stage.await([&crowd] { return crowd.counts().onTheirWay == 0; }, patience, &talk);
    const Time end = Clock::now();
    measurement.end();
    const auto isIn = [](const Member *it) { return it->state == Member::State::In; };
    const auto isResumed = [](const Member *it) { return it->pass.isResumed; };
    talk.stop();
    stage.drain(talk);
    stage.settle(Quiet);
    return Figures()
        .add("in_seconds", secondsOf(end - begin))
        .add("complete", int(isWhole))
        .add("in", std::ranges::count_if(members, isIn))
        .add("resumed", std::ranges::count_if(members, isResumed))
        .add("refused", crowd.counts().refused - refusedBefore)
        .add("meanwhile", measurement.figures());
}

} // namespace

Outcome runConnects(Stage &stage, const Options &options)
{
    const int rooms = options.count("rooms", 200);
    const auto talkers = stage.add(options.count("healthy", 50), 1, std::uint32_t(rooms));
    if (!stage.letIn(talkers))
        return {};
    OpenTalk talk(stage.crowd(), talkers, options.number("rate", 2'000) / double(talkers.size()));
    talk.countAudience();
    const auto calm = stage.measure(talk, options);
    if (!calm)
        return {};
    const auto members = stage.add(options.count("members", 10'000), rooms);
    const Span patience = spanOf(options.number("patience", 60));
    Figures figures;
    figures.add("calm", *calm).add("first", rush(stage, members, talk, patience));
    if (options.count("resume", 0) != 0)
        figures.add("resume", rush(stage, members, talk, patience));
    return figures;
}

Outcome runWave(Stage &stage, const Options &options)
{
    const auto members = stage.add(options.count("members", 5'000), 1);
    Crowd &crowd = stage.crowd();
    const Span processorBefore = stage.server().processor();
    const auto residentBefore = stage.server().residentBytes();
    const Time begin = Clock::now();
    for (Member *const member : members)
        crowd.letIn(*member);
    const bool isWhole = stage.await([&crowd] { return crowd.counts().onTheirWay == 0; },
                                     spanOf(options.number("patience", 60)));
    const double seconds = secondsOf(Clock::now() - begin);
    stage.settle(spanOf(options.number("silence", 2.5)));
    const Crowd::Counts &counts = crowd.counts();
    const auto grown = double(stage.server().residentBytes() - residentBefore);
    return Figures()
        .add("in_seconds", seconds)
        .add("complete", int(isWhole))
        .add("in", counts.in)
        .add("refused", counts.refused)
        .add("frames", counts.frames)
        .add("bytes", counts.bytes)
        .add("frames_per_member", double(counts.frames) / double(members.size()))
        .add("cpu_seconds", secondsOf(stage.server().processor() - processorBefore))
        .add("resident_growth_mib", grown / MiB);
}

Outcome runIdle(Stage &stage, const Options &options)
{
    const auto members = stage.add(options.count("members", 20'000), options.count("rooms", 200));
    const auto before = stage.server().residentBytes();
    const Time begin = Clock::now();
    if (!stage.letIn(members))
        return {};
    const double seconds = secondsOf(Clock::now() - begin);
    stage.settle(spanOf(options.number("silence", 2.5)));
    const auto after = stage.server().residentBytes();
    return Figures()
        .add("connections", members.size())
        .add("in_seconds", seconds)
        .add("resident_mib_before", double(before) / MiB)
        .add("resident_mib_after", double(after) / MiB)
        .add("bytes_per_connection", double(after - before) / double(members.size()));
}

} // namespace charla::load
