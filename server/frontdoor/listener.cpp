// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/listener.h>

#include <server/log.h>
#include <server/wire/descriptor.h>
#include <server/wire/peersocket.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <utility>

namespace charla::server {

using namespace std::chrono_literals;

namespace {

constexpr int MostAtOnce = 16; // about a millisecond

constexpr auto RetryAccepting = 500ms;

bool isOfOneConnection(int error)
{
    // accept(2): what is already wrong with the new connection, and says nothing of the next.
    switch (error) {
    case ECONNABORTED:
    case EINTR:
    case EPERM:
    case EPROTO:
        return true;
    default:
        return false;
    }
}

} // namespace

Listener::Listener(const Options &options, DescriptorWatch &watch, Alarms &alarms, QObject *parent)
    : QTcpServer(parent), m_watch(watch), m_alarms(alarms)
{
    setListenBacklogSize(options.limits.backlog);
}

Listener::~Listener()
{
    close();
}

bool Listener::open(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return false;
    watch();
    return true;
}

bool Listener::adopt(int descriptor)
{
    if (!setSocketDescriptor(descriptor))
        return false;
    watch();
    return true;
}

void Listener::watch()
{
    pauseAccepting();
    m_watch.add(int(socketDescriptor()), *this, DescriptorWatch::Interest::Read);
}

void Listener::close()
{
    if (!isListening())
        return;
    m_watch.remove(int(socketDescriptor()), *this);
    m_alarms.clear(*this);
    QTcpServer::close();
}

void Listener::handOver(PeerSocket *socket)
{
    addPendingConnection(socket);
    pauseAccepting(); // whoever took it has set QTcpServer to work again
}

void Listener::incomingConnection(qintptr descriptor)
{
    ::fcntl(int(descriptor), F_SETFL, O_NONBLOCK);
    take(Descriptor(int(descriptor)));
}

void Listener::onReady(Ready)
{
    for (int i = 0; i < MostAtOnce && isListening(); ++i) {
        if (!acceptOne())
            return;
    }
}

void Listener::onAlarm()
{
    m_watch.change(int(socketDescriptor()), *this, DescriptorWatch::Interest::Read);
}

bool Listener::acceptOne()
{
    Descriptor socket(
        ::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.isOpen()) {
        take(std::move(socket));
        return true;
    }
    if (isOfOneConnection(errno))
        return true;
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return false;
    // No descriptor is left, say: those who come wait in the backlog.
    qCWarning(logFrontDoor).noquote()
        << "can't accept connections for a moment:" << qt_error_string(errno);
    m_watch.change(int(socketDescriptor()), *this, DescriptorWatch::Interest::None);
    m_alarms.set(*this, std::chrono::steady_clock::now() + RetryAccepting);
    return false;
}

void Listener::take(Descriptor socket)
{
    constexpr int On = 1;
    ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &On, sizeof On);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_KEEPALIVE, &On, sizeof On);
    emit accepted(socket);
}

} // namespace charla::server
