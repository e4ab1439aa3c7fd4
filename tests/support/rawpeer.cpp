// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSslSocket>
#include <QTimer>
#include <QtEndian>

#include <sys/socket.h>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Abnormal = 1006; // what every WebSocket API says of an end without a close frame

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray all(8, '\0');
    qToBigEndian(value, all.data());
    return all.last(bytes);
}

std::unique_ptr<QTcpSocket> newSocket(Way way)
{
    if (way == Way::Plain)
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone); // the certificate has its own tests
    return socket;
}

QByteArray masked(QByteArray payload, const QByteArray &key)
{
    for (qsizetype at = 0; at < payload.size(); ++at)
        payload[at] = char(payload[at] ^ key[at % key.size()]);
    return payload;
}

// How many bytes the length of a frame has after the first two.
int extraLengthBytes(const WireFrame &frame)
{
    if (frame.length == WireFrame::Length::In8Bytes || frame.payload.size() > 0xffff)
        return 8;
    return frame.length == WireFrame::Length::In2Bytes || frame.payload.size() > 125 ? 2 : 0;
}

} // namespace

QByteArray WireFrame::toBytes() const
{
    const int extra = extraLengthBytes(*this);
    const int shortLength = extra == 8 ? 127 : extra == 2 ? 126 : int(payload.size());
    QByteArray bytes;
    bytes.append(char((isFinal ? 0x80 : 0) | reservedBits << 4 | opcode));
    bytes.append(char((isMasked ? 0x80 : 0) | shortLength));
    bytes.append(bigEndian(quint64(payload.size()), extra));
    if (!isMasked)
        return bytes + payload;
    const QByteArray key("\x11\x22\x33\x44");
    return bytes + key + masked(payload, key);
}

WireFrame WireFrame::close(quint16 code, const QByteArray &reason)
{
    return {Close, bigEndian(code, 2) + reason};
}

WireReply parseReply(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1.1 "))
        return {};
    WireReply reply;
    reply.status = bytes.sliced(9, 3).toInt();
    reply.body = bytes.sliced(end + 4);
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.fields.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return reply;
}

RawPeer::RawPeer(quint16 port, Way way, QObject *parent)
    : QObject(parent), m_port(port), m_socket(newSocket(way))
{
    connect(m_socket.get(), &QIODevice::readyRead, this, &RawPeer::take);
    connect(m_socket.get(), &QAbstractSocket::stateChanged, this,
            [this](QAbstractSocket::SocketState state) {
                take();
                m_ended = state == QAbstractSocket::UnconnectedState;
            });
    if (QSslSocket *const secure = tls())
        secure->connectToHostEncrypted(u"127.0.0.1"_s, port);
    else
        m_socket->connectToHost(QHostAddress::LocalHost, port);
}

RawPeer::~RawPeer()
{
    m_socket->disconnect(this); // it says that it is disconnected while it is destroyed
}

bool RawPeer::isConnected()
{
    const auto isThere = [this] {
        return tls() ? tls()->isEncrypted() : m_socket->state() == QAbstractSocket::ConnectedState;
    };
    return waitFor([this, isThere] { return isThere() || m_ended; }) && !m_ended;
}

QSslSocket *RawPeer::tls() const
{
    return qobject_cast<QSslSocket *>(m_socket.get());
}

void RawPeer::sends(const QByteArray &bytes)
{
    if (isConnected())
        m_socket->write(bytes);
}

void RawPeer::sendsByteByByte(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        sends(QByteArray(1, byte));
        if (!hasSentAll())
            return;
    }
}

bool RawPeer::hasSentAll()
{
    return waitFor([this] {
        const qint64 encrypted = tls() ? tls()->encryptedBytesToWrite() : 0;
        return m_socket->bytesToWrite() + encrypted == 0 || m_ended;
    });
}

QByteArray RawPeer::nextBytes()
{
    waitFor([this] { return !m_received.isEmpty() || m_ended; });
    return std::exchange(m_received, {});
}

