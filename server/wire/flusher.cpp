// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/flusher.h>

#include <server/wire/connection.h>

#include <QMetaObject>

#include <utility>

namespace charla::server {

Flusher::Flusher(QObject *parent) : QObject(parent) { }

void Flusher::add(Connection *connection)
{
    if (m_connections.empty())
        QMetaObject::invokeMethod(this, &Flusher::flush, Qt::QueuedConnection);
    m_connections.emplace_back(connection);
}

void Flusher::flush()
{
    const auto connections = std::exchange(m_connections, {});
    for (const QPointer<Connection> &connection : connections) {
        if (connection)
            connection->flush();
    }
}

} // namespace charla::server
