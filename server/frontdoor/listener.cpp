// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/listener.h>

#include <server/log.h>
#include <server/wire/peersocket.h>

#include <QTimer>

namespace charla::server {

using namespace std::chrono_literals;

namespace {

constexpr auto RetryAccepting = 500ms;

} // namespace

Listener::Listener(const Options &options, QObject *parent)
    : QTcpServer(parent), m_linger(options.deadlines.closeLinger)
{
    setListenBacklogSize(options.limits.backlog);
    connect(this, &QTcpServer::acceptError, this, &Listener::onAcceptError);
}

void Listener::handOver(PeerSocket *socket)
{
    addPendingConnection(socket);
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *const socket = new PeerSocket(m_linger, this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater(); // it never was connected
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    emit accepted(socket);
}

// QTcpServer stops accepting for ever when the very first accept fails, as it does when no descriptor
// is left; after that it tries by itself (Qt 6.4 reports the first error of a socket only).
void Listener::onAcceptError()
{
    qCWarning(logFrontDoor) << "can't accept connections for a moment:" << errorString();
    QTimer::singleShot(RetryAccepting, this, &QTcpServer::resumeAccepting);
}

} // namespace charla::server
