// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/peerstream.h>

#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/sendfile.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>

namespace charla::server {

namespace {

using Then = Moved::Then;

constexpr qint64 PieceBytes = 16 * 1024; // one record of TLS

#ifdef Q_OS_LINUX
// From the disk's cache to the socket, past this program.
Moved sendWithoutReading(int socket, int file, qint64 offset, qint64 count)
{
    off_t at = offset;
    const ssize_t bytes = ::sendfile(socket, file, &at, std::size_t(count));
    if (bytes > 0)
        return {bytes, Then::GoOn};
    if (bytes < 0 && errno == EINTR)
        return {0, Then::GoOn};
    if (bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return {0, Then::Wait};
    return {0, Then::Over};
}
#endif

} // namespace

Moved PeerStream::write(QByteArrayView bytes)
{
    return m_socket.write(std::span<const char>(bytes.data(), std::size_t(bytes.size())));
}

Moved PeerStream::sendFile(int file, qint64 offset, qint64 count)
{
#ifdef Q_OS_LINUX
    if (!m_socket.isSecure())
        return sendWithoutReading(number(), file, offset, count);
#endif
    return sendPieces(file, offset, count);
}

Moved PeerStream::sendPieces(int file, qint64 offset, qint64 count)
{
    std::array<char, PieceBytes> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in
    Moved sum;
    while (sum.bytes < count && sum.then == Then::GoOn) {
        // What the last one has left is to go first, and must not wait behind the disk.
        if (sum.then = m_socket.flush(); sum.then != Then::GoOn)
            break;
        const auto most = std::size_t(std::min(count - sum.bytes, PieceBytes));
        const ssize_t bytes = ::pread(file, piece.data(), most, offset + sum.bytes);
        if (bytes <= 0)
            return {sum.bytes, Then::Over};
        const Moved moved = m_socket.write(std::span<const char>(piece.data(), std::size_t(bytes)));
        sum.bytes += moved.bytes;
        sum.then = moved.bytes < bytes && moved.then == Then::GoOn ? Then::Wait : moved.then;
    }
    return sum;
}

} // namespace charla::server
