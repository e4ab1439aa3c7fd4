// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/entrycodec.h>

#include <protocol/limits.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

std::optional<Reaction> reaction(FieldReader &fields)
{
    const auto mark = fields.words(u"mark"_s, limits::MaxMarkCodePoints);
    Reaction reaction{mark.value_or(QString()), {}};
    for (const QJsonValue item : fields.optionalArray(u"by"_s).value_or(QJsonArray())) {
        if (!item.isString())
            fields.refuse(ErrorCode::WrongType, u"by"_s);
        else if (const auto nick = Nick::from(item.toString()))
            reaction.by.push_back(*nick);
        else
            fields.refuse(nick.error().code, u"by"_s);
    }
    return fields.refusal() ? std::nullopt : std::optional(reaction);
}

ChatMessage::State stateOf(FieldReader &fields)
{
    const bool edited = fields.optionalBool(u"edited"_s).value_or(false);
    if (fields.optionalBool(u"deleted"_s).value_or(false))
        return ChatMessage::State::Deleted;
    return edited ? ChatMessage::State::Edited : ChatMessage::State::Original;
}

std::optional<File> file(FieldReader &fields)
{
    const auto name = fields.fileName(u"name"_s);
    const auto size = fields.bytes(u"size"_s);
    const QString mime = fields.mime(u"mime"_s);
    const auto picture = fields.pictureSize();
    const auto path = fields.filePath(u"path"_s);
    const QString key = u"preview"_s;
    const auto preview = fields.has(key) ? fields.filePath(key) : std::optional(QString());
    if (fields.refusal())
        return {};
    return File{*name, *size, mime, picture.width, picture.height, *path, *preview};
}

//! What a message says.
struct Said
{
    QString text;
    std::vector<File> files;
};

Said saidIn(FieldReader &fields)
{
    const auto object = fields.message();
    FieldReader message(object.value_or(QJsonObject()));
    auto files = readFiles(message);
    const auto text
        = message.said(files.empty() ? FieldReader::Beside::Nothing : FieldReader::Beside::Files);
    if (message.refusal())
        fields.refuse(message.refusal()->code, u"message"_s);
    return {text.value_or(QString()), std::move(files)};
}

MessageId requiredId(FieldReader &fields)
{
    const MessageId id = fields.messageId();
    if (id.isNull())
        fields.refuse(ErrorCode::MissingField, u"id"_s);
    return id;
}

template<typename Name>
std::optional<ChatMessage> chatMessage(FieldReader &fields, std::optional<Name> to)
{
    const MessageId id = requiredId(fields);
    const auto seq = fields.seq(u"seq"_s);
    const auto prev = fields.seq(u"prev"_s);
    const auto at = fields.timestamp(u"at"_s);
    const auto from = fields.nick(u"from"_s);
    const KeyMark keyMark = fields.keyMark();
    const SendAt sendAt = fields.sendAt();
    const auto state = stateOf(fields);
    // Of a deleted message nothing is left to be read.
    auto said = state == ChatMessage::State::Deleted ? Said() : saidIn(fields);
    const Seq replyTo = fields.optionalSeq(u"replyTo"_s).value_or(Seq());
    auto reactions = fields.list<Reaction>(u"reactions"_s, reaction);
    const Seq changed = fields.optionalSeq(u"changed"_s).value_or(Seq());
    if (fields.refusal())
        return {};
    return ChatMessage{*seq,
                       *prev,
                       id,
                       *from,
                       *to,
                       sendAt,
                       *at,
                       std::move(said.text),
                       replyTo,
                       state,
                       std::move(reactions),
                       changed,
                       std::move(said.files),
                       keyMark};
}

std::optional<QString> changeText(FieldReader &fields, ChangeKind kind)
{
    if (kind == ChangeKind::Delete)
        return QString();
    if (kind != ChangeKind::Edit)
        return fields.words(u"mark"_s, limits::MaxMarkCodePoints);
    // The text of an edit goes when the message is deleted.
    const auto text = fields.string(u"text"_s);
    return text && text->isEmpty() ? text : fields.text(u"text"_s);
}

std::optional<Change> change(FieldReader &fields, ChangeKind kind)
{
    const MessageId id = requiredId(fields);
    const auto seq = fields.seq(u"seq"_s);
    const auto prev = fields.seq(u"prev"_s);
    const auto at = fields.timestamp(u"at"_s);
    const auto from = fields.nick(u"from"_s);
    const auto of = fields.conversation();
    const auto target = fields.seq(u"target"_s);
    const auto text = changeText(fields, kind);
    if (fields.refusal())
        return {};
    return Change{*seq, *prev, id, *from, *of, *at, *target, kind, *text};
}

//! A mark is written [start, length].
std::optional<Span> span(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const int start = pair.at(0).toInt(-1);
    const int length = pair.at(1).toInt(-1);
    if (pair.size() != 2 || start < 0 || length < 1)
        return {};
    return Span{start, length};
}

std::vector<Span> spans(FieldReader &fields, qsizetype textLength)
{
    std::vector<Span> spans;
    int end = 0;
    for (const QJsonValue item : fields.optionalArray(u"marks"_s).value_or(QJsonArray())) {
        const auto next = span(item);
        if (!next || next->start < end || next->length > textLength - next->start) {
            fields.refuse(ErrorCode::BadValue, u"marks"_s);
            return {};
        }
        spans.push_back(*next);
        end = next->start + next->length;
    }
    return spans;
}

template<typename Name>
std::optional<Hit> hit(FieldReader &fields, std::optional<Name> to)
{
    const auto seq = fields.seq(u"seq"_s);
    const auto at = fields.timestamp(u"at"_s);
    const auto from = fields.nick(u"from"_s);
    const auto excerpt = fields.line(u"excerpt"_s);
    auto marks = spans(fields, excerpt.value_or(QString()).size());
    if (fields.refusal())
        return {};
    return Hit{*seq, *at, *from, *to, *excerpt, std::move(marks)};
}

template<typename T>
std::optional<Entry> entry(std::optional<T> read)
{
    return read ? std::optional<Entry>(*std::move(read)) : std::nullopt;
}

} // namespace

std::optional<Entry> readEntry(FieldReader &fields)
{
    const QString type = fields.string(u"type"_s).value_or(QString());
    if (const auto kind = changeFromWord(type))
        return entry(change(fields, *kind));
    if (type == u"private"_s)
        return entry(chatMessage(fields, fields.nick(u"to"_s)));
    if (type != u"room"_s)
        fields.refuse(ErrorCode::BadValue, u"type"_s);
    return entry(chatMessage(fields, fields.room(u"to"_s)));
}

std::vector<File> readFiles(FieldReader &fields)
{
    const QString key = u"files"_s;
    auto files = fields.list<File>(key, file);
    if (files.size() > std::size_t(limits::MaxFilesPerMessage))
        fields.refuse(ErrorCode::TooManyFiles, key);
    return files;
}

std::optional<Hit> readHit(FieldReader &fields)
{
    const QString type = fields.string(u"type"_s).value_or(QString());
    if (type == u"private"_s)
        return hit(fields, fields.nick(u"to"_s));
    if (type != u"room"_s)
        fields.refuse(ErrorCode::BadValue, u"type"_s);
    return hit(fields, fields.room(u"to"_s));
}

} // namespace charla::protocol
