// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/inheritedsocket.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

using Inherited = Result<std::optional<InheritedSocket>, QString>;

constexpr int FirstDescriptor = 3; // sd_listen_fds(3): SD_LISTEN_FDS_START

std::optional<int> option(int descriptor, int level, int name)
{
    int value = 0;
    socklen_t size = sizeof value;
    if (::getsockopt(descriptor, level, name, &value, &size) != 0)
        return {};
    return value;
}

//! How many there are for this process.
int inheritedCount()
{
    const bool isOurs = qgetenv("LISTEN_PID").toLongLong() == ::getpid();
    const int count = isOurs ? qgetenv("LISTEN_FDS").toInt() : 0;
    for (const char *const name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        qunsetenv(name);
    return count;
}

Inherited socketAt(int descriptor)
{
    sockaddr_storage address{};
    auto *const general = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    const bool listens = option(descriptor, SOL_SOCKET, SO_TYPE) == SOCK_STREAM
        && option(descriptor, SOL_SOCKET, SO_ACCEPTCONN) == 1
        && ::getsockname(descriptor, general, &size) == 0;
    const bool isV4 = address.ss_family == AF_INET;
    if (!listens || (!isV4 && address.ss_family != AF_INET6))
        return u"The socket that was handed over is none that listens by TCP. In the .socket unit "
               u"it "
               "is said by ListenStream=9090."_s;
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    InheritedSocket socket{descriptor, QHostAddress(general), 0};
    socket.port = ntohs(isV4 ? reinterpret_cast<const sockaddr_in *>(&address)->sin_port
                             : reinterpret_cast<const sockaddr_in6 *>(&address)->sin6_port);
    const bool isBoth = !isV4 && option(descriptor, IPPROTO_IPV6, IPV6_V6ONLY) == 0;
    if (isBoth && socket.address == QHostAddress(QHostAddress::AnyIPv6))
        socket.address = QHostAddress(QHostAddress::Any);
    return std::optional(socket);
}

} // namespace

Inherited inheritedSocket()
{
    const int count = inheritedCount();
    if (count <= 0)
        return std::optional<InheritedSocket>();
    if (count > 1)
        return u"%1 sockets were handed over, and a server has one port: name one ListenStream= "
               u"only "
               "in the .socket unit."_s.arg(count);
    return socketAt(FirstDescriptor);
}

} // namespace charla::app
