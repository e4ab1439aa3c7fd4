// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/descriptor.h>

#include <QByteArrayView>

#include <span>
#include <utility>

namespace charla::server {

//! \brief The bytes to and from the peer of one transfer; the one place that knows how they travel.
//!
//! Never waits: the socket is non-blocking, and whoever owns this watches number().
class PeerStream
{
public:
    //! What became of one try.
    struct Moved
    {
        enum class Then {
            GoOn,
            Wait, //!< nothing more for now
            Over, //!< the peer ended its side (when reading), or the connection broke
        };

        qint64 bytes = 0;
        Then then = Then::GoOn;
    };

    explicit PeerStream(Descriptor socket) : m_socket(std::move(socket)) { }

    int number() const { return m_socket.number(); }

    Moved read(std::span<char> room) const;
    Moved write(QByteArrayView bytes) const;
    //! At most \a count bytes of the open \a file from \a offset on. Over also when the file can't
    //! be read that far.
    Moved sendFile(int file, qint64 offset, qint64 count) const;
    //! The peer learns that nothing more will come.
    void endSending() const;
    void close() { m_socket.close(); }

private:
    Descriptor m_socket;
};

} // namespace charla::server
