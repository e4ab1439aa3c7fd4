// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/entryplacer.h>

#include <server/archive/datafolder.h>
#include <server/store/sqlite/entryrow.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

int stateOf(const ChatMessage &message)
{
    switch (message.state) {
    case ChatMessage::State::Original:
        return entryrow::Original;
    case ChatMessage::State::Edited:
        return entryrow::Edited;
    case ChatMessage::State::Deleted:
        break;
    }
    return entryrow::Deleted;
}

} // namespace

EntryPlacer::EntryPlacer(SqlConnection &connection)
    : m_connection(&connection), m_directory(connection), m_index(connection), m_files(connection)
{
}

Seq EntryPlacer::place(const TranscriptLine &line)
{
    const ConversationKey key = keyHere(line);
    const qint64 conversation = m_directory.conversation(key);
    insert(line, conversation);
    const Seq seq(m_connection->madeRow());
    link(key, conversation, seq);
    if (auto change = std::get_if<Change>(&line.entry)) {
        Change placed = *change;
        placed.seq = seq;
        workIn(placed, personOf(line));
    } else {
        attachFiles(line, seq);
        m_index.take(seq);
    }
    return seq;
}

// Who knew where a file is finds it there again, unless somebody else has it there.
void EntryPlacer::attachFiles(const TranscriptLine &line, Seq seq)
{
    const auto &files = std::get<ChatMessage>(line.entry).files;
    if (files.empty() || files.size() != line.contents.size())
        return;
    std::vector<MessageFile> rows;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto known = FileCapability::from(files[i].path.section(u'/', 2, 2));
        const bool isFree = known && !filerows::find(*m_connection, *known);
        MessageFile row{.file = files[i],
                        .capability = isFree ? *known : FileCapability::create(),
                        .content = {line.contents[i].content, files[i].size}};
        if (line.contents[i].preview)
            row.preview = Content{*line.contents[i].preview, 0};
        rows.push_back(std::move(row));
    }
    m_files.attach(seq, rows);
}

ConversationKey EntryPlacer::keyHere(const TranscriptLine &line)
{
    const ConversationKey key = keyOf(line);
    const auto *room = std::get_if<RoomName>(&key);
    return room ? roomHere(*room) : key;
}

RoomName EntryPlacer::roomHere(const RoomName &room)
{
    const auto known = m_rooms.constFind(room);
    if (known != m_rooms.constEnd())
        return *known;
    return *m_rooms.insert(room, storedRoomLike(*m_connection, room).value_or(room));
}

Seq EntryPlacer::seqOf(const MessageId &id)
{
    return Seq(
        m_connection->value(u"SELECT seq FROM entries WHERE id = ?"_s, {id.uuid().toRfc4122()})
            .toLongLong());
}

bool EntryPlacer::isFree(Seq seq)
{
    return !m_connection->value(u"SELECT seq FROM entries WHERE seq = ?"_s, {seq.value()})
                .isValid();
}

void EntryPlacer::insert(const TranscriptLine &line, qint64 conversation)
{
    const qint64 author = m_directory.person(personOf(line), authorOf(line.entry).text());
    const Seq seq = protocol::seqOf(line.entry);
    QVariantList values = entryrow::values(line.entry, conversation, author);
    values.append(seq.isNull() ? QVariant() : QVariant(seq.value()));
    const auto *message = std::get_if<ChatMessage>(&line.entry);
    values.append(message ? stateOf(*message) : int(entryrow::Original));
    values.append(message ? message->changed.value() : 0);
    m_connection->run(u"INSERT INTO entries (prev, conversation, id, author, nick, addressee, at, "
                      "kind, send_at, text, target, seq, state, changed) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                      values);
}

void EntryPlacer::link(const ConversationKey &key, qint64 conversation, Seq seq)
{
    m_connection->run(u"UPDATE entries SET prev = coalesce((SELECT max(seq) FROM entries "
                      "WHERE conversation = ? AND seq < ?), 0) WHERE seq = ?"_s,
                      {conversation, seq.value(), seq.value()});
    m_connection->run(u"UPDATE entries SET prev = ? WHERE seq = (SELECT min(seq) FROM entries "
                      "WHERE conversation = ? AND seq > ?)"_s,
                      {seq.value(), conversation, seq.value()});
    m_connection->run(u"UPDATE conversations SET kept = 1 WHERE conversation = ? AND kept = 0"_s,
                      {conversation});
    if (seq > m_directory.last(key))
        m_directory.setLast(key, seq);
}

void EntryPlacer::workIn(const Change &change, const PersonId &author)
{
    if (change.kind == ChangeKind::Edit || change.kind == ChangeKind::Delete)
        workInText(change);
    else
        workInMark(change, author);
}

void EntryPlacer::workInText(const Change &change)
{
    const QVariantList target{change.target.value(), change.seq.value()};
    const bool open = m_connection
                          ->value(u"SELECT seq FROM entries WHERE seq = ? AND kind = 0 "
                                  "AND state < 2 AND changed < ?"_s,
                                  target)
                          .isValid();
    if (!open)
        return;
    const bool gone = change.kind == ChangeKind::Delete;
    m_index.forget(change.target);
    m_connection->run(u"UPDATE entries SET text = ?, state = ?, changed = ? WHERE seq = ?"_s,
                      {gone ? QString() : change.text,
                       int(gone ? entryrow::Deleted : entryrow::Edited), change.seq.value(),
                       change.target.value()});
    if (!gone)
        return m_index.take(change.target);
    m_connection->run(u"UPDATE entries SET text = '' WHERE target = ? AND kind > 0 AND kind = 1"_s,
                      {change.target.value()});
    m_connection->run(u"DELETE FROM reactions WHERE target = ?"_s, {change.target.value()});
    m_files.drop(change.target);
}

void EntryPlacer::workInMark(const Change &change, const PersonId &author)
{
    const qint64 person = m_directory.person(author, change.from.text());
    if (change.kind == ChangeKind::React) {
        m_connection->run(
            u"INSERT INTO reactions (target, mark, person, nick, seq) "
            "SELECT seq, ?, ?, ?, ? FROM entries WHERE seq = ? AND kind = 0 AND state < 2 "
            "ON CONFLICT DO NOTHING"_s,
            {change.text, person, change.from.text(), change.seq.value(), change.target.value()});
    } else {
        m_connection->run(u"DELETE FROM reactions WHERE target = ? AND mark = ? AND person = ?"_s,
                          {change.target.value(), change.text, person});
    }
    m_connection->run(
        u"UPDATE entries SET changed = max(changed, ?) WHERE seq = ? AND kind = 0 AND state < 2"_s,
        {change.seq.value(), change.target.value()});
}

} // namespace charla::server
