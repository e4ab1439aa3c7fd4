// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/upgrade.h>

#include <server/frontdoor/offers.h>
#include <server/frontdoor/requestpath.h>

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeyBytes = 16;
const QByteArray AcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"_ba; // RFC 6455 §1.3

// Two readers might take two different ones.
constexpr std::array<QByteArrayView, 4> SingleFields{"connection", "sec-websocket-key",
                                                     "sec-websocket-version", "upgrade"};

bool contains(const QList<QByteArray> &elements, QByteArrayView wanted)
{
    return std::ranges::any_of(elements, [wanted](const QByteArray &element) {
        return element.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

bool isValidKey(const QByteArray &text)
{
    const auto key = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return key && (*key).size() == KeyBytes && (*key).toBase64() == text;
}

// Once, but not 13: what else a handshake of that version must be, nobody knows here.
bool isOfAnotherVersion(const RequestHead &head)
{
    return head.count("sec-websocket-version") == 1
        && head.value("sec-websocket-version") != "13"_ba;
}

HttpAnswer badHandshake(QByteArrayView words)
{
    return HttpAnswer::refusal(400, words);
}

} // namespace

bool wantsWebSocket(const RequestHead &head)
{
    return contains(head.list("upgrade"), "websocket");
}

std::optional<HttpAnswer> upgradeRefusal(const RequestHead &head)
{
    if (isOfAnotherVersion(head)) {
        return HttpAnswer::refusal(
            426, "This server speaks version 13 of WebSocket.",
            {{"Sec-WebSocket-Version"_ba, "13"_ba}, {"Upgrade"_ba, "websocket"_ba}});
    }
    if (head.method != "GET")
        return HttpAnswer::refusal(405, "A WebSocket is opened with GET.",
                                   {{"Allow"_ba, "GET"_ba}});
    if (head.version != RequestHead::Version::Http11)
        return badHandshake("A WebSocket needs HTTP/1.1.");
    for (const QByteArrayView name : SingleFields) {
        if (head.count(name) != 1)
            return badHandshake("The WebSocket handshake lacks a field, or has one twice.");
    }
    const QList<QByteArray> connection = head.list("connection");
    if (head.list("upgrade").size() != 1 || !contains(connection, "upgrade")
        || !std::ranges::all_of(connection, isToken))
        return badHandshake("The Upgrade or Connection field is not that of a WebSocket.");
    if (!isQueryUtf8(head.query))
        return badHandshake("The query of the request target is not UTF-8.");
    if (!isValidKey(*head.value("sec-websocket-key")))
        return badHandshake("The Sec-WebSocket-Key is not 16 bytes in base64.");
    if (!offersSubprotocolsRightly(head))
        return badHandshake("The Sec-WebSocket-Protocol is not a list of names.");
    if (!offersExtensionsRightly(head))
        return badHandshake("The Sec-WebSocket-Extensions is not a list of extensions.");
    if (head.hasBody())
        return badHandshake("A WebSocket handshake has no body.");
    return {};
}

QByteArray upgradeAnswer(const RequestHead &head)
{
    const QByteArray keyed = *head.value("sec-websocket-key") + AcceptGuid;
    const QByteArray proof = QCryptographicHash::hash(keyed, QCryptographicHash::Sha1);
    QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\n"
                        "Upgrade: websocket\r\n"
                        "Connection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: "
        + proof.toBase64() + "\r\n";
    const QByteArray protocol = NativeSubprotocol.toLatin1();
    if (head.path == NativePath && head.list("sec-websocket-protocol").contains(protocol))
        answer += "Sec-WebSocket-Protocol: " + protocol + "\r\n";
    return answer + "\r\n";
}

HttpAnswer upgradeRequired()
{
    return HttpAnswer::refusal(426, "Only WebSockets are served at this path.",
                               {{"Upgrade"_ba, "websocket"_ba}});
}

} // namespace charla::server
