// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/words.h>

#include <protocol/text.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QStringDecoder>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Nick serverNick()
{
    static const Nick nick = Nick::from(u"Charla"_s).value();
    return nick;
}

QString authorText(const ChatMessage &message)
{
    const bool isPrivate = std::holds_alternative<Nick>(message.to);
    return isPrivate ? message.from.text() + u" (private)"_s : message.from.text();
}

QString saidText(const ChatMessage &message)
{
    QStringList lines;
    if (!message.text.isEmpty())
        lines.append(message.text);
    for (const File &file : message.files)
        lines.append(
            u"%1 (%2): %3"_s.arg(file.name, QLocale::c().formattedDataSize(file.size), file.path));
    return lines.join(u'\n');
}

Result<std::vector<ClientMessage>, Refusal> sendOf(QByteArrayView frame, const Standing &standing)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString raw = decoder(frame);
    if (decoder.hasError())
        return Refusal{ErrorCode::BadCharacters, {}, {}};
    const auto text = checkedText(raw);
    if (!text)
        return text.error();
    return std::vector<ClientMessage>{
        Send{.id = {}, .from = {}, .to = standing.room, .sendAt = {}, .text = text.value()}};
}

namespace {

QString moment(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString actWords(const Acted &acted)
{
    const bool isEverywhere = !acted.room;
    switch (acted.act) {
    case Act::Kick:
        return isEverywhere ? u"%1 has put you off this server"_s : u"%1 has put you out of %2"_s;
    case Act::Ban:
        return u"%1 has banned you from this server"_s;
    case Act::Mute:
        return isEverywhere ? u"%1 has muted you"_s : u"%1 has muted you in %2"_s;
    case Act::Unmute:
        return isEverywhere ? u"%1 lets you write again"_s : u"%1 lets you write again in %2"_s;
    case Act::LetIn:
        return u"%1 lets you into %2"_s;
    case Act::LetOut:
        return u"%1 lets you into %2 no more"_s;
    case Act::Voice:
        return u"%1 has given you voice in %2"_s;
    case Act::Unvoice:
        return u"%1 has taken your voice in %2"_s;
    default:
        return u"%1 has done something to you"_s;
    }
}

} // namespace

QString refusalWords(const Refusal &refusal)
{
    QString words = errorWords(refusal.code);
    if (refusal.until)
        words += u" Until "_s + moment(*refusal.until) + u'.';
    if (refusal.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*refusal.retryAfter);
        words += u" Again in %1 s."_s.arg(seconds.count());
    }
    if (!refusal.reason.isEmpty())
        words += u" Why: "_s + refusal.reason;
    return words;
}

QString actedWords(const Acted &acted)
{
    QString words = acted.room ? actWords(acted).arg(acted.by.text(), acted.room->text())
                               : actWords(acted).arg(acted.by.text());
    if (acted.until)
        words += u", until "_s + moment(*acted.until);
    words += acted.reason.isEmpty() ? u"."_s : QString(u": "_s + acted.reason);
    return words;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace charla::server
