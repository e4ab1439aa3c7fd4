// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/tls/openssl.h>
#include <server/wire/moved.h>

#include <QByteArray>
#include <QByteArrayView>

#include <span>

struct iovec;

namespace charla::server {

class TlsContext;

//! \brief The server's side of one TLS connection (RFC 8446, RFC 5246) on a non-blocking socket.
//!
//! The handshake goes on by itself with read(). What OpenSSL wants to send, for us or for itself, and
//! the system does not take yet, is kept here: hasUnsent(). So reading never waits for writing nor
//! writing for reading, and whoever writes need not come again with the same bytes. As soon as
//! something is kept, no more is taken, so that it is never more than MaxUnsentBytes.
//! Owns no descriptor. Used on one thread at a time.
class TlsChannel
{
public:
    //! A record of TLS and what OpenSSL says of itself, such as a whole handshake with a chain of
    //! certificates. A peer that wants more of it, and does not take it, is cut.
    static constexpr qsizetype MaxUnsentBytes = 64 * 1024;
    //! What a client may say until the handshake is done; usual ones need 2 KiB.
    static constexpr qsizetype MaxHandshakeBytes = 32 * 1024;

    //! \a descriptor outlives it. \a begun is what was read from there already.
    TlsChannel(const TlsContext &context, int descriptor, QByteArray begun);
    ~TlsChannel();
    Q_DISABLE_COPY_MOVE(TlsChannel)

    //! The handshake is done.
    bool isEstablished() const;
    //! What came is no TLS, or none that is spoken here. An alert tells the peer (it may be unsent),
    //! unless not even the first record was one.
    bool hasFailed() const { return m_hasFailed; }

    //! Asks the system once at most; not at all while it hasPending().
    Moved read(std::span<char> room);
    //! There is something that read() gives, or tells, without the system.
    bool hasPending() const;

    //! Takes all of the bytes or, of many, one record; or none, and says Wait. To be called when it
    //! isEstablished().
    Moved write(std::span<const char> bytes);
    Moved write(std::span<const iovec> parts);

    bool hasUnsent() const { return !m_unsent.isEmpty(); }
    //! GoOn when nothing is unsent any more.
    Moved::Then flush();

    //! Tells the peer once that nothing more will come (close_notify), and flushes. Nothing can be
    //! written after it.
    Moved::Then sayGoodbye();

private:
    friend class TlsBytes;

    Moved::Then receive(std::span<char> room);
    Moved decrypt(std::span<char> room);
    Moved::Then thenOf(int outcome);
    Moved encrypt(std::span<const char> bytes);
    //! For OpenSSL: from m_input, and to the system or m_unsent.
    qsizetype take(std::span<char> room);
    bool send(std::span<const char> bytes);

    int m_descriptor;
    OpenSsl<ssl_st> m_ssl;
    QByteArray m_begun; // encrypted, from the system, and not asked for by OpenSSL yet
    QByteArrayView m_input; // while it is at work: the same, or what has just come
    QByteArray m_unsent; // encrypted
    qsizetype m_handshakeBytes = 0;
    bool m_isOver = false; // the peer says nothing more
    bool m_isBroken = false; // nothing can be sent any more
    bool m_hasFailed = false;
    bool m_hasSaidGoodbye = false;
};

} // namespace charla::server
