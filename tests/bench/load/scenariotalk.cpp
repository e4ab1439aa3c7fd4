// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios.h"

#include <algorithm>

namespace charla::load {

using namespace std::chrono_literals;

namespace {

constexpr auto Quiet = 300ms; // and everything that entering causes is over
constexpr double MiB = 1024 * 1024;

} // namespace

Outcome runRoom(Stage &stage, const Options &options)
{
    const auto members = stage.add(options.count("members", 500), 1);
    if (!stage.letIn(members))
        return {};
    stage.settle(Quiet);
    ClosedTalk talk(stage.crowd());
    talk.countAudience();
    const auto senders = std::min<std::ptrdiff_t>(options.count("senders", 4), std::ssize(members));
    talk.start({members.begin(), members.begin() + senders}, options.count("window", 8));
    if (!stage.pass(spanOf(options.number("warmup", 1))))
        return {};
    Measurement measurement(stage, talk);
    if (!stage.pass(spanOf(options.number("seconds", 5))))
        return {};
    measurement.end();
    talk.stop();
    stage.drain(talk);
    return measurement.figures();
}

Outcome runRooms(Stage &stage, const Options &options)
{
    const int count = options.count("members", 10'000);
    const int rooms = options.count("rooms", 200);
    const auto members = stage.add(count, rooms);
    if (!stage.letIn(members))
        return {};
    stage.settle(Quiet);
    OpenTalk talk(stage.crowd(), members, options.number("rate", 50'000) * rooms / count);
    talk.countAudience();
    return stage.measure(talk, options);
}

Outcome runFlat(Stage &stage, const Options &options)
{
    const int rooms = options.count("rooms", 200);
    const auto talkers = stage.add(options.count("healthy", 50), 1, std::uint32_t(rooms));
    if (!stage.letIn(talkers))
        return {};
    const double rate = options.number("rate", 10'000);
    OpenTalk talk(stage.crowd(), talkers, rate / double(talkers.size()));
    talk.countAudience();
    std::vector<Figures> points;
    int idle = 0;
    for (const int step : options.counts("steps", "100,1000,10000,19800")) {
        if (!stage.letIn(stage.add(step - idle, rooms)))
            return {};
        idle = step;
        stage.settle(Quiet);
        auto figures = stage.measure(talk, options);
        if (!figures)
            return {};
        points.push_back(figures->add("idle", idle));
    }
    return Figures().add("points", points);
}

Outcome runSlow(Stage &stage, const Options &options)
{
    const auto slow = stage.add(options.count("slow", 50), 1);
    for (Member *const member : slow) {
        member->counts = false;
        member->hasSmallBuffer = true;
    }
    const auto others = stage.add(options.count("members", 500) - int(slow.size()), 1);
    if (!stage.letIn(slow) || !stage.letIn(others))
        return {};
    stage.settle(Quiet);
    OpenTalk talk(stage.crowd(), others,
                  options.number("rate", 50'000) / double(slow.size() + others.size()));
    talk.countAudience();
    const auto with = stage.measure(talk, options);
    const auto before = stage.server().residentBytes();
    for (Member *const member : slow)
        stage.crowd().stopReading(*member);
    const auto without = stage.measure(talk, options);
    const auto after = stage.server().residentBytes();
    if (!with || !without)
        return {};
    const auto lostOthers = stage.crowd().counts().lost;
    for (Member *const member : slow)
        stage.crowd().readAgain(*member);
    stage.settle(spanOf(options.number("silence", 2.5)));
    return Figures()
        .add("all_read", *with)
        .add("some_do_not", *without)
        .add("lost_others", lostOthers)
        .add("closed_slow", stage.crowd().counts().lost - lostOthers)
        .add("resident_growth_mib", double(after - before) / MiB);
}

} // namespace charla::load
