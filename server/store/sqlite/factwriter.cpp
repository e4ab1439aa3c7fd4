// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/factwriter.h>

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/moderationrows.h>

#include <QSet>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

qint64 milliseconds(Timestamp at)
{
    return at.time_since_epoch().count();
}

} // namespace

template<typename Record>
void FactWriter::put(const Record &record)
{
    moderationrows::put(*m_connection, record);
}

void FactWriter::write(const Fact &fact)
{
    std::visit([this](const auto &alternative) { put(alternative); }, fact);
}

void FactWriter::put(const PersonRecord &person)
{
    const QVariant password = person.nickPassword.isEmpty()
        ? QVariant()
        : QVariant(QString::fromLatin1(person.nickPassword));
    m_connection->run(
        u"UPDATE people SET nick = ?, token_hash = x'', seen = ?, password = ? WHERE person = ?"_s,
        {person.nick.text(), milliseconds(person.seen), password, m_directory->person(person.id)});
}

// The row stays: what they said refers to it.
void FactWriter::put(const PersonForgotten &person)
{
    const qint64 row = m_directory->person(person.id);
    m_connection->run(u"UPDATE people SET token_hash = NULL, password = NULL WHERE person = ?"_s,
                      {row});
    m_connection->run(u"DELETE FROM sessions WHERE person = ?"_s, {row});
    m_connection->run(u"DELETE FROM memberships WHERE person = ?"_s, {row});
    m_connection->run(u"DELETE FROM reads WHERE person = ?"_s, {row});
    moderationrows::forget(*m_connection, person.id);
}

void FactWriter::put(const RoomRecord &room)
{
    m_connection->run(u"UPDATE conversations SET kept = 1, topic = ? WHERE conversation = ?"_s,
                      {room.topic, m_directory->conversation(room.name)});
}

void FactWriter::put(const RoomForgotten &room)
{
    const qint64 row = m_directory->conversation(room.name);
    m_connection->run(u"UPDATE conversations SET kept = 0, topic = '' WHERE conversation = ?"_s,
                      {row});
    m_connection->run(u"DELETE FROM memberships WHERE conversation = ?"_s, {row});
    moderationrows::forget(*m_connection, room.name);
}

void FactWriter::put(const MembershipRecord &membership)
{
    const qint64 person = m_directory->person(membership.person);
    m_connection->run(u"INSERT INTO memberships (person, conversation, place) "
                      "SELECT ?, ?, coalesce(max(place), 0) + 1 FROM memberships WHERE person = ? "
                      "ON CONFLICT DO NOTHING"_s,
                      {person, m_directory->conversation(membership.room), person});
}

void FactWriter::put(const MembershipEnded &membership)
{
    m_connection->run(
        u"DELETE FROM memberships WHERE person = ? AND conversation = ?"_s,
        {m_directory->person(membership.person), m_directory->conversation(membership.room)});
}

void FactWriter::put(const ReadRecord &read)
{
    m_connection->run(u"INSERT INTO reads (person, conversation, up_to) VALUES (?, ?, ?) "
                      "ON CONFLICT DO UPDATE SET up_to = max(up_to, excluded.up_to)"_s,
                      {m_directory->person(read.person),
                       m_directory->conversation(read.conversation), read.upTo.value()});
}

void FactWriter::put(const UploadRecord &upload)
{
    m_files->put(upload, m_directory->person(upload.person));
}

void FactWriter::put(const UploadForgotten &upload)
{
    m_files->forgetUpload(upload.key);
}

void FactWriter::put(const SessionRecord &session)
{
    m_connection->run(
        u"INSERT INTO sessions (id, person, token_hash, client, made, seen) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET client = excluded.client, "
        "seen = excluded.seen"_s,
        {session.id.uuid().toRfc4122(), m_directory->person(session.person), session.tokenHash,
         session.client, milliseconds(session.made), milliseconds(session.seen)});
}

void FactWriter::put(const SessionForgotten &session)
{
    m_connection->run(u"DELETE FROM sessions WHERE id = ?"_s, {session.id.uuid().toRfc4122()});
}

void FactWriter::put(const InvitationRecord &invitation)
{
    const QVariant maker = invitation.maker == PersonId()
        ? QVariant()
        : QVariant(m_directory->person(invitation.maker));
    m_connection->run(
        u"INSERT INTO invitations (id, code_hash, person, made, expires, uses, used) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET used = excluded.used"_s,
        {invitation.id.uuid().toRfc4122(), invitation.codeHash, maker,
         milliseconds(invitation.made), milliseconds(invitation.expires), invitation.uses,
         invitation.used});
}

