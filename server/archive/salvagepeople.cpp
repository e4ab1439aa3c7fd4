// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/salvage.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <server/archive/damagedtable.h>

//! Who there is, and by what they come in.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype UuidBytes = 16;
constexpr qsizetype HashBytes = 32;

Timestamp momentIn(const Rows &row, int column)
{
    return Timestamp(std::chrono::milliseconds(row.integer(column)));
}

std::optional<PersonRecord> personIn(const Rows &row)
{
    const QByteArray uuid = row.blob(1);
    const auto nick = Nick::from(row.text(2));
    if (uuid.size() != UuidBytes || !nick)
        return {};
    PersonRecord person{
        .id = PersonId(QUuid::fromRfc4122(uuid)), .nick = *nick, .seen = momentIn(row, 4)};
    return person;
}

// Of data from before there were sessions, each person had one token.
std::optional<SessionRecord> oldSessionIn(const Rows &row, const PersonRecord &person)
{
    if (row.blob(3).size() != HashBytes)
        return {};
    return SessionRecord{.id = SessionId::create(),
                         .person = person.id,
                         .tokenHash = row.blob(3),
                         .client = {},
                         .made = person.seen,
                         .seen = person.seen};
}

std::optional<SessionRecord> sessionIn(const Rows &row)
{
    const QString client = row.text(3);
    const bool isFit = row.blob(0).size() == UuidBytes && row.blob(2).size() == HashBytes
        && checkedLine(client, limits::MaxClientCodePoints);
    if (!isFit)
        return {};
    return SessionRecord{.id = SessionId(QUuid::fromRfc4122(row.blob(0))),
                         .person = {},
                         .tokenHash = row.blob(2),
                         .client = client,
                         .made = momentIn(row, 4),
                         .seen = momentIn(row, 5)};
}

std::optional<InvitationRecord> invitationIn(const Rows &row)
{
    const bool isFit = row.blob(0).size() == UuidBytes && row.blob(1).size() == HashBytes
        && row.integer(6) < row.integer(5) && row.integer(5) <= limits::MaxInvitationUses;
    if (!isFit)
        return {};
    return InvitationRecord{.id = InvitationId(QUuid::fromRfc4122(row.blob(0))),
                            .codeHash = row.blob(1),
                            .maker = {},
                            .made = momentIn(row, 3),
                            .expires = momentIn(row, 4),
                            .uses = int(row.integer(5)),
                            .used = int(row.integer(6))};
}

} // namespace

void Salvage::readPeople()
{
    DamagedTable people(*m_source, u"people"_s, u"person, uuid, nick, token_hash, seen"_s);
    people.read(0, [this](const Rows &row) {
        const auto person = personIn(row);
        if (!person)
            return;
        m_people.insert(row.integer(0), *person);
        if (!row.value(3).isNull())
            m_returning.insert(row.integer(0));
        if (const auto session = oldSessionIn(row, *person))
            m_sessions.push_back(*session);
    });
    readPasswords();
    readSessions();
}

void Salvage::readPasswords()
{
    const QVariant isThere = m_source->value(
        u"SELECT count(*) FROM pragma_table_info('people') WHERE name = 'password'"_s);
    m_source->takeTrouble();
    if (isThere.toInt() == 0)
        return; // older data
    DamagedTable passwords(*m_source, u"people"_s, u"person, password"_s);
    passwords.read(0, [this](const Rows &row) {
        const auto person = m_people.find(row.integer(0));
        if (person != m_people.end())
            person->nickPassword = row.text(1).toLatin1();
    });
}

void Salvage::readSessions()
{
    Rows sessions
        = m_source->read(u"SELECT id, person, token_hash, client, made, seen FROM sessions"_s);
    while (sessions.next()) {
        auto session = sessionIn(sessions);
        const auto person = m_people.constFind(sessions.integer(1));
        if (!session || person == m_people.cend())
            continue;
        session->person = person->id;
        m_sessions.push_back(*session);
    }
    m_source->takeTrouble();
}

void Salvage::writePeople()
{
    for (const PersonRecord &person : std::as_const(m_people)) {
        m_directory.person(person.id, person.nick.text());
    }
    for (auto person = m_people.cbegin(); person != m_people.cend(); ++person) {
        if (!m_returning.contains(person.key()))
            continue;
        write(*person);
        ++m_report.people;
    }
    for (const SessionRecord &session : m_sessions)
        write(session);
}

// One whose maker is lost is the host's: it was promised to somebody.
void Salvage::copyInvitations()
{
    Rows rows = m_source->read(
        u"SELECT id, code_hash, person, made, expires, uses, used FROM invitations"_s);
    while (rows.next()) {
        auto invitation = invitationIn(rows);
        if (!invitation)
            continue;
        const auto maker = m_people.constFind(rows.integer(2));
        if (maker != m_people.cend())
            invitation->maker = maker->id;
        write(*invitation);
    }
    m_source->takeTrouble();
}

} // namespace charla::server
