// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/listener.h>

#include <server/log.h>
#include <server/wire/descriptor.h>
#include <server/wire/peersocket.h>

#include <QTimer>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace charla::server {

using namespace std::chrono_literals;

namespace {

constexpr auto RetryAccepting = 500ms;

} // namespace

Listener::Listener(const Options &options, QObject *parent) : QTcpServer(parent)
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
    Descriptor socket{int(descriptor)};
    ::fcntl(socket.number(), F_SETFL, O_NONBLOCK);
    constexpr int On = 1;
    ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &On, sizeof On);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_KEEPALIVE, &On, sizeof On);
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
