// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios.h"

#include <algorithm>

namespace charla::load {

using namespace std::chrono_literals;

Outcome runRoom(Stage &stage, const Options &options)
{
    const auto members = stage.add(options.count("members", 500), 1);
    if (!stage.bringIn(members))
        return {};
    stage.settle(300ms);
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
    if (!stage.bringIn(members))
        return {};
    stage.settle(300ms);
    const double perSecond = options.number("rate", 50'000) * rooms / count;
    OpenTalk talk(stage.crowd(), members, perSecond);
    talk.countAudience();
    talk.start();
    if (!stage.pass(spanOf(options.number("warmup", 1)), &talk))
        return {};
    Measurement measurement(stage, talk);
    if (!stage.pass(spanOf(options.number("seconds", 5)), &talk))
        return {};
    measurement.end();
    talk.stop();
    stage.drain(talk);
    return measurement.figures();
}

} // namespace charla::load
