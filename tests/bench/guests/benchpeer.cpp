// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchpeer.h"

#include <QHostAddress>
#include <QtEndian>

namespace charla::bench {

using namespace Qt::StringLiterals;

namespace {

// RFC 6455 §5.2.
constexpr qsizetype SmallHead = 2;
constexpr qsizetype MaskBytes = 4;
constexpr int LongLength = 126;
constexpr int LongerLength = 127;
constexpr auto FinalText = char(0x81);
constexpr auto FinalPing = char(0x89);
constexpr auto FinalPong = char(0x8a);
constexpr auto Masked = char(0x80);

struct Head
{
    qsizetype bytes = 0; // 0: not complete
    qsizetype payload = 0;
};

Head headOf(QByteArrayView data)
{
    if (data.size() < SmallHead)
        return {};
    const int length = uchar(data[1]) & 0x7f;
    if (length < LongLength)
        return {SmallHead, length};
    const qsizetype more = length == LongLength ? 2 : 8;
    if (data.size() < SmallHead + more)
        return {};
    const char *const at = data.data() + SmallHead;
    return {SmallHead + more,
            more == 2 ? qFromBigEndian<quint16>(at) : qsizetype(qFromBigEndian<quint64>(at))};
}

} // namespace

BenchPeer::BenchPeer(quint16 port, QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this, port] {
        m_socket.write("GET /charla HTTP/1.1\r\nHost: 127.0.0.1:"_ba + QByteArray::number(port)
                       + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                         "Sec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Protocol: charla.v1\r\n\r\n"_ba);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &BenchPeer::onReadyRead);
    m_socket.connectToHost(QHostAddress::LocalHost, port);
}

void BenchPeer::say(const QByteArray &json)
{
    send(FinalText, json);
}

void BenchPeer::send(char opcode, const QByteArray &payload)
{
    QByteArray frame(1, opcode);
    if (payload.size() < LongLength) {
        frame.append(char(Masked | char(payload.size())));
    } else {
        frame.append(char(Masked | LongLength));
        const quint16 length = qToBigEndian(quint16(payload.size()));
        frame.append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    frame.append(MaskBytes, '\0'); // a mask of zeros leaves the payload as it is
    m_socket.write(frame + payload);
}

void BenchPeer::onReadyRead()
{
    m_buffer += m_socket.readAll();
    if (!m_isOpen) {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        m_buffer.remove(0, end + 4);
        m_isOpen = true;
        emit opened();
    }
    readFrames();
}

void BenchPeer::readFrames()
{
    qsizetype at = 0;
    const QByteArrayView data(m_buffer);
    for (Head head = headOf(data); head.bytes > 0; head = headOf(data.sliced(at))) {
        if (data.size() - at < head.bytes + head.payload)
            break;
        if (data[at] == FinalPing) // or it is cut after a while for being silent
            send(FinalPong, data.sliced(at + head.bytes, head.payload).toByteArray());
        ++m_frames;
        m_bytes += head.payload;
        if (m_look)
            m_look(data.sliced(at + head.bytes, head.payload));
        at += head.bytes + head.payload;
    }
    m_buffer.remove(0, at);
}

} // namespace charla::bench
