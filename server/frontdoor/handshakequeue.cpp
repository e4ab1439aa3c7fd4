// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/handshakequeue.h>

#include <server/frontdoor/arrival.h>

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace charla::server {

HandshakeQueue::HandshakeQueue(int most, int perAddress, QObject *parent)
    : QObject(parent), m_most(most), m_perAddress(perAddress)
{
}

void HandshakeQueue::ask(Arrival &arrival)
{
    if (hasRoom(arrival))
        begin(arrival);
    else
        m_waiting.push_back(&arrival);
}

void HandshakeQueue::forget(Arrival &arrival)
{
    if (!arrival.hasBegunTls()) {
        std::erase(m_waiting, &arrival);
        return;
    }
    m_running.remove(arrival.peer().address);
    // Not at once: it is in the middle of its signal, and the next may come to its end right away.
    if (!m_waiting.empty() && !std::exchange(m_isLettingIn, true))
        QMetaObject::invokeMethod(this, &HandshakeQueue::letIn, Qt::QueuedConnection);
}

void HandshakeQueue::setTerms(int most, int perAddress)
{
    m_most = most;
    m_perAddress = perAddress;
    if (!m_waiting.empty() && !std::exchange(m_isLettingIn, true))
        QMetaObject::invokeMethod(this, &HandshakeQueue::letIn, Qt::QueuedConnection);
}

void HandshakeQueue::clear()
{
    m_running.clear();
    m_waiting.clear();
}

bool HandshakeQueue::hasRoom(const Arrival &arrival) const
{
    return !m_running.isFull(arrival.peer().address, m_most, m_perAddress);
}

void HandshakeQueue::begin(Arrival &arrival)
{
    m_running.add(arrival.peer().address);
    arrival.beginTls();
}

void HandshakeQueue::letIn()
{
    m_isLettingIn = false;
    // Each that is let in may end, and take others along; so the list is looked at anew each time.
    for (std::size_t left = m_waiting.size(); left > 0; --left) {
        const auto next
            = std::ranges::find_if(m_waiting, [this](Arrival *it) { return hasRoom(*it); });
        if (next == m_waiting.end())
            return;
        Arrival &arrival = **next;
        m_waiting.erase(next);
        begin(arrival);
        arrival.readOn();
    }
}

} // namespace charla::server
