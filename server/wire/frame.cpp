// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/frame.h>

#include <QtEndian>

namespace charla::server {

namespace {

constexpr char FinalText = char(0x81);
constexpr qsizetype MaxShortBytes = 125;
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

} // namespace

QByteArray textFrame(QByteArrayView payload)
{
    const qsizetype length = payload.size();
    QByteArray frame;
    frame.reserve(MaxHeaderBytes + length);
    frame.append(FinalText);
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

} // namespace charla::server
