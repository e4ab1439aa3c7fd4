// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/peerstream.h>

#include <sys/socket.h>
#ifdef Q_OS_LINUX
#include <sys/sendfile.h>
#else
#include <algorithm>
#include <array>
#endif

#include <cerrno>

namespace charla::server {

namespace {

using Moved = PeerStream::Moved;
using Then = Moved::Then;

// \a bytes is what the system gave back, errno with it; 0 bytes are the end.
Moved outcome(ssize_t bytes)
{
    if (bytes > 0)
        return {bytes, Then::GoOn};
    if (bytes < 0 && errno == EINTR)
        return {0, Then::GoOn};
    if (bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return {0, Then::Wait};
    return {0, Then::Over};
}

} // namespace

Moved PeerStream::read(std::span<char> room) const
{
    return outcome(::recv(number(), room.data(), room.size(), 0));
}

Moved PeerStream::write(QByteArrayView bytes) const
{
    return outcome(::send(number(), bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL));
}

Moved PeerStream::sendFile(int file, qint64 offset, qint64 count) const
{
#ifdef Q_OS_LINUX
    off_t at = offset;
    return outcome(::sendfile(number(), file, &at, std::size_t(count)));
#else
    std::array<char, 64 * 1024> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in
    const auto most = std::min(std::size_t(count), piece.size());
    const ssize_t bytes = ::pread(file, piece.data(), most, offset);
    return bytes > 0 ? write(QByteArrayView(piece.data(), bytes)) : Moved{0, Then::Over};
#endif
}

void PeerStream::endSending() const
{
    ::shutdown(number(), SHUT_WR);
}

} // namespace charla::server
