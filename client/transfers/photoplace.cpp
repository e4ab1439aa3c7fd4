// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/photoplace.h>

#include <QtEndian>

#include <optional>

namespace charla::client {

namespace {

constexpr quint8 Marker = 0xff;
constexpr quint8 StartOfScan = 0xda;
constexpr quint8 App1 = 0xe1;
constexpr quint16 GpsTag = 0x8825;
constexpr qsizetype EntryBytes = 12;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return quint8(bytes[at]);
}

//! A TIFF header with its first directory, in either order of bytes.
bool hasGpsEntry(QByteArrayView tiff)
{
    if (tiff.size() < 8)
        return false;
    const bool isLittle = tiff.startsWith("II");
    if (!isLittle && !tiff.startsWith("MM"))
        return false;
    const auto read16 = [&](qsizetype at) {
        return isLittle ? qFromLittleEndian<quint16>(tiff.data() + at)
                        : qFromBigEndian<quint16>(tiff.data() + at);
    };
    const auto directory = qsizetype(isLittle ? qFromLittleEndian<quint32>(tiff.data() + 4)
                                              : qFromBigEndian<quint32>(tiff.data() + 4));
    if (directory > tiff.size() - 2)
        return false;
    const int entries = read16(directory);
    for (int entry = 0; entry < entries; ++entry) {
        const qsizetype at = directory + 2 + entry * EntryBytes;
        if (at + EntryBytes > tiff.size())
            return false;
        if (read16(at) == GpsTag)
            return true;
    }
    return false;
}

} // namespace

bool tellsPlace(QByteArrayView start)
{
    if (start.size() < 4 || byteAt(start, 0) != Marker || byteAt(start, 1) != 0xd8)
        return false;
    qsizetype at = 2;
    while (at + 4 <= start.size() && byteAt(start, at) == Marker) {
        const quint8 kind = byteAt(start, at + 1);
        if (kind == Marker) { // fills up
            ++at;
            continue;
        }
        if (kind == StartOfScan)
            return false;
        const qsizetype length = qFromBigEndian<quint16>(start.data() + at + 2);
        if (length < 2)
            return false;
        const QByteArrayView segment
            = start.sliced(at + 4, qMin(length - 2, start.size() - at - 4));
        const QByteArrayView exif("Exif\0\0", 6);
        if (kind == App1 && segment.startsWith(exif) && hasGpsEntry(segment.sliced(exif.size())))
            return true;
        at += 2 + length;
    }
    return false;
}

} // namespace charla::client
