// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flakyproxy.h"

#include <QTcpSocket>

#include <algorithm>
#include <limits>
#include <utility>

namespace charla::tests {

namespace {

constexpr qint64 MaxBytes = std::numeric_limits<qint64>::max();
constexpr qint64 BufferBytes = 64 * 1024; // of each client, while not all is let through

} // namespace

FlakyProxy::FlakyProxy(quint16 serverPort, QObject *parent)
    : QObject(parent), m_serverPort(serverPort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FlakyProxy::onConnection);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qUtf8Printable(m_listener.errorString()));
}

FlakyProxy::~FlakyProxy()
{
    cut();
}

void FlakyProxy::cut()
{
    m_holds = false;
    m_limit.reset();
    for (const Pair &pair : std::exchange(m_pairs, {}))
        drop(pair);
}

void FlakyProxy::flow()
{
    m_holds = false;
    setLimit({});
    passOn();
}

void FlakyProxy::letThrough(qint64 bytes)
{
    setLimit(m_bytesFromClients + bytes);
}

//! What may not go on isn't read either, or it would all lie here.
void FlakyProxy::setLimit(std::optional<qint64> limit)
{
    m_limit = limit;
    for (const Pair &pair : std::as_const(m_pairs))
        pair.client->setReadBufferSize(limit ? BufferBytes : 0);
}

void FlakyProxy::onConnection()
{
    ++m_count;
    QTcpSocket *const client = m_listener.nextPendingConnection();
    auto *const server = new QTcpSocket(client);
    if (m_limit)
        client->setReadBufferSize(BufferBytes);
    const Pair pair{client, server};
    m_pairs.append(pair);
    const auto end = [this, pair] {
        passOn(); // the last words, too
        if (m_pairs.removeIf([&pair](const Pair &one) { return one.client == pair.client; }) > 0)
            drop(pair);
    };
    connect(client, &QTcpSocket::readyRead, this, &FlakyProxy::passOn);
    connect(server, &QTcpSocket::readyRead, this, &FlakyProxy::passOn);
    connect(server, &QTcpSocket::connected, this, &FlakyProxy::passOn);
    connect(client, &QTcpSocket::disconnected, this, end);
    connect(server, &QTcpSocket::disconnected, this, end);
    connect(server, &QTcpSocket::errorOccurred, this, end);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
}

void FlakyProxy::passOn()
{
    for (const Pair &pair : std::as_const(m_pairs)) {
        if (pair.server->state() == QAbstractSocket::ConnectedState) {
            const qint64 room
                = m_limit ? std::max(qint64(0), *m_limit - m_bytesFromClients) : MaxBytes;
            const qint64 bytes = std::min(room, pair.client->bytesAvailable());
            m_bytesFromClients += pair.server->write(pair.client->read(bytes));
        }
        if (!m_holds)
            pair.client->write(pair.server->readAll());
    }
}

void FlakyProxy::drop(const Pair &pair)
{
    pair.client->disconnect(this);
    pair.server->disconnect(this);
    pair.client->flush();
    pair.client->abort();
    pair.server->abort();
    pair.client
        ->deleteLater(); // this may be called from one of its signals; the server's goes along
}

} // namespace charla::tests
