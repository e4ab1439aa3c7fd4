// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/farewell.h>

#include <QWebSocket>

namespace charla::client {

Farewell::Farewell(QWebSocket *socket, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &QWebSocket::disconnected, this, &Farewell::finish);
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &Farewell::finish);
    m_patience.start(patience);
}

void Farewell::finish()
{
    m_socket->disconnect(this);
    m_patience.stop();
    emit done();
    deleteLater(); // this may be one of the socket's signals
}

} // namespace charla::client
