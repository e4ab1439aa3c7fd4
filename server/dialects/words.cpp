// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/words.h>

#include <protocol/text.h>

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

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace charla::server
