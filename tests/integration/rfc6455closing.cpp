// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rfc6455frames.h"

#include "rawpeer.h"
#include "rfc6455bytes.h"

#include <protocol/limits.h>

namespace charla::tests {

using namespace Qt::StringLiterals;
using namespace bytes;

namespace {

constexpr qsizetype MaxFrameBytes = protocol::limits::MaxFrameBytes;

QList<FrameRow> closeRows(const WebSocketPath &path)
{
    return {
        {"5.5.1", "a close without a code is answered by one", frame(8), {"close"}},
        {"5.5.1", "a close may have a reason", close(1000, "bye"), {"close 1000"}},
        {"5.5.1", "a reason may have 123 bytes", close(1000, QByteArray(123, 'r')), {"close 1000"}},
        {"5.5.1", "a code has two bytes", frame(8, "\x03"), {"close 1002"}},
        {"5.5.1, 8.1", "a reason is UTF-8", close(1000, "\xff"), {"close 1007"}},
        {"5.5.1, 8.1", "a letter of a reason is whole", close(1000, "\xe2\x82"), {"close 1007"}},
        {"5.5.1",
         "what stood before a close is heard",
         text(path.says("a")) + close(1000),
         {"text a", "close 1000"}},
        {"5.5.1, 7.1.1",
         "what comes behind a close is not heard",
         close(1000) + text(path.says("unheard")),
         {"close 1000"}},
        {"5.5.2", "no ping is answered behind a close", close(1000) + ping("p"), {"close 1000"}},
        {"5.5.1", "a second close is not answered", close(1000) + close(1001), {"close 1000"}},
    };
}

QList<FrameRow> codeRows()
{
    QList<FrameRow> rows;
    const auto add = [&rows](const QByteArray &section, const QList<int> &codes) {
        for (const int code : codes)
            rows.append({section,
                         "code " + QByteArray::number(code) + " may be sent",
                         close(quint16(code)),
                         {"close " + QByteArray::number(code)}});
    };
    add("7.4.1", {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011});
    add("7.4.2, 11.7", {1012, 1013, 1014}); // registered since
    add("7.4.2", {3000, 3999, 4000, 4999});
    for (const int code : {1004, 1005, 1006, 1015})
        rows.append({"7.4.1",
                     "code " + QByteArray::number(code) + " is reserved",
                     close(quint16(code)),
                     {"close 1002"}});
    for (const int code : {0, 999, 1016, 1100, 2000, 2999, 5000, 65'535})
        rows.append({"5.5.1, 7.4.2",
                     "code " + QByteArray::number(code) + " is not defined",
                     close(quint16(code)),
                     {"close 1002"}});
    return rows;
}

//! Whatever fails a connection, nothing behind it counts.
QList<FrameRow> flawRows(const WebSocketPath &path)
{
    struct Flaw
    {
        QByteArray name;
        QByteArray bytes;
        QByteArray end;
    };
    const QList<Flaw> flaws{
        {"an unknown opcode", frame(3), "close 1002"},
        {"a reserved bit", WireFrame{.reservedBits = 4}.toBytes(), "close 1002"},
        {"a frame without a mask", bare(1), "close 1002"},
        {"a continuation of nothing", last("a"), "close 1002"},
        {"a binary", frame(2, "a"), "close 1003"},
        {"a text that is not UTF-8", text("\xff"), "close 1007"},
        {"a message that is too long", text(QByteArray(MaxFrameBytes + 1, 'a')), "close 1009"},
        {"a wrong close", close(1005), "close 1002"},
    };
    const QByteArray unheard = text(path.says("unheard"));
    QList<FrameRow> rows{{"7.1.7",
                          "what stood before a flaw is heard",
                          text(path.says("a")) + frame(3),
                          {"text a", "close 1002"}}};
    for (const Flaw &flaw : flaws)
        rows.append({"7.1.7",
                     "behind " + flaw.name + " nothing is heard nor answered",
                     flaw.bytes + unheard + ping("p") + close(1000),
                     {flaw.end}});
    return rows;
}

QList<FrameRow> pingRows(const WebSocketPath &path)
{
    const QByteArray bytes = "\0\1\x7f\x80\xff"_ba;
    const QByteArray longest(125, 'p');
    QList<FrameRow> rows{
        {"5.5.2", "a ping is answered", ping(), {"pong "}},
        {"5.5.3", "a pong says what the ping said", ping("hello"), {"pong hello"}},
        {"5.5.3", "what a ping says need not be text", ping(bytes), {"pong " + bytes}},
        {"5.5", "a control frame may have 125 bytes", ping(longest), {"pong " + longest}},
        {"5.5.2",
         "each ping is answered, in their order",
         ping("a") + ping("b") + ping("c"),
         {"pong a", "pong b", "pong c"}},
        {"5.5.3",
         "a pong that nobody asked for is not answered",
         frame(WireFrame::Pong, "x") + text(path.says("a")),
         {"text a"}},
    };
    for (const int opcode : {8, 9, 10}) {
        const QByteArray number = QByteArray::number(opcode);
        rows.append({"5.5",
                     "a control frame has 125 bytes at most, opcode " + number,
                     frame(opcode, QByteArray(126, 'a')),
                     {"close 1002"}});
        rows.append({"5.4, 5.5",
                     "a control frame is in one piece, opcode " + number,
                     WireFrame{.opcode = opcode, .isFinal = false}.toBytes(),
                     {"close 1002"}});
        rows.append({"5.5",
                     "a control frame's length is in one byte, opcode " + number,
                     WireFrame{.opcode = opcode,
                               .payload = "\3\xe8"_ba,
                               .length = WireFrame::Length::In2Bytes}
                         .toBytes(),
                     {"close 1002"}});
    }
    return rows;
}

} // namespace

QList<FrameRow> controlRows(const WebSocketPath &path)
{
    return closeRows(path) + codeRows() + flawRows(path) + pingRows(path);
}

} // namespace charla::tests
