// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/tlschannel.h>

#include <server/log.h>
#include <server/tls/tlscontext.h>
#include <server/wire/plainbytes.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <utility>

namespace charla::server {

using Then = Moved::Then;

namespace {

constexpr std::size_t RecordBytes = SSL3_RT_MAX_PLAIN_LENGTH;

//! Of each thread: for what just comes, or for small pieces that shall make one record. With a room
//! a channel thousands of them would hold many megabytes for moments.
std::span<char> scratch()
{
    thread_local std::array<char, 2 * RecordBytes> room;
    return room;
}

} // namespace

//! A TlsChannel as OpenSSL's place to read from and write to. Its own for sockets would raise
//! SIGPIPE, ask the system for every header, and hand the waiting for room on to whoever reads.
class TlsBytes
{
public:
    static BIO *of(TlsChannel &channel)
    {
        static BIO_METHOD *const method = make();
        BIO *const bio = BIO_new(method);
        Q_CHECK_PTR(bio);
        BIO_set_data(bio, &channel);
        BIO_set_init(bio, 1);
        return bio;
    }

private:
    static BIO_METHOD *make()
    {
        BIO_METHOD *const method
            = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "charla");
        Q_CHECK_PTR(method);
        BIO_meth_set_read_ex(method, read);
        BIO_meth_set_write_ex(method, write);
        BIO_meth_set_ctrl(method, control);
        return method;
    }

    static TlsChannel &channelOf(BIO *bio) { return *static_cast<TlsChannel *>(BIO_get_data(bio)); }

    static int read(BIO *bio, char *room, std::size_t size, std::size_t *done)
    {
        BIO_clear_retry_flags(bio);
        *done = std::size_t(channelOf(bio).take({room, size}));
        if (*done > 0)
            return 1;
        BIO_set_retry_read(bio);
        return 0;
    }

    static int write(BIO *bio, const char *bytes, std::size_t size, std::size_t *done)
    {
        BIO_clear_retry_flags(bio);
        *done = size;
        return channelOf(bio).send({bytes, size}) ? 1 : 0;
    }

    static long control(BIO *, int command, long, void *)
    {
        return command == BIO_CTRL_FLUSH ? 1 : 0;
    }
};

TlsChannel::TlsChannel(const TlsContext &context, int descriptor, QByteArray begun)
    : m_descriptor(descriptor), m_ssl(context.newSsl()), m_begun(std::move(begun))
{
    BIO *const bytes = TlsBytes::of(*this);
    SSL_set_bio(m_ssl.get(), bytes, bytes);
    SSL_set_accept_state(m_ssl.get());
}

TlsChannel::~TlsChannel() = default;

bool TlsChannel::isEstablished() const
{
    return SSL_is_init_finished(m_ssl.get());
}

bool TlsChannel::hasPending() const
{
    return m_isOver || !m_begun.isEmpty() || SSL_pending(m_ssl.get()) > 0;
}

Moved TlsChannel::read(std::span<char> room)
{
    if (m_isOver)
        return {0, Then::Over};
    m_input = m_begun;
    if (!hasPending()) {
        if (const Then then = receive(scratch()); then != Then::GoOn)
            return {0, then};
    }
    const qsizetype before = m_input.size();
    Moved moved = decrypt(room);
    // Counted behind it: who has finished may go on with megabytes.
    m_handshakeBytes += isEstablished() ? 0 : before - m_input.size();
    if (m_handshakeBytes > MaxHandshakeBytes)
        moved = {0, Then::Over};
    m_begun = m_input.toByteArray();
    m_input = {};
    m_isOver = moved.then == Then::Over;
    if (moved.bytes > 0)
        moved.then = Then::GoOn; // the end is told when these are taken
    return moved;
}

// To m_input.
Then TlsChannel::receive(std::span<char> room)
{
    const Moved came = plainbytes::read(m_descriptor, room);
    m_input = QByteArrayView(room.data(), came.bytes);
    return came.then;
}

