// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/tls/tlschannel.h>
#include <server/wire/descriptor.h>
#include <server/wire/moved.h>
#include <server/wire/plainbytes.h>

#include <QByteArray>

#include <memory>
#include <span>
#include <utility>

struct iovec;

namespace charla::server {

class TlsContext;

//! \brief A connected, non-blocking socket, and the TLS on it if there is some.
//!
//! What goes through it is what the peers mean, encrypted on the way or not. It moves from thread to
//! thread as one, and is used on one at a time. Whoever owns it watches number(), and besides
//! - takes what it hasPending() before waiting for the descriptor: that will say nothing of it;
//! - calls flush() when the descriptor can be written while it hasUnsent().
class Socket
{
public:
    Socket() = default;
    explicit Socket(Descriptor descriptor) : m_descriptor(std::move(descriptor)) { }

    //! From here on it is a server's side of TLS. \a begun is what was read of it already.
    void secure(const TlsContext &context, const QByteArray &begun);

    int number() const { return m_descriptor.number(); }
    bool isOpen() const { return m_descriptor.isOpen(); }
    bool isSecure() const { return m_tls != nullptr; }
    //! None while it isn't secure.
    const TlsChannel *tls() const { return m_tls.get(); }

    Moved read(std::span<char> room)
    {
        return m_tls ? m_tls->read(room) : plainbytes::read(number(), room);
    }
    //! Takes from the system what nobody wants to know; read() is not called any more.
    Moved forget(std::span<char> room) const { return plainbytes::read(number(), room); }

    Moved write(std::span<const char> bytes)
    {
        return m_tls ? m_tls->write(bytes) : plainbytes::write(number(), bytes);
    }
    //! \a parts as if they stood one behind the other.
    Moved write(std::span<const iovec> parts)
    {
        return m_tls ? m_tls->write(parts) : plainbytes::write(number(), parts);
    }

    bool hasPending() const { return m_tls && m_tls->hasPending(); }
    bool hasUnsent() const { return m_tls && m_tls->hasUnsent(); }
    //! GoOn when nothing is unsent any more.
    Moved::Then flush() { return m_tls ? m_tls->flush() : Moved::Then::GoOn; }

    //! The peer learns that nothing more will come.
    //! \return Wait when something is unsent still: to be called again when there is room.
    Moved::Then endSending();

    void close();
    //! Instead of the one that it has.
    void setPlace(Place place) { m_descriptor.setPlace(std::move(place)); }
    //! Of one that isn't secure.
    Descriptor takeDescriptor() { return std::move(m_descriptor); }

private:
    Descriptor m_descriptor;
    std::unique_ptr<TlsChannel> m_tls; // goes before the descriptor
};

} // namespace charla::server
