// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turns.h"

#include <QAbstractEventDispatcher>
#include <QWidget>

#include <algorithm>
#include <ctime>

namespace charla::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double FrameMs = 16;

double msOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * part);
    std::ranges::nth_element(values, at);
    return *at;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isFrame = event->type() == QEvent::UpdateRequest && receiver->isWidgetType();
    const bool taken = QApplication::notify(receiver, event);
    if (isFrame)
        emit painted();
    return taken;
}

Turns::Turns(WatchedApplication &application)
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &Turns::onAwake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &Turns::onAsleep);
    connect(&application, &WatchedApplication::painted, this, [this] { m_hasPainted = true; });
}

void Turns::begin()
{
    m_frames.clear();
    m_longest = {};
    m_hasPainted = false;
    m_isAwake = false;
}

QJsonObject Turns::end()
{
    std::vector<double> walls;
    int late = 0;
    int lateByCpu = 0;
    for (const Span &frame : m_frames) {
        walls.push_back(frame.wall);
        late += frame.wall > FrameMs ? 1 : 0;
        lateByCpu += frame.cpu > FrameMs ? 1 : 0;
    }
    return {{u"frames"_s, qint64(m_frames.size())},
            {u"p50"_s, quantile(walls, 0.5)},
            {u"p99"_s, quantile(walls, 0.99)},
            {u"max"_s, quantile(walls, 1)},
            {u"late"_s, late},
            {u"lateByCpu"_s, lateByCpu},
            {u"longestTurn"_s, m_longest.wall},
            {u"longestTurnCpu"_s, m_longest.cpu}};
}

Turns::Span Turns::now()
{
    return {.wall = msOf(CLOCK_MONOTONIC), .cpu = msOf(CLOCK_THREAD_CPUTIME_ID)};
}

void Turns::onAwake()
{
    if (std::exchange(m_isAwake, true))
        return; // the turn goes on: nothing was waited for
    m_from = now();
}

void Turns::onAsleep()
{
    if (!std::exchange(m_isAwake, false))
        return;
    const Span to = now();
    const Span span{.wall = to.wall - m_from.wall, .cpu = to.cpu - m_from.cpu};
    m_longest
        = {.wall = std::max(m_longest.wall, span.wall), .cpu = std::max(m_longest.cpu, span.cpu)};
    if (std::exchange(m_hasPainted, false))
        m_frames.push_back(span);
}

} // namespace charla::bench
