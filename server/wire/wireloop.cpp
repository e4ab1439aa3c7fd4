// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/wireloop.h>

#include <server/wire/line.h>

#include <QMetaObject>

#include <utility>

namespace charla::server {

namespace {

// Of one peer in one turn: several of the largest frames, or hundreds of usual ones.
constexpr std::size_t ScratchBytes = 64 * 1024;

// Texts in one turn: about a millisecond. What newcomers say is not heard at once (Newcomers).
constexpr int MostAtOnce = 256;

} // namespace

WireLoop::WireLoop(Listener listener)
    : m_listener(std::move(listener)), m_watch(DescriptorWatch::create(MostAtOnce)),
      m_scratch(ScratchBytes)
{
}

WireLoop::~WireLoop() = default;

void WireLoop::obey(const LineOrder &order)
{
    Line &line = *order.line;
    switch (order.kind) {
    case LineOrder::Kind::Adopt:
        m_lines.emplace(order.line, order.line);
        return line.enter(*this);
    case LineOrder::Kind::Send:
        return line.send(order.frame, order.urgency);
    case LineOrder::Kind::Close:
        return line.close(order.code, order.reason, order.queued);
    case LineOrder::Kind::Pause:
        return line.pause();
    case LineOrder::Kind::Resume:
        return line.resume();
    case LineOrder::Kind::Forget:
        m_lines.erase(order.line);
        return;
    }
}

void WireLoop::tell(LineNews news)
{
    if (news.kind == LineNews::Kind::Text)
        return m_listener(std::move(news));
    m_later.push_back(std::move(news));
    if (m_later.size() == 1)
        QMetaObject::invokeMethod(this, &WireLoop::tellLater, Qt::QueuedConnection);
}

void WireLoop::tellLater()
{
    for (LineNews &news : std::exchange(m_later, {}))
        m_listener(std::move(news));
}

} // namespace charla::server
