// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rfc6455handshakes.h"

#include "rawpeer.h"

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

// The RFC's own, §1.3.
const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ=="_ba;
const QByteArray Proof = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba;

const QByteArray RightVersion = "Sec-WebSocket-Version: 13"_ba;

//! A right handshake, and the same with one thing changed.
class Handshake
{
public:
    Handshake(const QByteArray &target, const QByteArray &host)
        : m_bytes("GET " + target + " HTTP/1.1\r\nHost: " + host
                  + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + Key
                  + "\r\nSec-WebSocket-Version: 13\r\n\r\n")
    {
    }

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray with(const QByteArray &from, const QByteArray &to) const
    {
        Q_ASSERT(m_bytes.contains(from));
        return QByteArray(m_bytes).replace(from, to);
    }
    QByteArray without(const QByteArray &name) const
    {
        const QByteArray start = "\r\n" + name + ':';
        const qsizetype begin = m_bytes.indexOf(start) + 2;
        Q_ASSERT(begin > 1);
        return QByteArray(m_bytes).remove(begin, m_bytes.indexOf("\r\n", begin) + 2 - begin);
    }
    //! with a line more.
    QByteArray and_(const QByteArray &line) const { return m_bytes.chopped(2) + line + "\r\n\r\n"; }

private:
    QByteArray m_bytes;
};

QList<HandshakeRow> requestRows(const Handshake &right, const QByteArray &target,
                                const QByteArray &host)
{
    const QByteArray get = "GET " + target + " HTTP/1.1";
    const QByteArray backwards = get + "\r\nSEC-WEBSOCKET-VERSION: 13\r\nSEC-WEBSOCKET-KEY: " + Key
        + "\r\nCONNECTION: UPGRADE\r\nUPGRADE: WEBSOCKET\r\nHOST: " + host + "\r\n\r\n";
    return {
        {"4.2.1, 4.2.2/5", "a handshake of the RFC is taken", right.bytes(), 101, Proof},
        {"4.1, 4.2.1", "neither order nor capitals make a difference", backwards, 101, Proof},
        {"4.2.1/1", "the method is GET", right.with("GET ", "POST "), 405},
        {"4.2.1/1", "the method is not HEAD", right.with("GET ", "HEAD "), 405},
        {"4.2.1/1", "the method has capitals", right.with("GET ", "get "), 405},
        {"4.2.1/1", "HTTP is 1.1 at least", right.with("HTTP/1.1", "HTTP/1.0")},
        {"4.2.1/1", "HTTP/2 is read otherwise", right.with("HTTP/1.1", "HTTP/2.0"), 505},
        {"4.2.1/1", "the version is one of HTTP", right.with("HTTP/1.1", "WTTP/1.1")},
        {"4.2.1/1", "the request line has three words", right.with(get, "GET HTTP/1.1")},
        {"4.2.1/1", "the absolute form means the same",
         right.with(get, "GET http://" + host + target + " HTTP/1.1"), 101},
        {"4.2.1/1", "the absolute form may be of https",
         right.with(get, "GET https://" + host + target + " HTTP/1.1"), 101},
        {"4.1/3, 4.2.1/1", "the absolute form names the Host",
         right.with(get, "GET http://other.example" + target + " HTTP/1.1")},
        {"3, 4.2.1/1", "a target has no fragment",
         right.with(get, "GET " + target + "#a HTTP/1.1")},
        {"4.2.1/2", "there is a Host", right.without("Host")},
        {"4.2.1/2", "Host is an authority", right.with("Host: " + host, "Host: a b")},
        {"4.2.1/2", "a Host is not empty", right.with("Host: " + host, "Host:")},
        {"4.2.1/2", "there is one Host", right.and_("Host: other.example")},
        {"4.2.1/3", "there is an Upgrade", right.without("Upgrade"), 426},
        {"4.2.1/3", "Upgrade says websocket", right.with("Upgrade: websocket", "Upgrade: h2c"),
         426},
        {"4.2.1/3", "a longer word is another one",
         right.with("Upgrade: websocket", "Upgrade: websockets"), 426},
        {"4.2.1/3", "websocket may be written in capitals",
         right.with("Upgrade: websocket", "Upgrade: WebSocket"), 101},
        {"4.2.1/4", "there is a Connection", right.without("Connection")},
        {"4.2.1/4", "Connection says Upgrade",
         right.with("Connection: Upgrade", "Connection: keep-alive")},
        {"4.2.1/4", "Upgrade is one word of it",
         right.with("Connection: Upgrade", "Connection: keep-alive, Upgrade"), 101},
        {"4.2.1/4", "Connection has nothing but words in it",
         right.with("Connection: Upgrade", "Connection: Upgrade, (a)")},
        {"4.2.1/4", "a longer word is another one",
         right.with("Connection: Upgrade", "Connection: Upgraded")},
        {"4.2.1/4", "Upgrade may be written in small letters",
         right.with("Connection: Upgrade", "connection: upgrade"), 101},
        {"4.2.1/10", "unknown fields are ignored", right.and_("X-Colour: red\r\nCookie: a=b"), 101},
        {"4.2.1", "a line is a field", right.and_("no colon")},
        {"4.2.1", "no field goes on in the next line", right.and_("X: a\r\n b")},
        {"4.2.1", "no control character is in a field", right.and_("X: a\x01")},
        {"4.1", "a client waits for the answer",
         QByteArray(right.bytes() + WireFrame::text("early").toBytes())},
    };
}

