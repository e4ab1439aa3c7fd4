// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/plainbytes.h>

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>

namespace charla::server::plainbytes {

namespace {

using Then = Moved::Then;

Moved failure()
{
    if (errno == EINTR)
        return {0, Then::GoOn};
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return {0, Then::Wait};
    return {0, Then::Over};
}

} // namespace

Moved read(int descriptor, std::span<char> room)
{
    const ssize_t bytes = ::recv(descriptor, room.data(), room.size(), 0);
    if (bytes == 0)
        return {0, Then::Over};
    return bytes > 0 ? Moved{bytes, Then::GoOn} : failure();
}

Moved write(int descriptor, std::span<const char> bytes)
{
    const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    return sent >= 0 ? Moved{sent, Then::GoOn} : failure();
}

Moved write(int descriptor, std::span<const iovec> parts)
{
    if (parts.size() == 1) { // nearly always; the system has less to do than with a list
        const iovec &part = parts.front();
        return write(descriptor, {static_cast<const char *>(part.iov_base), part.iov_len});
    }
    msghdr message{};
    // The system only reads it, but its interface is the same for both ways.
    message.msg_iov = const_cast<iovec *>(parts.data()); // NOLINT
    message.msg_iovlen = parts.size();
    const ssize_t sent = ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
    return sent >= 0 ? Moved{sent, Then::GoOn} : failure();
}

} // namespace charla::server::plainbytes
