// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/snapshotreader.h>

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/entryrow.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

PersonId personOf(const Rows &rows, int column)
{
    return PersonId(QUuid::fromRfc4122(rows.blob(column)));
}

std::vector<PersonRecord> people(SqlConnection &connection)
{
    std::vector<PersonRecord> people;
    Rows rows = connection.read(
        u"SELECT uuid, nick, token_hash, seen FROM people WHERE token_hash IS NOT NULL"_s);
    while (rows.next()) {
        people.push_back({.id = personOf(rows, 0),
                          .nick = storedNick(rows.text(1)),
                          .tokenHash = rows.blob(2),
                          .seen = Timestamp(std::chrono::milliseconds(rows.integer(3)))});
    }
    return people;
}

std::vector<RoomRecord> rooms(SqlConnection &connection)
{
    std::vector<RoomRecord> rooms;
    Rows rows = connection.read(u"SELECT room, topic, last FROM conversations "
                                "WHERE room IS NOT NULL AND kept = 1"_s);
    while (rows.next()) {
        rooms.push_back({.name = storedRoom(rows.text(0)),
                         .topic = rows.text(1),
                         .last = Seq(rows.integer(2))});
    }
    return rooms;
}

std::vector<MembershipRecord> memberships(SqlConnection &connection)
{
    std::vector<MembershipRecord> memberships;
    Rows rows = connection.read(u"SELECT uuid, room FROM memberships JOIN people USING (person) "
                                "JOIN conversations USING (conversation) "
                                "WHERE token_hash IS NOT NULL ORDER BY person, place"_s);
    while (rows.next())
        memberships.push_back({.person = personOf(rows, 0), .room = storedRoom(rows.text(1))});
    return memberships;
}

std::vector<TalkRecord> talks(SqlConnection &connection)
{
    std::vector<TalkRecord> talks;
    Rows rows = connection.read(
        u"SELECT one.uuid, other.uuid, last FROM conversations "
        "JOIN people AS one ON one.person = low JOIN people AS other ON other.person = high "
        "WHERE one.token_hash IS NOT NULL OR other.token_hash IS NOT NULL"_s);
    while (rows.next()) {
        talks.push_back({.talk = PrivateKey(personOf(rows, 0), personOf(rows, 1)),
                         .last = Seq(rows.integer(2))});
    }
    return talks;
}

std::vector<ReadRecord> reads(SqlConnection &connection)
{
    std::vector<ReadRecord> reads;
    Rows rows = connection.read(
        u"SELECT reader.uuid, room, one.uuid, other.uuid, up_to FROM reads "
        "JOIN people AS reader USING (person) JOIN conversations USING (conversation) "
        "LEFT JOIN people AS one ON one.person = low "
        "LEFT JOIN people AS other ON other.person = high WHERE reader.token_hash IS NOT NULL"_s);
    while (rows.next()) {
        const bool room = !rows.value(1).isNull();
        reads.push_back({.person = personOf(rows, 0),
                         .conversation = room
                             ? ConversationKey(storedRoom(rows.text(1)))
                             : ConversationKey(PrivateKey(personOf(rows, 2), personOf(rows, 3))),
                         .upTo = Seq(rows.integer(4))});
    }
    return reads;
}

} // namespace

Snapshot readSnapshot(SqlConnection &connection)
{
    return {.serverId
            = connection.value(u"SELECT value FROM meta WHERE key = 'serverId'"_s).toString(),
            .people = people(connection),
            .rooms = rooms(connection),
            .memberships = memberships(connection),
            .talks = talks(connection),
            .reads = reads(connection)};
}

} // namespace charla::server
