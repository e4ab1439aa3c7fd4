// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attackers.h"

#include "rawpeer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace charla::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Upgrade = "GET /charla?room=lobby&nick=%1 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                           "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                           "Sec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"_ba;

QByteArray upgradeAs(const QByteArray &nick)
{
    return QByteArray(Upgrade).replace("%1", nick);
}

//! A whole ClientHello of TLS 1.2 (RFC 5246 §7.4.1.2) with one suite, P-256 and ECDSA: the server does
//! its part of the work, and waits.
QByteArray clientHello()
{
    const QByteArray extensions = "\x00\x0a\x00\x04\x00\x02\x00\x17" // supported_groups: P-256
                                  "\x00\x0b\x00\x02\x01\x00" // ec_point_formats: uncompressed
                                  "\x00\x0d\x00\x04\x00\x02\x04\x03"_ba; // ECDSA with SHA-256
    const QByteArray body = "\x03\x03"_ba + QByteArray(32, 'r') + "\x00\x00\x02\xc0\x2b\x01\x00"_ba
        + char(0) + char(extensions.size()) + extensions;
    const QByteArray handshake = "\x01\x00\x00"_ba + char(body.size()) + body;
    return "\x16\x03\x01\x00"_ba + char(handshake.size()) + handshake;
}

void sendAll(const BareSocket &socket, const QByteArray &bytes)
{
    socket.send(bytes.constData(), std::size_t(bytes.size()));
}

} // namespace

BareSocket::BareSocket(const char *source, quint16 port)
    : m_number(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    sockaddr_in from{};
    from.sin_family = AF_INET;
    ::inet_pton(AF_INET, source, &from.sin_addr);
    sockaddr_in to = from;
    ::inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    to.sin_port = htons(port);
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): the system's way
    if (::bind(m_number, reinterpret_cast<sockaddr *>(&from), sizeof from) != 0)
        return;
    ::connect(m_number, reinterpret_cast<sockaddr *>(&to), sizeof to);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
}

BareSocket::BareSocket(BareSocket &&other) noexcept
    : m_number(std::exchange(other.m_number, -1)) { }

BareSocket &BareSocket::operator=(BareSocket &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

BareSocket::~BareSocket()
{
    if (isOpen())
        ::close(m_number);
}

qint64 BareSocket::send(const char *bytes, std::size_t size) const
{
    const auto sent = ::send(m_number, bytes, size, MSG_NOSIGNAL);
    if (sent >= 0)
        return sent;
    return errno == EAGAIN || errno == ENOTCONN || errno == EALREADY ? 0 : -1;
}

bool BareSocket::forget() const
{
    char room[16 * 1024];
    for (int i = 0; i < 64; ++i) {
        const auto size = ::recv(m_number, room, sizeof room, 0);
        if (size == 0)
            return false;
        if (size < 0)
            return errno == EAGAIN || errno == ENOTCONN;
    }
    return true;
}

void BareSocket::waitForBytes() const
{
    pollfd wanted{m_number, POLLIN, 0};
    ::poll(&wanted, 1, 1000);
}

Attack::Attack(std::chrono::milliseconds pause, Step step)
    : m_thread([this, pause, step = std::move(step)](const std::stop_token &stop) {
          std::mutex mutex;
          std::condition_variable_any ended;
          std::unique_lock lock(mutex);
          while (!stop.stop_requested()) {
              step();
              ++m_steps;
              ended.wait_for(lock, stop, pause, [] { return false; });
          }
      })
{
}

Attack::~Attack() = default;

std::unique_ptr<Attack> slowHeads(quint16 port, int count)
{
    auto sockets = std::make_shared<std::vector<BareSocket>>(std::size_t(count));
    return std::make_unique<Attack>(500ms, [port, sockets] {
        for (BareSocket &socket : *sockets) {
            if (socket.isOpen() && socket.forget() && socket.send("x", 1) >= 0)
                continue;
            socket = BareSocket("127.0.0.2", port);
            sendAll(socket, "GET / HTTP/1.1\r\nHost: "_ba);
        }
    });
}

std::unique_ptr<Attack> halfHandshakes(quint16 port, int count)
{
    auto sockets = std::make_shared<std::vector<BareSocket>>(std::size_t(count));
    return std::make_unique<Attack>(500ms, [port, sockets, hello = clientHello()] {
        for (BareSocket &socket : *sockets) {
            if (socket.isOpen() && socket.forget())
                continue;
            socket = BareSocket("127.0.0.3", port);
            sendAll(socket, hello);
        }
    });
}

std::unique_ptr<Attack> flood(quint16 port, int perSecond)
{
    constexpr int StepsPerSecond = 100;
    const QByteArray frame
        = WireFrame::text(R"({"type":"room","to":"lobby","message":"flood"})").toBytes();
    const QByteArray portion = frame.repeated(perSecond / StepsPerSecond);
    auto socket = std::make_shared<BareSocket>();
    return std::make_unique<Attack>(10ms, [port, socket, portion, times = 0]() mutable {
        if (!socket->isOpen() || !socket->forget()
            || socket->send(portion.constData(), std::size_t(portion.size())) < 0) {
            *socket = BareSocket("127.0.0.4", port);
            sendAll(*socket, upgradeAs("flooder-" + QByteArray::number(++times)));
            socket->waitForBytes();
        }
    });
}

std::unique_ptr<Attack> hugeFrames(quint16 port)
{
    // FIN and text; masked, with a length of eight bytes (RFC 6455 §5.2).
    QByteArray head = "\x81\xff\x00\x00\x00\x00\x06\x40\x00\x00mask"_ba;
    head += QByteArray(256 * 1024, 'x');
    auto sockets = std::make_shared<std::vector<BareSocket>>(20);
    return std::make_unique<Attack>(50ms, [port, sockets, head] {
        for (BareSocket &socket : *sockets) {
            if (socket.isOpen() && socket.forget()
                && socket.send(head.constData(), std::size_t(head.size())) >= 0)
                continue;
            socket = BareSocket("127.0.0.5", port);
            sendAll(socket, upgradeAs("giant"));
        }
    });
}

std::unique_ptr<Attack> connectStorm(quint16 port, int count)
{
    auto sockets = std::make_shared<std::vector<BareSocket>>(std::size_t(count));
    return std::make_unique<Attack>(500ms, [port, sockets] {
        for (BareSocket &socket : *sockets) {
            if (socket.isOpen() && socket.forget())
                continue;
            socket = BareSocket("127.0.0.6", port);
            sendAll(socket, upgradeAs({}));
        }
    });
}

} // namespace charla::tests
