// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/entryrow.h>

#include <server/store/sqlite/sqlconnection.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// As in columns().
enum Column {
    SeqColumn,
    PrevColumn,
    IdColumn,
    NickColumn,
    AddresseeColumn,
    AtColumn,
    KindColumn,
    SendAtColumn,
    TextColumn,
    TargetColumn,
    StateColumn,
    ChangedColumn
};

Conversation addressOf(const Rows &row, const std::optional<RoomName> &room)
{
    if (room)
        return *room;
    return storedNick(row.text(AddresseeColumn));
}

SendAt sendAtOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (value.typeId() == QMetaType::QString)
        return value.toString();
    return value.toDouble();
}

QVariant stored(const SendAt &sendAt)
{
    if (const auto *text = std::get_if<QString>(&sendAt))
        return *text;
    if (const auto *number = std::get_if<double>(&sendAt))
        return *number;
    return {};
}

QVariant addressee(const Conversation &conversation)
{
    const auto *nick = std::get_if<Nick>(&conversation);
    return nick ? QVariant(nick->text()) : QVariant();
}

ChangeKind changeKindOf(qint64 kind)
{
    switch (kind) {
    case entryrow::Delete:
        return ChangeKind::Delete;
    case entryrow::React:
        return ChangeKind::React;
    case entryrow::Unreact:
        return ChangeKind::Unreact;
    default:
        return ChangeKind::Edit;
    }
}

ChatMessage::State stateOf(qint64 state)
{
    switch (state) {
    case entryrow::Edited:
        return ChatMessage::State::Edited;
    case entryrow::Deleted:
        return ChatMessage::State::Deleted;
    default:
        return ChatMessage::State::Original;
    }
}

Timestamp timeOf(qint64 ms)
{
    return Timestamp(std::chrono::milliseconds(ms));
}

MessageId idOf(const Rows &row)
{
    return MessageId(QUuid::fromRfc4122(row.blob(IdColumn)));
}

ChatMessage message(const Rows &row, const std::optional<RoomName> &room)
{
    return {.seq = Seq(row.integer(SeqColumn)),
            .prev = Seq(row.integer(PrevColumn)),
            .id = idOf(row),
            .from = storedNick(row.text(NickColumn)),
            .to = addressOf(row, room),
            .sendAt = sendAtOf(row.value(SendAtColumn)),
            .at = timeOf(row.integer(AtColumn)),
            .text = row.text(TextColumn),
            .replyTo = Seq(row.integer(TargetColumn)),
            .state = stateOf(row.integer(StateColumn)),
            .reactions = {},
            .changed = Seq(row.integer(ChangedColumn))};
}

Change change(const Rows &row, const std::optional<RoomName> &room)
{
    return {.seq = Seq(row.integer(SeqColumn)),
            .prev = Seq(row.integer(PrevColumn)),
            .id = idOf(row),
            .from = storedNick(row.text(NickColumn)),
            .of = addressOf(row, room),
            .at = timeOf(row.integer(AtColumn)),
            .target = Seq(row.integer(TargetColumn)),
            .kind = changeKindOf(row.integer(KindColumn)),
            .text = row.text(TextColumn)};
}

QVariantList valuesOf(const ChatMessage &message, qint64 conversation, qint64 author)
{
    return {message.prev.value(),
            conversation,
            message.id.uuid().toRfc4122(),
            author,
            message.from.text(),
            addressee(message.to),
            qint64(message.at.time_since_epoch().count()),
            int(entryrow::Message),
            stored(message.sendAt),
            message.text,
            message.replyTo.value()};
}

QVariantList valuesOf(const Change &change, qint64 conversation, qint64 author)
{
    return {change.prev.value(),
            conversation,
            change.id.uuid().toRfc4122(),
            author,
            change.from.text(),
            addressee(change.of),
            qint64(change.at.time_since_epoch().count()),
            entryrow::kindOf(change.kind),
            QVariant(),
            change.text,
            change.target.value()};
}

} // namespace

int entryrow::kindOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Edit:
        return Edit;
    case ChangeKind::Delete:
        return Delete;
    case ChangeKind::React:
        return React;
    case ChangeKind::Unreact:
        return Unreact;
    }
    return Edit;
}

QString entryrow::columns()
{
    return u"seq, prev, id, nick, addressee, at, kind, send_at, text, target, state, changed"_s;
}

QString entryrow::authorColumn()
{
    return u"(SELECT uuid FROM people WHERE people.person = entries.author)"_s;
}

void entryrow::setAuthor(Entry &entry, const QByteArray &authorColumn)
{
    auto *message = std::get_if<ChatMessage>(&entry);
    if (message && !authorColumn.isEmpty())
        message->keyMark = PersonId(QUuid::fromRfc4122(authorColumn)).keyMark();
}

Entry entryrow::read(const Rows &row, const std::optional<RoomName> &room)
{
    if (row.integer(KindColumn) == Message)
        return message(row, room);
    return change(row, room);
}

QVariantList entryrow::values(const Entry &entry, qint64 conversation, qint64 author)
{
    return std::visit(
        [conversation, author](const auto &alternative) {
            return valuesOf(alternative, conversation, author);
        },
        entry);
}

Nick storedNick(const QString &text)
{
    const auto nick = Nick::from(text);
    return nick ? *nick : Nick::from(u"?"_s).value();
}

RoomName storedRoom(const QString &text)
{
    const auto room = RoomName::from(text);
    return room ? *room : RoomName::from(u"?"_s).value();
}

} // namespace charla::server
