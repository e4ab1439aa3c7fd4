// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/flusher.h>

#include <server/wire/line.h>

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace charla::server {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

// Writing to a lively room is at most a fifth of what a busy server does.
constexpr int RestFactor = 4;

constexpr std::size_t LinesAhead = 2;

} // namespace

Flusher::Flusher() : m_rest(this)
{
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer);
    connect(&m_rest, &QTimer::timeout, this, [this] { flush(m_resting); });
}

void Flusher::add(Line &line, Urgency urgency)
{
    if (urgency == Urgency::News && m_rest.isActive() && line.lastRound() >= m_restFrom) {
        m_resting.push_back(&line);
        return;
    }
    m_soon.push_back(&line);
    if (m_soon.size() == 1)
        QMetaObject::invokeMethod(
            this, [this] { flush(m_soon); }, Qt::QueuedConnection);
}

void Flusher::remove(const Line &line)
{
    for (Lines *lines : {&m_soon, &m_resting, &m_flushing})
        std::ranges::replace(*lines, &line, nullptr);
}

void Flusher::flush(Lines &lines)
{
    const auto start = steady_clock::now();
    m_flushing.clear();
    m_flushing.swap(lines);
    ++m_round;
    for (std::size_t i = 0; i < m_flushing.size(); ++i) { // remove() may reach into it
        if (i + LinesAhead < m_flushing.size() && m_flushing[i + LinesAhead])
            m_flushing[i + LinesAhead]->warmUp();
        if (Line *const line = m_flushing[i]) {
            line->noteRound(m_round);
            line->flush();
        }
    }
    m_flushing.clear();
    const auto took = steady_clock::now() - start;
    const auto rest = std::min(std::chrono::floor<milliseconds>(RestFactor * took), MaxRest);
    if (rest == milliseconds(0) || m_rest.isActive())
        return;
    m_restFrom = m_round;
    m_rest.start(rest);
}

} // namespace charla::server
