// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sockets.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace charla::load {

namespace {

constexpr std::uint32_t SourceAddresses = 16;
constexpr int SmallBufferBytes = 4096;

sockaddr_in loopback(std::uint32_t lastByte, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7f000000U + lastByte);
    return address;
}

const sockaddr *generic(const sockaddr_in &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

void set(int socket, int level, int option, int value)
{
    setsockopt(socket, level, option, &value, sizeof value);
}

} // namespace

int connectingSocket(std::uint32_t number, std::uint16_t port, ReceiveBuffer buffer)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return -1;
    set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    set(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1);
    if (buffer == ReceiveBuffer::Small)
        set(socket, SOL_SOCKET, SO_RCVBUF, SmallBufferBytes);
    const sockaddr_in from = loopback(1 + number % SourceAddresses, 0);
    const sockaddr_in to = loopback(1, port);
    if (::bind(socket, generic(from), sizeof from) == 0
        && (::connect(socket, generic(to), sizeof to) == 0 || errno == EINPROGRESS))
        return socket;
    ::close(socket);
    return -1;
}

bool isConnected(int socket)
{
    int error = 0;
    socklen_t size = sizeof error;
    return getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

void setResetAtClose(int socket)
{
    const linger reset{.l_onoff = 1, .l_linger = 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
}

} // namespace charla::load
