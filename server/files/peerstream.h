// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/socket.h>

#include <QByteArrayView>

#include <span>
#include <utility>

namespace charla::server {

//! \brief The bytes to and from the peer of one transfer; the one place that knows how they travel.
//!
//! Never waits: the socket is non-blocking, and whoever owns this watches number(), and takes what it
//! hasPending() before. Of a file no more is in memory than one record of TLS, and what the peer has
//! not taken of the one before.
class PeerStream
{
public:
    using Moved = server::Moved;

    explicit PeerStream(Socket socket) : m_socket(std::move(socket)) { }

    int number() const { return m_socket.number(); }

    Moved read(std::span<char> room) { return m_socket.read(room); }
    bool hasPending() const { return m_socket.hasPending(); }
    //! Reads what nobody wants to know; read() is not called any more.
    Moved forget(std::span<char> room) const { return m_socket.forget(room); }
    Moved write(QByteArrayView bytes);
    //! At most \a count bytes of the open \a file from \a offset on. Over also when the file can't
    //! be read that far.
    Moved sendFile(int file, qint64 offset, qint64 count);
    //! The peer learns that nothing more will come.
    //! \return Wait when something is on its way still: to be called again when there is room.
    Moved::Then endSending() { return m_socket.endSending(); }
    void close() { m_socket.close(); }

private:
    Moved sendPieces(int file, qint64 offset, qint64 count);

    Socket m_socket;
};

} // namespace charla::server