//! What is said before the first frame may be UTF-8, too.
QList<HandshakeRow> letterRows(const Handshake &right, const QByteArray &target)
{
    const QByteArray path = target.split('?').first();
    return {
        {"8.1", "a query in UTF-8 is taken", right.with(target, target + "%c3%bc"), 101},
        {"8.1", "a query is UTF-8", right.with(target, target + "%fc")},
        {"8.1", "a letter of a query is whole", right.with(target, target + "%e2%82")},
        {"8.1", "a query has no surrogates", right.with(target, target + "%ed%a0%80")},
        {"8.1", "a path is UTF-8", right.with(target, path + "%fc")},
    };
}

QList<HandshakeRow> keyRows(const Handshake &right)
{
    return {
        {"4.2.1/5", "there is a key", right.without("Sec-WebSocket-Key")},
        {"4.2.1/5", "a key is not empty", right.with(Key, "")},
        {"4.2.1/5", "a key has 16 bytes, not 15", right.with(Key, "dGhlIHNhbXBsZSBub25j")},
        {"4.2.1/5", "a key has 16 bytes, not 17", right.with(Key, "dGhlIHNhbXBsZSBub25jZTEy")},
        {"4.2.1/5", "a key is base64", right.with(Key, "dGhlIHNhbXBsZSBub25jZ!==")},
        {"4.2.1/5", "a key is base64 with its padding", right.with(Key, Key.chopped(2))},
        {"4.2.1/5", "a key is not base64 for URLs",
         right.with(Key, QByteArray(16, '\xff').toBase64(QByteArray::Base64UrlEncoding))},
        {"1.3, 4.2.2/4", "blanks around a key are no part of it",
         right.with(Key, " \t" + Key + " "), 101, Proof},
        {"4.2.1/5", "any 16 bytes are a key", right.with(Key, QByteArray(16, '\xff').toBase64()),
         101},
        {"11.3.1", "a key stands there once", right.and_("Sec-WebSocket-Key: " + Key)},
    };
}

QList<HandshakeRow> versionRows(const Handshake &right)
{
    const auto saying = [&right](const QByteArray &version) {
        return right.with("Version: 13", "Version: " + version);
    };
    return {
        {"4.2.1/6", "there is a version", right.without("Sec-WebSocket-Version")},
        {"4.2.2/4, 4.4", "who comes by an older version is told this one", saying("8"), 426,
         RightVersion},
        {"4.2.2/4, 4.4", "who comes by a newer version is told this one", saying("14"), 426,
         RightVersion},
        {"4.4", "whatever else such a handshake lacks",
         right.without("Sec-WebSocket-Key").replace("Version: 13", "Version: 14"), 426,
         RightVersion},
        {"4.4", "whatever its method", saying("14").replace("GET ", "POST "), 426, RightVersion},
        {"4.2.1/6", "the version is a number", saying("x"), 426, RightVersion},
        {"4.2.1/6", "the version is one", saying("13, 8"), 426, RightVersion},
        {"4.3", "a version has no zero in front", saying("013"), 426, RightVersion},
        {"11.3.5", "a version stands there once", right.and_(RightVersion)},
    };
}

