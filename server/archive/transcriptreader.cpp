// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/transcriptreader.h>

#include <server/store/sqlite/entryreader.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/filerows.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr int StretchEntries = 1000;

PersonId personOf(const Rows &rows, int column)
{
    return PersonId(QUuid::fromRfc4122(rows.blob(column)));
}

} // namespace

std::vector<FileContents> contentsOf(SqlConnection &connection, const Entry &entry)
{
    std::vector<FileContents> contents;
    const auto *message = std::get_if<ChatMessage>(&entry);
    if (!message || message->files.empty())
        return contents;
    for (const MessageFile &file : filerows::of(connection, message->seq)) {
        contents.push_back({file.content.hash});
        if (file.preview)
            contents.back().preview = file.preview->hash;
    }
    return contents;
}

std::vector<ArchivedTalk> TranscriptReader::talks()
{
    std::vector<ArchivedTalk> talks;
    Rows rows = m_connection->read(
        u"SELECT conversation, room, one.uuid, one.nick, other.uuid, other.nick "
        "FROM conversations LEFT JOIN people AS one ON one.person = low "
        "LEFT JOIN people AS other ON other.person = high "
        "ORDER BY room IS NULL, room, conversation"_s);
    while (rows.next()) {
        if (rows.value(1).isNull())
            talks.push_back({rows.integer(0),
                             PrivateKey(personOf(rows, 2), personOf(rows, 4)),
                             {rows.text(3), rows.text(5)}});
        else
            talks.push_back({rows.integer(0), storedRoom(rows.text(1)), {rows.text(1)}});
    }
    return talks;
}

void TranscriptReader::read(const ArchivedTalk &talk,
                            const std::function<void(const TranscriptLine &)> &take)
{
    std::vector<TranscriptLine> lines = stretch(talk, Seq());
    while (!lines.empty()) {
        for (const TranscriptLine &line : lines)
            take(line);
        lines = stretch(talk, seqOf(lines.back().entry));
    }
}

qint64 TranscriptReader::count(const ArchivedTalk &talk)
{
    return m_connection->value(u"SELECT count(*) FROM entries WHERE conversation = ?"_s, {talk.row})
        .toLongLong();
}

std::vector<TranscriptLine> TranscriptReader::stretch(const ArchivedTalk &talk, Seq after)
{
    static const QString sql = u"SELECT "_s + entryrow::columns() + u", "_s
        + entryrow::authorColumn()
        + u" FROM entries WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?"_s;

    std::optional<RoomName> room;
    std::optional<PrivateKey> between;
    if (const auto *name = std::get_if<RoomName>(&talk.key))
        room = *name;
    else
        between = std::get<PrivateKey>(talk.key);
    std::vector<TranscriptLine> lines;
    {
        Rows rows = m_connection->read(sql, {talk.row, after.value(), StretchEntries});
        while (rows.next()) {
            TranscriptLine &line = lines.emplace_back(TranscriptLine{
                entryrow::read(rows, room), personOf(rows, entryrow::ColumnCount), between});
            entryrow::setAuthor(line.entry, rows.blob(entryrow::ColumnCount));
        }
    }
    for (TranscriptLine &line : lines) {
        EntryReader(*m_connection).addWhatIsBeside(line.entry);
        line.contents = contentsOf(*m_connection, line.entry);
    }
    return lines;
}

} // namespace charla::server
