// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/frame.h>

#include <QtEndian>

namespace charla::server {

namespace {

constexpr char FinalText = char(0x81);
constexpr char FinalClose = char(0x88);
constexpr char FinalPing = char(0x89);
constexpr char FinalPong = char(0x8a);
constexpr qsizetype MaxShortBytes = 125; // and of a control frame
constexpr qsizetype MaxMediumBytes = 0xffff;
constexpr char MediumLength = 126;
constexpr char LongLength = 127;
constexpr qsizetype MaxHeaderBytes = 10;

template<typename Length>
void appendBigEndian(QByteArray &frame, qsizetype length)
{
    char bytes[sizeof(Length)];
    qToBigEndian(Length(length), bytes);
    frame.append(bytes, sizeof bytes);
}

QByteArray frameOf(char first, QByteArrayView payload)
{
    const qsizetype length = payload.size();
    QByteArray frame;
    frame.reserve(MaxHeaderBytes + length);
    frame.append(first);
    if (length <= MaxShortBytes) {
        frame.append(char(length));
    } else if (length <= MaxMediumBytes) {
        frame.append(MediumLength);
        appendBigEndian<quint16>(frame, length);
    } else {
        frame.append(LongLength);
        appendBigEndian<quint64>(frame, length);
    }
    return frame.append(payload);
}

QByteArray controlFrame(char first, QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= MaxShortBytes);
    return frameOf(first, payload);
}

} // namespace

QByteArray textFrame(QByteArrayView payload)
{
    return frameOf(FinalText, payload);
}

QByteArray pongFrame(QByteArrayView payload)
{
    return controlFrame(FinalPong, payload);
}

QByteArray pingFrame()
{
    return controlFrame(FinalPing, {});
}

QByteArray closeFrame(std::optional<protocol::CloseCode> code, const QString &reason)
{
    QByteArray payload;
    if (code) {
        appendBigEndian<quint16>(payload, quint16(*code));
        payload.append(reason.toUtf8());
    }
    return controlFrame(FinalClose, payload);
}

} // namespace charla::server