QByteArray RawPeer::everything()
{
    return isEnded() ? m_received : QByteArray();
}

WireReply RawPeer::reply()
{
    return parseReply(everything());
}

bool RawPeer::isEnded()
{
    return waitFor([this] { return m_ended; });
}

QByteArray RawPeer::handshake(const QByteArray &target, const QByteArray &moreFields) const
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
          "dGhlIHNhbXBsZSBub25jZQ=="
          "\r\nSec-WebSocket-Version: 13\r\n"
        + moreFields + "\r\n";
}

WireReply RawPeer::upgrades(const QByteArray &target, const QByteArray &moreFields)
{
    sends(handshake(target, moreFields));
    return replyHead();
}

WireReply RawPeer::replyHead()
{
    waitFor([this] { return m_received.contains("\r\n\r\n") || m_ended; });
    const qsizetype end = m_received.indexOf("\r\n\r\n") + 4;
    if (end < 4)
        return {};
    const WireReply reply = parseReply(m_received.first(end));
    m_received.remove(0, end);
    return reply;
}

std::optional<WireFrame> RawPeer::nextFrame()
{
    std::optional<WireFrame> frame;
    waitFor([this, &frame] {
        frame = takeFrame();
        return frame || m_ended;
    });
    return frame;
}

int RawPeer::closeCode()
{
    while (const auto frame = nextFrame()) {
        if (frame->opcode == WireFrame::Close)
            return frame->payload.size() < 2 ? 1005
                                             : qFromBigEndian<quint16>(frame->payload.constData());
    }
    return Abnormal;
}

void RawPeer::readsAgain()
{
    m_socket->setReadBufferSize(0);
    take();
}

void RawPeer::endsItsSide()
{
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR); // QTcpSocket can't end one side alone
}

void RawPeer::take()
{
    if (m_socket->isOpen() && m_socket->readBufferSize() == 0)
        m_received += m_socket->readAll();
}

bool RawPeer::waitFor(const std::function<bool()> &condition)
{
    // Sleeps until something happens to the socket; QTest::qWaitFor() looks every 10 ms only.
    QEventLoop loop;
    connect(m_socket.get(), &QIODevice::readyRead, &loop, &QEventLoop::quit);
    connect(m_socket.get(), &QIODevice::bytesWritten, &loop, &QEventLoop::quit);
    connect(m_socket.get(), &QAbstractSocket::stateChanged, &loop, &QEventLoop::quit);
    if (QSslSocket *const secure = tls()) {
        connect(secure, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
        connect(secure, &QSslSocket::encryptedBytesWritten, &loop, &QEventLoop::quit);
    }
    const QDeadlineTimer deadline(Patience);
    QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        loop.exec();
    }
    return true;
}

std::optional<WireFrame> RawPeer::takeFrame()
{
    if (m_received.size() < 2)
        return {};
    const int shortLength = m_received[1] & 0x7f;
    const int extra = shortLength == 127 ? 8 : shortLength == 126 ? 2 : 0;
    if (m_received.size() < 2 + extra)
        return {};
    quint64 length = quint64(shortLength);
    if (extra > 0) {
        const QByteArray wide = QByteArray(8 - extra, '\0') + m_received.sliced(2, extra);
        length = qFromBigEndian<quint64>(wide.constData());
    }
    if (quint64(m_received.size()) < 2 + quint64(extra) + length)
        return {};
    WireFrame frame{m_received[0] & 0x0f, m_received.sliced(2 + extra, qsizetype(length))};
    frame.isFinal = m_received[0] & 0x80;
    frame.isMasked = m_received[1] & 0x80;
    frame.reservedBits = m_received[0] >> 4 & 7;
    if (extra == 8 && length <= 0xffff)
        frame.length = WireFrame::Length::In8Bytes;
    else if (extra == 2 && length <= 125)
        frame.length = WireFrame::Length::In2Bytes;
    m_received.remove(0, 2 + extra + qsizetype(length));
    return frame;
}

} // namespace charla::tests
