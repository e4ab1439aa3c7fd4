// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/gathering.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

namespace {

// What one message more costs a window is well under that.
constexpr std::chrono::milliseconds MomentOfEach{2};

} // namespace

Gathering::Gathering(QObject *parent) : QObject(parent)
{
    m_moment.setSingleShot(true);
    m_moment.setTimerType(Qt::PreciseTimer);
    connect(&m_moment, &QTimer::timeout, this, &Gathering::onMomentOver);
}

void Gathering::put(const ServerMessage &message)
{
    const bool isTalk = std::holds_alternative<ChatMessage>(message);
    if (!m_waiting.empty() || (isTalk && m_moment.isActive())) {
        m_waiting.push_back(message);
        return;
    }
    if (isTalk)
        m_moment.start(ShortestMoment);
    emit gathered({message});
}

void Gathering::flush()
{
    if (!m_waiting.empty())
        emit gathered(std::exchange(m_waiting, {}));
}

void Gathering::onMomentOver()
{
    if (m_waiting.empty())
        return;
    m_moment.start(std::clamp(MomentOfEach * int(m_waiting.size()), ShortestMoment, LongestMoment));
    flush();
}

} // namespace charla::client
