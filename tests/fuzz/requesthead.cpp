// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <server/files/byterange.h>
#include <server/files/filetarget.h>
#include <server/frontdoor/origin.h>
#include <server/frontdoor/requesthead.h>
#include <server/frontdoor/upgrade.h>

#include <QStringList>

#include <algorithm>

//! The first bytes of a connection, and what is decided by them.
namespace charla::fuzz {

using namespace server;

namespace {

constexpr qsizetype MaxHeadBytes = 16 * 1024;

int statusOf(const HeadOutcome &outcome)
{
    if (const auto *refusal = std::get_if<HeadRefusal>(&outcome))
        return refusal->status;
    return std::holds_alternative<RequestHead>(outcome) ? 200 : 0;
}

//! Status line and fields of an answer: no part of a request makes a line of its own.
void checkAnswer(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    promise(answer.startsWith("HTTP/1.1 ") && end > 0, "an answer has a head");
    const QList<QByteArray> lines = answer.first(end).split('\n');
    for (const QByteArray &line : lines.sliced(1))
        promise(line.contains(": "), "each line of an answer's head is a field");
    for (const QByteArray &line : lines.first(lines.size() - 1))
        promise(line.endsWith('\r') && line.count('\r') == 1, "lines end in CR LF");
}

//! What comes behind a head, and in which portions it comes, changes nothing.
void checkPortions(QByteArrayView bytes, qsizetype cut, const HeadOutcome &whole)
{
    const int early = statusOf(readRequestHead(bytes.first(cut), MaxHeadBytes));
    const auto *head = std::get_if<RequestHead>(&whole);
    if (head) {
        promise(early == (cut < head->headBytes ? 0 : 200), "a head is there when it is whole");
        const int alone = statusOf(readRequestHead(bytes.first(head->headBytes), MaxHeadBytes));
        promise(alone == 200, "a head needs nothing behind it");
    } else if (early != 0) {
        promise(early == statusOf(whole), "a refused beginning stays refused");
    }
}

void checkPath(const QString &path)
{
    promise(path.startsWith(u'/'), "a path is absolute");
    const QStringList segments = path.split(u'/');
    promise(!segments.contains(u".") && !segments.contains(u".."), "a path has one meaning");
    promise(std::ranges::none_of(path, [](QChar c) { return c.unicode() < u' '; }),
            "a path has no control characters");
}

void checkUpgrade(const RequestHead &head)
{
    const OriginRule rule({QStringLiteral("charla.local")}, {QStringLiteral("https://a.example")});
    const QByteArray host = head.value("host").value_or(QByteArray());
    rule.admits(head.value("origin"), host, OriginRule::Way::Plain);
    rule.admits(head.value("origin"), host, OriginRule::Way::Tls);
    if (!wantsWebSocket(head))
        return;
    if (const auto refusal = upgradeRefusal(head))
        checkAnswer(refusal->toBytes(HttpAnswer::Content::Body));
    else
        checkAnswer(upgradeAnswer(head));
}

void checkFiles(const RequestHead &head)
{
    constexpr qint64 Size = 100'000;
    const RangeOutcome range = readRange(head.value("range"), Size);
    if (const auto *part = std::get_if<ByteRange>(&range))
        promise(part->first >= 0 && part->length > 0 && part->first + part->length <= Size,
                "a part lies within the file");
    if (!head.path.startsWith(u"/files/"))
        return;
    const auto target = readFileTarget(head);
    if (const auto *refusal = std::get_if<HttpAnswer>(&target))
        checkAnswer(refusal->toBytes(HttpAnswer::Content::Body));
    promise(bodyBytes(head) >= 0, "a body has a length");
    promise(readOffset(head.query).value_or(0) >= 0, "an offset lies behind the beginning");
    asksToDownload(head.query);
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    const qsizetype cut = takeByte(bytes) * bytes.size() / 255;
    const HeadOutcome outcome = readRequestHead(bytes, MaxHeadBytes);
    checkPortions(bytes, cut, outcome);
    const auto *head = std::get_if<RequestHead>(&outcome);
    if (!head)
        return;
    checkPath(head->path);
    checkUpgrade(*head);
    checkFiles(*head);
}

} // namespace charla::fuzz
