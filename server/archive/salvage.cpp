// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/salvage.h>

#include <server/archive/damagedtable.h>
#include <server/archive/transcriptreader.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/factwriter.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/moderationrows.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 EntriesPerCommit = 1000;

enum EntryColumn { ConversationColumn = entryrow::ColumnCount, AuthorColumn };
constexpr int KindColumn = 6; // of entryrow::columns()
constexpr int AddresseeColumn = 4;
constexpr int NickColumn = 3;

} // namespace

Salvage::Salvage(SqlConnection &source, SqlConnection &target, Progress progress)
    : m_source(&source), m_target(&target), m_progress(std::move(progress)), m_directory(target),
      m_placer(target)
{
}

RescueReport Salvage::run()
{
    readPeople();
    readConversations();
    m_newest = newest();
    m_target->begin();
    copyMeta();
    writePeople();
    writeRooms();
    copyEntries();
    copyMemberships();
    copyReads();
    copyInvitations();
    moderationrows::copy(*m_source, *m_target);
    finish();
    commit();
    return m_report;
}

void Salvage::readConversations()
{
    DamagedTable conversations(*m_source, u"conversations"_s,
                               u"conversation, room, kept, topic, low, high, last"_s);
    conversations.read(0, [this](const Rows &row) { takeConversation(row); });
}

void Salvage::takeConversation(const Rows &row)
{
    const Seq last(row.integer(6));
    if (row.value(1).isNull()) {
        const PrivateKey talk(person(row.integer(4), {}), person(row.integer(5), {}));
        m_conversations.insert(row.integer(0), {talk, true, {}, last});
    } else if (const auto room = RoomName::from(row.text(1))) {
        m_conversations.insert(row.integer(0), {*room, row.integer(2) != 0, row.text(3), last});
    }
}

void Salvage::write(const Fact &fact)
{
    FileWriter files(*m_target);
    FactWriter(*m_target, m_directory, files).write(fact);
}

void Salvage::writeRooms()
{
    for (const KnownConversation &known : std::as_const(m_conversations)) {
        const auto *room = std::get_if<RoomName>(&known.key);
        if (!room || !known.isKept)
            continue;
        write(RoomRecord{.name = *room, .topic = known.topic, .last = {}});
        ++m_report.rooms;
    }
}

void Salvage::copyEntries()
{
    DamagedTable entries(*m_source, u"entries"_s,
                         entryrow::columns() + u", conversation, author"_s);
    entries.read(m_newest, [this](const Rows &row) { takeEntry(row); });
}

void Salvage::takeEntry(const Rows &row)
{
    const auto line = lineOf(row);
    if (!line || !m_placer.seqOf(idOf(line->entry)).isNull())
        return;
    m_placer.place(*line);
    if (++m_report.entries % EntriesPerCommit != 0)
        return;
    m_progress(row.integer(0), m_newest);
    commit();
    m_target->begin();
}

// Clients must be able to take it: else a whole page of history would be refused.
std::optional<TranscriptLine> Salvage::lineOf(const Rows &row)
{
    const qint64 kind = row.integer(KindColumn);
    if (kind < entryrow::Message || kind > entryrow::Unreact)
        return {};
    const PersonId author = person(row.integer(AuthorColumn), row.text(NickColumn));
    const ConversationKey key = conversation(row.integer(ConversationColumn), row);
    std::optional<RoomName> room;
    std::optional<PrivateKey> between;
    if (const auto *name = std::get_if<RoomName>(&key))
        room = *name;
    else
        between = std::get<PrivateKey>(key);
    TranscriptLine found{entryrow::read(row, room), author, between};
    filerows::addTo(*m_source, found.entry);
    found.contents = contentsOf(*m_source, found.entry);
    m_source->takeTrouble();
    const auto line = decodedLine(encoded(found));
    return line ? std::optional(*line) : std::nullopt;
}

