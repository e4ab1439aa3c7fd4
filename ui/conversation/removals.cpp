// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/removals.h>

#include <algorithm>
#include <utility>

namespace charla::ui {

using protocol::Seq;

void Removals::begin(Seq message)
{
    if (std::ranges::find(m_waiting, message, &Waiting::message) != m_waiting.end())
        return;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    connect(timer.get(), &QTimer::timeout, this, [this, message] { end(message); });
    timer->start(m_span);
    m_waiting.push_back({message, std::move(timer)});
    emit changed();
}

void Removals::end(Seq message)
{
    const auto ended = std::ranges::find(m_waiting, message, &Waiting::message);
    if (ended == m_waiting.end())
        return;
    ended->timer.release()->deleteLater(); // it may be what calls
    m_waiting.erase(ended);
    emit due(message); // before the row could say again what it said before
    emit changed();
}

bool Removals::undo(Seq message)
{
    const bool isInTime
        = std::erase_if(m_waiting, [message](const Waiting &one) { return one.message == message; })
        > 0;
    if (isInTime)
        emit changed();
    return isInTime;
}

bool Removals::undoLast()
{
    return !m_waiting.empty() && undo(m_waiting.back().message);
}

void Removals::finish()
{
    while (!m_waiting.empty())
        end(m_waiting.front().message);
}

QSet<Seq> Removals::messages() const
{
    QSet<Seq> messages;
    for (const Waiting &one : m_waiting)
        messages.insert(one.message);
    return messages;
}

} // namespace charla::ui
