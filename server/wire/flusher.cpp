// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/flusher.h>

#include <server/wire/connection.h>

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace charla::server {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

// Writing is at most a fifth of what a busy server does.
constexpr int RestFactor = 4;

void flushAll(const std::vector<QPointer<Connection>> &connections)
{
    for (const QPointer<Connection> &connection : connections) {
        if (connection)
            connection->flush();
    }
}

} // namespace

Flusher::Flusher(QObject *parent) : QObject(parent), m_rest(this)
{
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer);
    connect(&m_rest, &QTimer::timeout, this, &Flusher::flushNews);
}

void Flusher::add(Connection *connection, Urgency urgency)
{
    Connections &connections = urgency == Urgency::Answer ? m_answers : m_news;
    connections.emplace_back(connection);
    if (connections.size() > 1)
        return;
    const auto rest = std::chrono::floor<milliseconds>(m_restedUntil - steady_clock::now());
    if (urgency == Urgency::Answer)
        QMetaObject::invokeMethod(this, &Flusher::flushAnswers, Qt::QueuedConnection);
    else if (rest > milliseconds(0))
        m_rest.start(rest);
    else
        QMetaObject::invokeMethod(this, &Flusher::flushNews, Qt::QueuedConnection);
}

void Flusher::flushAnswers()
{
    flushAll(std::exchange(m_answers, {}));
}

void Flusher::flushNews()
{
    const auto start = steady_clock::now();
    flushAll(std::exchange(m_news, {}));
    const auto end = steady_clock::now();
    m_restedUntil = end + std::min<steady_clock::duration>(RestFactor * (end - start), MaxRest);
}

} // namespace charla::server