PersonId Salvage::person(qint64 row, const QString &nick)
{
    auto known = m_people.find(row);
    if (known == m_people.end())
        known = m_people.insert(row, {PersonId::create(), storedNick(nick), {}});
    return known->id;
}

const ConversationKey &Salvage::conversation(qint64 row, const Rows &entry)
{
    auto known = m_conversations.find(row);
    if (known == m_conversations.end()) {
        const ConversationKey key = entry.value(AddresseeColumn).isNull()
            ? ConversationKey(storedRoom(u"rescued %1"_s.arg(row)))
            : ConversationKey(talkOf(row, entry));
        known = m_conversations.insert(row, {key, true, {}, {}});
    }
    return known->key;
}

// Of a talk of which only entries are left: those who speak in it, or one and a stranger.
PrivateKey Salvage::talkOf(qint64 row, const Rows &entry)
{
    std::vector<qint64> authors;
    {
        Rows rows = m_source->read(
            u"SELECT DISTINCT author FROM entries WHERE conversation = ? LIMIT 2"_s, {row});
        while (rows.next())
            authors.push_back(rows.integer(0));
    }
    m_source->takeTrouble();
    if (authors.size() == 2)
        return {person(authors[0], {}), person(authors[1], {})};
    return {person(entry.integer(AuthorColumn), entry.text(NickColumn)), PersonId::create()};
}

void Salvage::copyMemberships()
{
    const auto people = m_people;
    for (auto it = people.cbegin(); it != people.cend(); ++it) {
        Rows rows = m_source->read(
            u"SELECT conversation FROM memberships WHERE person = ? ORDER BY place"_s, {it.key()});
        while (rows.next()) {
            const auto known = m_conversations.constFind(rows.integer(0));
            const auto *room
                = known == m_conversations.cend() ? nullptr : std::get_if<RoomName>(&known->key);
            if (room)
                write(MembershipRecord{it->id, *room});
        }
        m_source->takeTrouble();
    }
}

void Salvage::copyReads()
{
    for (auto it = m_people.cbegin(); it != m_people.cend(); ++it) {
        Rows rows = m_source->read(u"SELECT conversation, up_to FROM reads WHERE person = ?"_s,
                                   {it.key()});
        while (rows.next()) {
            const auto known = m_conversations.constFind(rows.integer(0));
            if (known != m_conversations.cend())
                write(ReadRecord{it->id, known->key, Seq(rows.integer(1))});
        }
        m_source->takeTrouble();
    }
}

// No seq is ever given twice, also not that of an entry that is lost.
void Salvage::finish()
{
    m_placer.save();
    for (const KnownConversation &known : std::as_const(m_conversations)) {
        m_target->run(
            u"UPDATE conversations SET last = max(last, ?), kept = ? WHERE conversation = ?"_s,
            {known.last.value(), int(known.isKept), m_directory.conversation(known.key)});
    }
    m_target->run(u"DELETE FROM sqlite_sequence WHERE name = 'entries'"_s);
    m_target->run(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', ?)"_s, {m_newest});
}

void Salvage::copyMeta()
{
    const QVariant serverId = m_source->value(u"SELECT value FROM meta WHERE key = 'serverId'"_s);
    m_source->takeTrouble();
    if (!QUuid(serverId.toString()).isNull())
        m_target->run(u"INSERT INTO meta (key, value) VALUES ('serverId', ?)"_s, {serverId});
}

qint64 Salvage::newest()
{
    qint64 newest = 0;
    for (const QString &sql : {u"SELECT seq FROM sqlite_sequence WHERE name = 'entries'"_s,
                               u"SELECT max(seq) FROM entries"_s}) {
        newest = std::max(newest, m_source->value(sql).toLongLong());
        m_source->takeTrouble();
    }
    for (const KnownConversation &known : std::as_const(m_conversations))
        newest = std::max(newest, known.last.value());
    return newest;
}

void Salvage::commit()
{
    m_placer.save();
    m_target->commit();
}

} // namespace charla::server
