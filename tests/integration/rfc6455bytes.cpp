// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rfc6455bytes.h"

#include "rawpeer.h"

namespace charla::tests::bytes {

using namespace Qt::StringLiterals;

QByteArray frame(int opcode, const QByteArray &payload)
{
    return WireFrame{.opcode = opcode, .payload = payload}.toBytes();
}

QByteArray text(const QByteArray &payload)
{
    return frame(WireFrame::Text, payload);
}

QByteArray ping(const QByteArray &payload)
{
    return frame(WireFrame::Ping, payload);
}

QByteArray first(const QByteArray &payload)
{
    return WireFrame{.payload = payload, .isFinal = false}.toBytes();
}

QByteArray middle(const QByteArray &payload)
{
    return WireFrame{.opcode = WireFrame::Continuation, .payload = payload, .isFinal = false}
        .toBytes();
}

QByteArray last(const QByteArray &payload)
{
    return frame(WireFrame::Continuation, payload);
}

QByteArray bare(int opcode, const QByteArray &payload)
{
    return WireFrame{.opcode = opcode, .payload = payload, .isMasked = false}.toBytes();
}

QByteArray close(quint16 code, const QByteArray &reason)
{
    return WireFrame::close(code, reason).toBytes();
}

QByteArray maskedBy(const QByteArray &key, QByteArray payload)
{
    for (qsizetype at = 0; at < payload.size(); ++at)
        payload[at] = char(payload[at] ^ key[at % key.size()]);
    return "\x81"_ba + char(0x80 | payload.size()) + key + payload;
}

QByteArray crumbs(const QByteArray &payload)
{
    QByteArray bytes = first({});
    for (const char byte : payload)
        bytes += middle(QByteArray(1, byte));
    return bytes + last({});
}

QByteArray announced(const QByteArray &length)
{
    return "\x81\xff"_ba + length + "\1\2\3\4"_ba;
}

} // namespace charla::tests::bytes