QList<HandshakeRow> offerRows(const Handshake &right)
{
    const auto offering = [&right](const QByteArray &names) {
        return right.and_("Sec-WebSocket-Protocol: " + names);
    };
    const auto extended = [&right](const QByteArray &extensions) {
        return right.and_("Sec-WebSocket-Extensions: " + extensions);
    };
    return {
        {"4.2.1/8", "subprotocols may be offered", offering("a, b"), 101},
        {"11.3.4", "subprotocols may be offered in two lines",
         offering("a\r\nSec-WebSocket-Protocol: b"), 101},
        {"4.3", "a subprotocol is a token", offering("a(b)")},
        {"4.3", "a subprotocol is one token", offering("a b")},
        {"4.3", "a subprotocol has no quotes", offering("\"a\"")},
        {"4.3", "an offer of subprotocols is not empty", offering("")},
        {"4.3", "a comma is no subprotocol", offering(",")},
        {"4.2.1/9", "extensions may be offered",
         extended("permessage-deflate; client_max_window_bits, x-webkit-deflate-frame"), 101},
        {"9.1", "a parameter may be a token", extended("a; b=c; d"), 101},
        {"9.1", "a parameter may be in quotes", extended("a; b=\"c\""), 101},
        {"9.1", "what is in quotes may be escaped", extended("a; b=\"\\c\""), 101},
        {"9.1", "blanks around signs mean nothing", extended("a ; b = c ,\td"), 101},
        {"9.1", "nothing between two commas means nothing", extended("a,, b"), 101},
        {"11.3.2", "extensions may be offered in two lines",
         extended("a\r\nSec-WebSocket-Extensions: b; c=1"), 101},
        {"9.1", "an extension is a token", extended("a(b)")},
        {"9.1", "an extension has no quotes", extended("\"a\"")},
        {"9.1", "an offer of extensions is not empty", extended("")},
        {"9.1", "a comma is no extension", extended(",")},
        {"9.1", "behind a semicolon is a parameter", extended("a;")},
        {"9.1", "a parameter has a name", extended("a; =c")},
        {"9.1", "a parameter with a sign has a value", extended("a; b=")},
        {"9.1", "what is in quotes is a token", extended("a; b=\"c d\"")},
        {"9.1", "a comma in quotes is no token", extended("a; b=\"c,d\"")},
        {"9.1", "quotes are not empty", extended("a; b=\"\"")},
        {"9.1", "quotes are closed", extended("a; b=\"c")},
        {"9.1", "quotes that are escaped close nothing", extended("a; b=\"c\\\"")},
        {"9.1", "there is no parameter before an extension", extended("; b=c")},
    };
}

QList<HandshakeRow> placeRows(const Handshake &right, const QByteArray &target,
                              const QByteArray &ownOrigin)
{
    const QByteArray path = target.split('?').first();
    return {
        {"4.2.2/4", "a path where nothing is says so", right.with(target, path + "/more"), 404},
        {"4.2.2/4", "a page is no WebSocket", right.with(target, "/"), 404},
        {"4.2.2/4, 10.2", "a foreign page is refused", right.and_("Origin: http://evil.example"),
         403},
        {"4.2.2/4, 10.2", "a page without an origin of its own is refused",
         right.and_("Origin: null"), 403},
        {"4.2.2/4, 10.2", "an origin is not empty", right.and_("Origin:"), 403},
        {"4.2.1/7, 10.2", "a page of this server is let in", right.and_("Origin: " + ownOrigin),
         101},
        {"4.2.2/4", "an origin in capitals is the same",
         right.and_("Origin: " + ownOrigin.toUpper()), 101},
    };
}

} // namespace

QList<HandshakeRow> handshakeRows(const QByteArray &target, quint16 port, const QByteArray &scheme)
{
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    const Handshake right(target, host);
    return requestRows(right, target, host) + letterRows(right, target) + keyRows(right)
        + versionRows(right) + offerRows(right) + placeRows(right, target, scheme + "://" + host);
}

} // namespace charla::tests
