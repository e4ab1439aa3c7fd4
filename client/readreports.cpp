// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/readreports.h>

#include <client/link.h>

#include <utility>

namespace charla::client {

using namespace protocol;

ReadReports::ReadReports(Link &link, QObject *parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ReadReports::flush);
}

void ReadReports::note(const Conversation &of, Seq upTo)
{
    if (m_waiting && m_waiting->of != of)
        flush();
    m_waiting = ReadRequest{of, upTo};
    if (m_soon.isActive())
        return;
    const bool isLongAgo = !m_lastSent.isValid() || m_lastSent.hasExpired(Interval.count());
    if (isLongAgo)
        flush();
    else
        m_soon.start(Interval - std::chrono::milliseconds(m_lastSent.elapsed()));
}

void ReadReports::flush()
{
    m_soon.stop();
    if (const auto report = std::exchange(m_waiting, {})) {
        m_lastSent.start();
        m_link.send(*report);
    }
}

void ReadReports::clear()
{
    m_soon.stop();
    m_waiting.reset();
}

} // namespace charla::client
