// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/transcriptline.h>

#include <protocol/codec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const PersonId &person)
{
    return person.uuid().toString(QUuid::WithoutBraces);
}

std::optional<PersonId> personIn(const QJsonValue &value)
{
    const QUuid uuid(value.toString());
    return uuid.isNull() ? std::nullopt : std::optional(PersonId(uuid));
}

Refusal badField(const QString &field)
{
    return Refusal{.code = ErrorCode::BadValue, .field = field};
}

//! Somebody of whom only the nick is known: the same one in every line.
PersonId strangerOf(const Nick &nick)
{
    static const QUuid strangers(u"8a1f6c1e-5a0f-4d52-9a3f-1a7c5b1d6e02"_s);
    return PersonId(QUuid::createUuidV5(strangers, nick.keys().folded));
}

std::optional<Entry> entryIn(const ServerMessage &message)
{
    if (const auto *said = std::get_if<ChatMessage>(&message))
        return *said;
    if (const auto *change = std::get_if<Change>(&message))
        return *change;
    return {};
}

Result<std::optional<PersonId>, Refusal> authorIn(const QJsonObject &object)
{
    const QJsonValue author = object.value(u"author"_s);
    if (author.isUndefined())
        return std::optional<PersonId>();
    if (const auto person = personIn(author))
        return person;
    return badField(u"author"_s);
}

Result<std::optional<PrivateKey>, Refusal> betweenIn(const QJsonObject &object)
{
    const QJsonValue between = object.value(u"between"_s);
    if (between.isUndefined())
        return std::optional<PrivateKey>();
    const QJsonArray both = between.toArray();
    const auto one = personIn(both.at(0));
    const auto other = personIn(both.at(1));
    if (both.size() == 2 && one && other)
        return std::optional(PrivateKey(*one, *other));
    return badField(u"between"_s);
}

QJsonArray json(const std::vector<FileContents> &contents)
{
    QJsonArray array;
    for (const FileContents &file : contents) {
        QJsonObject item{{u"sha256"_s, QString::fromLatin1(file.content.hex())}};
        if (file.preview)
            item.insert(u"preview"_s, QString::fromLatin1(file.preview->hex()));
        array.append(item);
    }
    return array;
}

Result<std::vector<FileContents>, Refusal> contentsIn(const QJsonObject &object)
{
    std::vector<FileContents> contents;
    for (const QJsonValue item : object.value(u"contents"_s).toArray()) {
        const auto content = FileHash::fromHex(item[u"sha256"_s].toString().toLatin1());
        if (!content)
            return badField(u"contents"_s);
        contents.push_back({*content, FileHash::fromHex(item[u"preview"_s].toString().toLatin1())});
    }
    return contents;
}

} // namespace

const Conversation &conversationOf(const Entry &entry)
{
    if (const auto *change = std::get_if<Change>(&entry))
        return change->of;
    return std::get<ChatMessage>(entry).to;
}

const Nick &authorOf(const Entry &entry)
{
    if (const auto *change = std::get_if<Change>(&entry))
        return change->from;
    return std::get<ChatMessage>(entry).from;
}

QByteArray encoded(const TranscriptLine &line)
{
    QByteArray bytes = std::visit(
        [](const auto &alternative) { return encode(ServerMessage(alternative)); }, line.entry);
    QJsonObject more;
    if (line.author)
        more.insert(u"author"_s, json(*line.author));
    if (line.between)
        more.insert(u"between"_s,
                    QJsonArray{json(line.between->low()), json(line.between->high())});
    if (!line.contents.empty())
        more.insert(u"contents"_s, json(line.contents));
    if (more.isEmpty())
        return bytes;
    bytes.chop(1); // the brace at the end
    return bytes + ',' + QJsonDocument(more).toJson(QJsonDocument::Compact).sliced(1);
}

Result<TranscriptLine, Refusal> decodedLine(const QByteArray &line)
{
    const auto message = decodeServerMessage(line);
    if (!message)
        return message.error();
    const auto entry = entryIn(*message);
    if (!entry)
        return badField(u"type"_s);
    if (seqOf(*entry).isNull())
        return badField(u"seq"_s);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto author = authorIn(object);
    if (!author)
        return author.error();
    const auto between = betweenIn(object);
    if (!between)
        return between.error();
    const auto contents = contentsIn(object);
    if (!contents)
        return contents.error();
    return TranscriptLine{*entry, *author, *between, *contents};
}

PersonId personOf(const TranscriptLine &line)
{
    return line.author.value_or(strangerOf(authorOf(line.entry)));
}

ConversationKey keyOf(const TranscriptLine &line)
{
    const Conversation &conversation = conversationOf(line.entry);
    if (const auto *room = std::get_if<RoomName>(&conversation))
        return *room;
    if (line.between)
        return *line.between;
    return PrivateKey(personOf(line), strangerOf(std::get<Nick>(conversation)));
}

} // namespace charla::server