void FactWriter::put(const InvitationForgotten &invitation)
{
    m_connection->run(u"DELETE FROM invitations WHERE id = ?"_s,
                      {invitation.id.uuid().toRfc4122()});
}

namespace {

// What a fact is about: a person, a room, a person in a room, how far a person has read, an upload, a
// session, an invitation, or of the order somebody's role, a room's terms, somebody's treatment, a ban
// or an act.
enum class Theme {
    Person,
    Room,
    Membership,
    Read,
    Upload,
    Session,
    Invitation,
    Role,
    Terms,
    Treatment,
    Ban,
    Act
};

struct Subject
{
    Theme theme;
    PersonId person;
    ConversationKey conversation = RoomName::lobby();
    QByteArray key = {};
    qint64 number = 0; // of a ban or an act

    bool operator==(const Subject &) const = default;

    friend size_t qHash(const Subject &subject, size_t seed = 0)
    {
        return qHashMulti(seed, int(subject.theme), subject.person, subject.conversation,
                          subject.key, subject.number);
    }
};

Subject subjectOf(const PersonRecord &fact)
{
    return {Theme::Person, fact.id};
}

Subject subjectOf(const PersonForgotten &fact)
{
    return {Theme::Person, fact.id};
}

Subject subjectOf(const RoomRecord &fact)
{
    return {Theme::Room, {}, fact.name};
}

Subject subjectOf(const RoomForgotten &fact)
{
    return {Theme::Room, {}, fact.name};
}

Subject subjectOf(const MembershipRecord &fact)
{
    return {Theme::Membership, fact.person, fact.room};
}

Subject subjectOf(const MembershipEnded &fact)
{
    return {Theme::Membership, fact.person, fact.room};
}

Subject subjectOf(const ReadRecord &fact)
{
    return {Theme::Read, fact.person, fact.conversation};
}

Subject subjectOf(const UploadRecord &fact)
{
    return {.theme = Theme::Upload, .person = {}, .key = fact.key.bytes()};
}

Subject subjectOf(const UploadForgotten &fact)
{
    return {.theme = Theme::Upload, .person = {}, .key = fact.key.bytes()};
}

Subject subjectOf(const SessionRecord &fact)
{
    return {.theme = Theme::Session, .person = {}, .key = fact.id.uuid().toRfc4122()};
}

Subject subjectOf(const SessionForgotten &fact)
{
    return {.theme = Theme::Session, .person = {}, .key = fact.id.uuid().toRfc4122()};
}

Subject subjectOf(const InvitationRecord &fact)
{
    return {.theme = Theme::Invitation, .person = {}, .key = fact.id.uuid().toRfc4122()};
}

Subject subjectOf(const InvitationForgotten &fact)
{
    return {.theme = Theme::Invitation, .person = {}, .key = fact.id.uuid().toRfc4122()};
}

Subject subjectOf(const RoleRecord &fact)
{
    return {Theme::Role, fact.person};
}

Subject subjectOf(const TermsRecord &fact)
{
    return {Theme::Terms, {}, fact.room};
}

// Everywhere is no room; the talk with oneself stands for it.
Subject subjectOf(const TreatmentRecord &fact)
{
    return {Theme::Treatment, fact.person,
            fact.room ? ConversationKey(*fact.room)
                      : ConversationKey(PrivateKey(fact.person, fact.person))};
}

Subject subjectOf(const BanRecord &fact)
{
    return {.theme = Theme::Ban, .person = {}, .number = fact.number};
}

Subject subjectOf(const BanLifted &fact)
{
    return {.theme = Theme::Ban, .person = {}, .number = fact.number};
}

Subject subjectOf(const ActRecord &fact)
{
    return {.theme = Theme::Act, .person = {}, .number = fact.number};
}

} // namespace

std::vector<Fact> newestFacts(std::vector<Fact> facts)
{
    QSet<Subject> told;
    std::vector<Fact> newest;
    std::ranges::reverse(facts); // the last word first
    for (Fact &fact : facts) {
        const Subject subject
            = std::visit([](const auto &alternative) { return subjectOf(alternative); }, fact);
        if (told.contains(subject))
            continue;
        told.insert(subject);
        newest.push_back(std::move(fact));
    }
    std::ranges::reverse(newest);
    return newest;
}

} // namespace charla::server
