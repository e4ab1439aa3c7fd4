// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choppyproxy.h"

#include <QTcpSocket>

#include <algorithm>
#include <limits>
#include <memory>

namespace charla::tests {

ChoppyProxy::ChoppyProxy(quint16 serverPort, Range bytes, quint32 seed, QObject *parent)
    : QTcpServer(parent), m_serverPort(serverPort), m_bytes(bytes), m_random(seed)
{
    connect(this, &QTcpServer::newConnection, this, &ChoppyProxy::onConnection);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qUtf8Printable(errorString()));
}

void ChoppyProxy::onConnection()
{
    QTcpSocket *const client = nextPendingConnection();
    auto *const server = new QTcpSocket(client);
    const auto budget = std::make_shared<qint64>(m_random.bounded(m_bytes.low, m_bytes.high));
    const auto cut = [client, server] {
        client->disconnect();
        server->disconnect();
        client->abort();
        server->abort();
        client->deleteLater();
    };
    const auto pass = [this, client, server, budget, cut] {
        if (server->state() != QAbstractSocket::ConnectedState)
            return;
        *budget -= passOn(client, server, *budget);
        *budget -= passOn(server, client, *budget);
        if (m_isCalm || *budget > 0)
            return;
        ++m_cuts;
        client->flush();
        server->flush();
        cut();
    };
    connect(client, &QTcpSocket::readyRead, this, pass);
    connect(server, &QTcpSocket::readyRead, this, pass);
    connect(server, &QTcpSocket::connected, this, pass);
    connect(client, &QTcpSocket::disconnected, this, cut);
    connect(server, &QTcpSocket::disconnected, this, cut);
    connect(server, &QTcpSocket::errorOccurred, this, cut);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

qint64 ChoppyProxy::passOn(QTcpSocket *from, QTcpSocket *to, qint64 budget) const
{
    const qint64 most = m_isCalm ? std::numeric_limits<int>::max() : budget;
    const QByteArray bytes = most > 0 ? from->read(most) : QByteArray();
    return bytes.isEmpty() ? 0 : to->write(bytes);
}

} // namespace charla::tests
