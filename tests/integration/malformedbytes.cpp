// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "malformedbytes.h"

#include "rawpeer.h"

#include <protocol/limits.h>

#include <QTest>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxFrameBytes = protocol::limits::MaxFrameBytes;

QByteArray headWith(const QByteArray &lines)
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

QByteArray headOf(const QByteArray &requestLine)
{
    return requestLine + "\r\nHost: a\r\n\r\n";
}

// A right handshake, with one thing in it replaced.
QByteArray handshake(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray bytes = "GET /charla HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                       "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"_ba;
    return from.isEmpty() ? bytes : bytes.replace(from, to);
}

QByteArray frame(int opcode, const QByteArray &payload, bool isFinal = true)
{
    return WireFrame{.opcode = opcode, .payload = payload, .isFinal = isFinal}.toBytes();
}

} // namespace

void addBrokenRequestLines()
{
    QTest::newRow("one word") << headOf("GET") << 400;
    QTest::newRow("no version") << headOf("GET /") << 400;
    QTest::newRow("HTTP/0.9") << headOf("GET / HTTP/0.9") << 505;
    QTest::newRow("HTTP/2.0") << headOf("GET / HTTP/2.0") << 505;
    QTest::newRow("HTTP/2's preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 505;
    QTest::newRow("version in lower case") << headOf("GET / http/1.1") << 400;
    QTest::newRow("another protocol") << headOf("GET / ICAP/1.0") << 400;
    QTest::newRow("two spaces") << headOf("GET  / HTTP/1.1") << 400;
    QTest::newRow("a tab") << headOf("GET\t/ HTTP/1.1") << 400;
    QTest::newRow("no method") << headOf(" / HTTP/1.1") << 400;
    QTest::newRow("a method in brackets") << headOf("(GET) / HTTP/1.1") << 400;
    QTest::newRow("an empty line first") << QByteArray("\r\n" + headOf("GET / HTTP/1.1")) << 400;
    QTest::newRow("CONNECT") << headOf("CONNECT a:443 HTTP/1.1") << 400;
    QTest::newRow("OPTIONS *") << headOf("OPTIONS * HTTP/1.1") << 400;
    QTest::newRow("DELETE") << headOf("DELETE / HTTP/1.1") << 405;
    QTest::newRow("TRACE") << headOf("TRACE / HTTP/1.1") << 405;
    QTest::newRow("an unknown method") << headOf("BREW / HTTP/1.1") << 405;
    QTest::newRow("a long line") << headOf("GET /" + QByteArray(9000, 'a') + " HTTP/1.1") << 414;
    QTest::newRow("SSH") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << 400;
    QTest::newRow("Redis") << "*1\r\n$4\r\nPING\r\n\r\n"_ba << 400;
}

void addBrokenTargets()
{
    QTest::newRow("no slash") << headOf("GET chat HTTP/1.1") << 400;
    QTest::newRow("up and out") << headOf("GET /../../etc/passwd HTTP/1.1") << 400;
    QTest::newRow("escaped up") << headOf("GET /%2e%2e/a HTTP/1.1") << 400;
    QTest::newRow("half an escape") << headOf("GET /%4 HTTP/1.1") << 400;
    QTest::newRow("an escape without digits") << headOf("GET /%zz HTTP/1.1") << 400;
    QTest::newRow("NUL escaped") << headOf("GET /%00 HTTP/1.1") << 400;
    QTest::newRow("a line feed escaped") << headOf("GET /a%0d%0aX:b HTTP/1.1") << 400;
    QTest::newRow("overlong UTF-8") << headOf("GET /%c0%ae%c0%ae/ HTTP/1.1") << 400;
    QTest::newRow("bare UTF-8") << headOf("GET /\xc3\xbc HTTP/1.1") << 400;
    QTest::newRow("a fragment") << headOf("GET /#top HTTP/1.1") << 400;
    QTest::newRow("another host") << headOf("GET http://b/ HTTP/1.1") << 400;
    QTest::newRow("another scheme") << headOf("GET ftp://a/ HTTP/1.1") << 400;
    QTest::newRow("nothing there") << headOf("GET /nothing HTTP/1.1") << 404;
    QTest::newRow("a WebSocket's path") << headOf("GET /charla HTTP/1.1") << 426;
}

void addBrokenFields()
{
    QTest::newRow("no Host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("two Hosts") << headWith("Host: a\r\n") << 400;
    QTest::newRow("an empty Host") << "GET / HTTP/1.1\r\nHost:\r\n\r\n"_ba << 400;
    QTest::newRow("a Host with a user") << "GET / HTTP/1.1\r\nHost: me@a\r\n\r\n"_ba << 400;
    QTest::newRow("a Host with port 0") << "GET / HTTP/1.1\r\nHost: a:0\r\n\r\n"_ba << 400;
    QTest::newRow("a space before the colon") << headWith("X : a\r\n") << 400;
    QTest::newRow("a folded line") << headWith("X: a\r\n b\r\n") << 400;
    QTest::newRow("no colon") << headWith("X\r\n") << 400;
    QTest::newRow("no name") << headWith(": a\r\n") << 400;
    QTest::newRow("bare line feeds") << "GET / HTTP/1.1\nHost: a\n\n"_ba << 400;
    QTest::newRow("a bare carriage return") << headWith("X: a\rY: b\r\n") << 400;
    QTest::newRow("NUL") << headWith("X: a\0b\r\n"_ba) << 400;
    QTest::newRow("ESC") << headWith("X: \x1b[2J\r\n") << 400;
    QTest::newRow("two lengths") << headWith("Content-Length: 1\r\nContent-Length: 2\r\n") << 400;
    QTest::newRow("a negative length") << headWith("Content-Length: -1\r\n") << 400;
    QTest::newRow("a length in hex") << headWith("Content-Length: 0x10\r\n") << 400;
    QTest::newRow("an endless length")
        << headWith("Content-Length: 99999999999999999999\r\n") << 400;
    QTest::newRow("length and encoding")
        << headWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("two Origins") << headWith("Origin: http://a\r\nOrigin: http://b\r\n") << 400;
    QTest::newRow("a body") << QByteArray(headWith("Content-Length: 2\r\n") + "{}") << 413;
    QTest::newRow("a chunked body") << headWith("Transfer-Encoding: chunked\r\n") << 413;
    QTest::newRow("101 fields") << headWith(QByteArray("X: a\r\n").repeated(100)) << 431;
    QTest::newRow("a long line of fields")
        << headWith("X: " + QByteArray(9000, 'a') + "\r\n") << 431;
    QTest::newRow("17 KiB without an end")
        << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: a\r\n").repeated(2900))
        << 431;
}

void addBrokenHandshakes()
{
    QTest::newRow("no key") << handshake("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "")
                            << 400;
    QTest::newRow("a short key") << handshake("dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ=") << 400;
    QTest::newRow("a key that is no base64")
        << handshake("dGhlIHNhbXBsZSBub25jZQ==", "????") << 400;
    QTest::newRow("two keys") << handshake("Upgrade:", "Sec-WebSocket-Key: a\r\nUpgrade:") << 400;
    QTest::newRow("no Connection") << handshake("Connection: Upgrade\r\n", "") << 400;
    QTest::newRow("version 8") << handshake("13", "8") << 426;
    QTest::newRow("no version") << handshake("Sec-WebSocket-Version: 13\r\n", "") << 400;
    QTest::newRow("POST for a WebSocket") << handshake("GET", "POST") << 405;
    QTest::newRow("HTTP/1.0 for a WebSocket") << handshake("HTTP/1.1", "HTTP/1.0") << 400;
    QTest::newRow("an unknown path") << handshake("/charla", "/chat") << 404;
    QTest::newRow("a foreign origin")
        << handshake("Upgrade:", "Origin: http://evil.example\r\nUpgrade:") << 403;
    QTest::newRow("origin null") << handshake("Upgrade:", "Origin: null\r\nUpgrade:") << 403;
    QTest::newRow("a rebound name")
        << handshake("127.0.0.1", "evil.example\r\nOrigin: http://evil.example") << 403;
    QTest::newRow("a frame before the answer")
        << QByteArray(handshake() + WireFrame::text("{}").toBytes()) << 400;
}

void addBrokenFraming()
{
    for (const int bits : {1, 2, 4})
        QTest::addRow("reserved bits %d", bits)
            << WireFrame{.payload = "a"_ba, .reservedBits = bits}.toBytes() << 1002;
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("reserved opcode %d", opcode) << frame(opcode, "a") << 1002;
    for (const int opcode : {8, 9, 10}) {
        QTest::addRow("a control frame in pieces, opcode %d", opcode)
            << frame(opcode, "", false) << 1002;
        QTest::addRow("a control frame of 126 bytes, opcode %d", opcode)
            << frame(opcode, QByteArray(126, 'a')) << 1002;
    }
    QTest::newRow("not masked") << WireFrame{.payload = "a"_ba, .isMasked = false}.toBytes()
                                << 1002;
    QTest::newRow("a ping that is not masked")
        << WireFrame{.opcode = WireFrame::Ping, .isMasked = false}.toBytes() << 1002;
    QTest::newRow("nothing to continue") << frame(0, "a") << 1002;
    QTest::newRow("a new text within a text")
        << QByteArray(frame(1, "a", false) + frame(1, "b")) << 1002;
    QTest::newRow("binary within a text")
        << QByteArray(frame(1, "a", false) + frame(2, "b")) << 1002;
    QTest::newRow("5 bytes with a 2-byte length")
        << WireFrame{.payload = "hello"_ba, .length = WireFrame::Length::In2Bytes}.toBytes()
        << 1002;
    QTest::newRow("5 bytes with an 8-byte length")
        << WireFrame{.payload = "hello"_ba, .length = WireFrame::Length::In8Bytes}.toBytes()
        << 1002;
    QTest::newRow("a negative length") << "\x81\xff\x80\0\0\0\0\0\0\0\1\2\3\4"_ba << 1002;
    QTest::newRow("HTTP") << headOf("GET / HTTP/1.1") << 1002;
}

void addBrokenCloses()
{
    QTest::newRow("half a code") << frame(8, "\x03") << 1002;
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65535})
        QTest::addRow("code %d", code) << WireFrame::close(quint16(code)).toBytes() << 1002;
    QTest::newRow("a reason that is not UTF-8") << WireFrame::close(1000, "\xff").toBytes() << 1007;
}

void addBrokenContents()
{
    QTest::newRow("binary") << frame(2, "{}") << 1003;
    QTest::newRow("empty binary") << frame(2, "") << 1003;
    QTest::newRow("binary in pieces") << frame(2, "{", false) << 1003;
    QTest::newRow("a lone continuation byte") << frame(1, "a\x80z") << 1007;
    QTest::newRow("an overlong slash") << frame(1, "\xc0\xaf") << 1007;
    QTest::newRow("an overlong NUL") << frame(1, "\xe0\x80\x80") << 1007;
    QTest::newRow("a surrogate") << frame(1, "\xed\xa0\x80") << 1007;
    QTest::newRow("past U+10FFFF") << frame(1, "\xf4\x90\x80\x80") << 1007;
    QTest::newRow("a byte that UTF-8 never has") << frame(1, "\xfe") << 1007;
    QTest::newRow("a letter cut short") << frame(1, "\xe2\x82{}") << 1007;
    QTest::newRow("65,537 bytes") << frame(1, QByteArray(MaxFrameBytes + 1, 'a')) << 1009;
    QTest::newRow("65,537 bytes in two pieces")
        << QByteArray(frame(1, QByteArray(MaxFrameBytes, 'a'), false) + frame(0, "b")) << 1009;
    QTest::newRow("90,000 bytes of 60,000 letters in two pieces")
        << QByteArray(frame(1, QByteArray("\xc3\xbc").repeated(30'000), false)
                      + frame(0, QByteArray(30'000, 'a')))
        << 1009;
    QTest::newRow("an exabyte announced") << "\x81\xff\x10\0\0\0\0\0\0\0\1\2\3\4"_ba << 1009;
}

} // namespace charla::tests
