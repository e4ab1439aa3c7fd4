// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

namespace charla::load {

using namespace std::chrono_literals;

namespace {

constexpr auto LongestTurn = 50ms;

Dialect dialectOf(const Options &options)
{
    const auto kind = options.text("dialect", "charla") == "plain" ? Dialect::Kind::Plain
                                                                   : Dialect::Kind::Charla;
    return {kind, std::random_device()(), std::size_t(options.count("text", 64))};
}

Span ownProcessor()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

double milliseconds(Span span)
{
    return secondsOf(span) * 1e3;
}

} // namespace

Stage::Stage(const Options &options)
    : m_dialect(dialectOf(options)), m_crowd({.port = std::uint16_t(options.count("port", 0)),
                                              .atOnce = options.count("at-once", 1000)},
                                             m_dialect),
      m_server(options.count("pid", 0)),
      m_deadline(Clock::now() + spanOf(options.number("deadline", 120)))
{
}

std::vector<Member *> Stage::add(int members, int rooms, std::uint32_t firstRoom)
{
    std::vector<Member *> added;
    for (int i = 0; i < members; ++i)
        added.push_back(&m_crowd.add(firstRoom + std::uint32_t(i % rooms)));
    return added;
}

bool Stage::letIn(const std::vector<Member *> &members)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    constexpr std::uint32_t Others = 16; // files that are no connections
    if (m_crowd.counts().in + members.size() + Others > files.rlim_cur) {
        std::fprintf(stderr, "%zu connections are not possible: the limit is %zu open files\n",
                     members.size(), std::size_t(files.rlim_cur));
        return false;
    }
    for (Member *const member : members)
        m_crowd.letIn(*member);
    await([this] { return m_crowd.counts().onTheirWay == 0; }, 1h);
    const auto isIn = [](const Member *member) { return member->state == Member::State::In; };
    const auto in = std::ranges::count_if(members, isIn);
    if (std::size_t(in) == members.size())
        return true;
    std::fprintf(stderr, "only %td of %zu came in\n", in, members.size());
    return false;
}

bool Stage::pass(Span span, OpenTalk *talk)
{
    const Time end = Clock::now() + span;
    return await([end] { return Clock::now() >= end; }, span + 1s, talk);
}

bool Stage::await(const std::function<bool()> &isSo, Span patience, OpenTalk *talk)
{
    const Time end = std::min(Clock::now() + patience, m_deadline);
    while (!isSo()) {
        const Time now = Clock::now();
        if (now >= end)
            return false;
        const Time next = std::min(end, now + LongestTurn);
        m_crowd.turn(talk == nullptr ? next : std::min(next, talk->sayDue(now)));
    }
    return true;
}

std::optional<Figures> Stage::measure(OpenTalk &talk, const Options &options)
{
    talk.start();
    if (!pass(spanOf(options.number("warmup", 1)), &talk))
        return {};
    Measurement measurement(*this, talk);
    if (!pass(spanOf(options.number("seconds", 5)), &talk))
        return {};
    measurement.end();
    talk.stop();
    drain(talk);
    return measurement.figures();
}

void Stage::settle(Span silence)
{
    for (std::uint64_t before = m_crowd.counts().frames + 1; before != m_crowd.counts().frames;) {
        before = m_crowd.counts().frames;
        await([this, before] { return m_crowd.counts().frames != before; }, silence);
        if (Clock::now() >= m_deadline)
            return;
    }
}

void Stage::drain(const Talk &talk)
{
    for (std::int64_t before = talk.awaited() + 1; before != talk.awaited();) {
        before = talk.awaited();
        await([&talk] { return talk.awaited() <= 0; }, 10s);
        if (Clock::now() >= m_deadline)
            return;
    }
}

Measurement::Measurement(Stage &stage, Talk &talk) : m_stage(stage), m_talk(talk)
{
    m_talk.beginRecording();
    m_begin = marks();
}

void Measurement::end()
{
    m_end = marks();
    m_talk.endRecording();
}

Measurement::Marks Measurement::marks() const
{
    return {.time = Clock::now(),
            .server = m_stage.server().processor(),
            .load = ownProcessor(),
            .messages = m_talk.messages(),
            .deliveries = m_talk.deliveries(),
            .frames = m_stage.crowd().counts().frames};
}

Figures Measurement::figures() const
{
    const double seconds = secondsOf(m_end.time - m_begin.time);
    const std::uint64_t deliveries = m_end.deliveries - m_begin.deliveries;
    const double processor = secondsOf(m_end.server - m_begin.server);
    const Histogram &latencies = m_talk.latencies();
    Figures figures;
    figures.add("seconds", seconds)
        .add("messages", m_end.messages - m_begin.messages)
        .add("deliveries", deliveries)
        .add("deliveries_per_s", double(deliveries) / seconds)
        .add("cpu_us_per_delivery", deliveries > 0 ? processor * 1e6 / double(deliveries) : 0)
        .add("p50_ms", milliseconds(latencies.quantile(0.5)))
        .add("p99_ms", milliseconds(latencies.quantile(0.99)))
        .add("max_ms", milliseconds(latencies.longest()))
        .add("delivered", m_talk.deliveries())
        .add("missing", m_talk.awaited())
        .add("other_frames", m_end.frames - m_begin.frames - deliveries)
        .add("server_cores", processor / seconds)
        .add("load_cores", secondsOf(m_end.load - m_begin.load) / seconds);
    return figures;
}

} // namespace charla::load