// Several records, as far as there is room.
Moved TlsChannel::decrypt(std::span<char> room)
{
    Moved moved;
    while (std::size_t(moved.bytes) < room.size()) {
        const auto rest = room.subspan(std::size_t(moved.bytes));
        std::size_t bytes = 0;
        ERR_clear_error();
        const int outcome = SSL_read_ex(m_ssl.get(), rest.data(), rest.size(), &bytes);
        if (outcome <= 0)
            return {moved.bytes, thenOf(outcome)};
        moved.bytes += qint64(bytes);
    }
    return moved;
}

Then TlsChannel::thenOf(int outcome)
{
    switch (SSL_get_error(m_ssl.get(), outcome)) {
    case SSL_ERROR_WANT_READ:
        return Then::Wait;
    case SSL_ERROR_ZERO_RETURN:
        return Then::Over;
    default:
        m_hasFailed = true;
        qCDebug(logTls).noquote() << "a connection fails:" << openSslWords();
        return Then::Over;
    }
}

Moved TlsChannel::write(std::span<const char> bytes)
{
    return encrypt(bytes.first(std::min(bytes.size(), RecordBytes)));
}

Moved TlsChannel::write(std::span<const iovec> parts)
{
    const auto bytesOf = [](const iovec &part) {
        return std::span<const char>(static_cast<const char *>(part.iov_base), part.iov_len);
    };
    if (parts.size() == 1 || parts.front().iov_len >= RecordBytes)
        return write(bytesOf(parts.front()));
    // A record each would cost a call of the system each, and 22 bytes.
    const auto record = scratch().first(RecordBytes);
    std::size_t filled = 0;
    for (const iovec &part : parts) {
        const auto bytes = bytesOf(part);
        const auto some = bytes.first(std::min(bytes.size(), record.size() - filled));
        std::ranges::copy(some, record.begin() + std::ptrdiff_t(filled));
        filled += some.size();
    }
    return encrypt(record.first(filled));
}

Moved TlsChannel::encrypt(std::span<const char> bytes)
{
    if (const Then then = flush(); then != Then::GoOn)
        return {0, then};
    std::size_t taken = 0;
    ERR_clear_error();
    if (SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &taken) > 0)
        return {qint64(taken), Then::GoOn};
    return {0, Then::Over};
}

Then TlsChannel::flush()
{
    while (hasUnsent() && !m_isBroken) {
        const Moved moved = plainbytes::write(
            m_descriptor,
            std::span<const char>(m_unsent.constData(), std::size_t(m_unsent.size())));
        m_unsent = m_unsent.sliced(moved.bytes);
        if (moved.then == Then::Wait)
            return Then::Wait;
        m_isBroken = moved.then == Then::Over;
    }
    return m_isBroken ? Then::Over : Then::GoOn;
}

Then TlsChannel::sayGoodbye()
{
    const bool canSay = isEstablished() && !m_hasFailed && !m_isBroken;
    if (!std::exchange(m_hasSaidGoodbye, true) && canSay) {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
    }
    return flush();
}

qsizetype TlsChannel::take(std::span<char> room)
{
    const auto some = m_input.first(std::min(m_input.size(), qsizetype(room.size())));
    std::ranges::copy(some, room.begin());
    m_input = m_input.sliced(some.size());
    return some.size();
}

bool TlsChannel::send(std::span<const char> bytes)
{
    if (m_isBroken)
        return false;
    if (!hasUnsent()) {
        const Moved moved = plainbytes::write(m_descriptor, bytes);
        m_isBroken = moved.then == Then::Over;
        bytes = bytes.subspan(std::size_t(moved.bytes));
    }
    m_isBroken = m_isBroken || m_unsent.size() + qsizetype(bytes.size()) > MaxUnsentBytes;
    if (!m_isBroken && !bytes.empty())
        m_unsent.append(bytes.data(), qsizetype(bytes.size()));
    return !m_isBroken;
}

} // namespace charla::server
