// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/snapshotreader.h>

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/moderationrows.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

PersonId personOf(const Rows &rows, int column)
{
    return PersonId(QUuid::fromRfc4122(rows.blob(column)));
}

Timestamp momentOf(const Rows &rows, int column)
{
    return Timestamp(std::chrono::milliseconds(rows.integer(column)));
}

std::vector<PersonRecord> people(SqlConnection &connection)
{
    std::vector<PersonRecord> people;
    Rows rows = connection.read(
        u"SELECT uuid, nick, seen, password FROM people WHERE token_hash IS NOT NULL"_s);
    while (rows.next()) {
        people.push_back({.id = personOf(rows, 0),
                          .nick = storedNick(rows.text(1)),
                          .seen = momentOf(rows, 2),
                          .nickPassword = rows.text(3).toLatin1()});
    }
    return people;
}

std::vector<SessionRecord> sessions(SqlConnection &connection)
{
    std::vector<SessionRecord> sessions;
    Rows rows = connection.read(
        u"SELECT id, uuid, sessions.token_hash, client, made, sessions.seen FROM sessions "
        "JOIN people USING (person) WHERE people.token_hash IS NOT NULL"_s);
    while (rows.next()) {
        sessions.push_back({.id = SessionId(QUuid::fromRfc4122(rows.blob(0))),
                            .person = personOf(rows, 1),
                            .tokenHash = rows.blob(2),
                            .client = rows.text(3),
                            .made = momentOf(rows, 4),
                            .seen = momentOf(rows, 5)});
    }
    return sessions;
}

std::vector<InvitationRecord> invitations(SqlConnection &connection)
{
    std::vector<InvitationRecord> invitations;
    Rows rows = connection.read(u"SELECT id, code_hash, uuid, made, expires, uses, used "
                                "FROM invitations LEFT JOIN people USING (person)"_s);
    while (rows.next()) {
        invitations.push_back({.id = InvitationId(QUuid::fromRfc4122(rows.blob(0))),
                               .codeHash = rows.blob(1),
                               .maker = rows.value(2).isNull() ? PersonId() : personOf(rows, 2),
                               .made = momentOf(rows, 3),
                               .expires = momentOf(rows, 4),
                               .uses = int(rows.integer(5)),
                               .used = int(rows.integer(6))});
    }
    return invitations;
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

std::optional<Content> contentOf(const Rows &rows, int hash, int bytes)
{
    const QByteArray digest = rows.blob(hash);
    return digest.isEmpty()
        ? std::nullopt
        : std::optional(Content{FileHash::ofDigest(digest), rows.integer(bytes)});
}

std::vector<UploadRecord> uploads(SqlConnection &connection)
{
    std::vector<UploadRecord> uploads;
    Rows rows = connection.read(u"SELECT key, uuid, id, name, size, mime, width, height, "
                                "keep_place, announced, content, preview, preview_size "
                                "FROM uploads JOIN people USING (person)"_s);
    while (rows.next()) {
        const auto place
            = rows.integer(8) != 0 ? UploadTerms::Place::Keep : UploadTerms::Place::Remove;
        uploads.push_back({.key = FileHash::ofDigest(rows.blob(0)),
                           .person = personOf(rows, 1),
                           .id = UploadId(QUuid::fromRfc4122(rows.blob(2))),
                           .name = rows.text(3),
                           .size = rows.integer(4),
                           .mime = rows.text(5),
                           .width = int(rows.integer(6)),
                           .height = int(rows.integer(7)),
                           .place = place,
                           .announced = momentOf(rows, 9),
                           .content = contentOf(rows, 10, 4),
                           .preview = contentOf(rows, 11, 12)});
    }
    return uploads;
}

std::vector<Content> contents(SqlConnection &connection)
{
    std::vector<Content> contents;
    Rows rows = connection.read(
        u"SELECT content, size FROM files UNION SELECT preview, preview_size FROM files "
        "UNION SELECT content, size FROM uploads UNION SELECT preview, preview_size FROM uploads"_s);
    while (rows.next()) {
        if (const auto content = contentOf(rows, 0, 1))
            contents.push_back(*content);
    }
    return contents;
}

} // namespace

Snapshot readSnapshot(SqlConnection &connection)
{
    return {
        .serverId = connection.value(u"SELECT value FROM meta WHERE key = 'serverId'"_s).toString(),
        .people = people(connection),
        .sessions = sessions(connection),
        .invitations = invitations(connection),
        .rooms = rooms(connection),
        .memberships = memberships(connection),
        .talks = talks(connection),
        .reads = reads(connection),
        .uploadSecret
        = connection.value(u"SELECT value FROM meta WHERE key = 'uploadSecret'"_s).toByteArray(),
        .uploads = uploads(connection),
        .contents = contents(connection),
        .moderation = moderationrows::snapshot(connection)};
}

} // namespace charla::server
