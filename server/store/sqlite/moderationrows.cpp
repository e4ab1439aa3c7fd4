// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/moderationrows.h>

#include <protocol/limits.h>
#include <protocol/words.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/sqlconnection.h>

#include <algorithm>
#include <limits>

namespace charla::server::moderationrows {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

enum TermsFlag { ReadOnly = 1, Moderated = 2, TopicLocked = 4 };
enum TreatmentFlag { LetIn = 1, Voice = 2, Muted = 4 };

constexpr qsizetype TokenHashBytes = 32;
constexpr qsizetype UuidBytes = 16;

QByteArray uuidOf(const PersonId &person)
{
    return person.uuid().toRfc4122();
}

QVariant timeOf(const std::optional<Timestamp> &time)
{
    return time ? QVariant(qint64(time->time_since_epoch().count())) : QVariant();
}

template<typename Name>
QVariant nameOf(const std::optional<Name> &name)
{
    return name ? QVariant(name->text()) : QVariant();
}

std::optional<PersonId> personIn(const Rows &rows, int column)
{
    const QByteArray uuid = rows.blob(column);
    return uuid.size() == UuidBytes ? std::optional(PersonId(QUuid::fromRfc4122(uuid)))
                                    : std::nullopt;
}

Timestamp timeIn(const Rows &rows, int column)
{
    return Timestamp(std::chrono::milliseconds(rows.integer(column)));
}

std::optional<Timestamp> maybeTimeIn(const Rows &rows, int column)
{
    return rows.value(column).isNull() ? std::nullopt : std::optional(timeIn(rows, column));
}

template<typename Name>
std::optional<Name> maybeNameIn(const Rows &rows, int column, Name (*stored)(const QString &))
{
    return rows.value(column).isNull() ? std::nullopt : std::optional(stored(rows.text(column)));
}

int flagsOf(const RoomTerms &terms)
{
    return (terms.isReadOnly ? ReadOnly : 0) | (terms.isModerated ? Moderated : 0)
        | (terms.isTopicLocked ? TopicLocked : 0);
}

int flagsOf(const TreatmentRecord &treatment)
{
    return (treatment.isLetIn ? LetIn : 0) | (treatment.hasVoice ? Voice : 0)
        | (treatment.muting ? Muted : 0);
}

QByteArray joined(const QList<QByteArray> &tokens)
{
    QByteArray bytes(""); // not null: that would be NULL in the database
    for (const QByteArray &token : tokens)
        bytes += token;
    return bytes;
}

QString joined(const QList<QHostAddress> &addresses)
{
    QStringList words;
    for (const QHostAddress &address : addresses)
        words.append(address.toString());
    return words.join(u' ');
}

QList<QByteArray> tokensIn(const QByteArray &bytes)
{
    QList<QByteArray> tokens;
    for (qsizetype at = 0; at + TokenHashBytes <= bytes.size(); at += TokenHashBytes)
        tokens.append(bytes.sliced(at, TokenHashBytes));
    return tokens;
}

QList<QHostAddress> addressesIn(const QString &words)
{
    QList<QHostAddress> addresses;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (const QHostAddress address(word); !address.isNull())
            addresses.append(address);
    }
    return addresses;
}

std::vector<RoleRecord> roles(SqlConnection &connection)
{
    std::vector<RoleRecord> roles;
    Rows rows = connection.read(u"SELECT person, role FROM roles"_s);
    while (rows.next()) {
        const auto person = personIn(rows, 0);
        if (person && rows.integer(1) == int(Role::Operator))
            roles.push_back({*person, Role::Operator});
    }
    return roles;
}

std::vector<TermsRecord> terms(SqlConnection &connection)
{
    std::vector<TermsRecord> terms;
    Rows rows = connection.read(u"SELECT room, kind, flags, slow, keeper FROM terms"_s);
    while (rows.next()) {
        const auto kind
            = std::clamp<qint64>(rows.integer(1), 0, int(RoomTerms::Kind::InvitationOnly));
        const auto slow = std::clamp<qint64>(rows.integer(3), 0,
                                             std::chrono::seconds(limits::MaxSlowInterval).count());
        const qint64 flags = rows.integer(2);
        terms.push_back({storedRoom(rows.text(0)),
                         {RoomTerms::Kind(kind), (flags & ReadOnly) != 0, (flags & Moderated) != 0,
                          (flags & TopicLocked) != 0, std::chrono::seconds(slow)},
                         personIn(rows, 4)});
    }
    return terms;
}

std::vector<TreatmentRecord> treatments(SqlConnection &connection)
{
    std::vector<TreatmentRecord> treatments;
    Rows rows = connection.read(u"SELECT person, room, flags, until FROM treatments"_s);
    while (rows.next()) {
        const auto person = personIn(rows, 0);
        if (!person)
            continue;
        const QString room = rows.text(1);
        const qint64 flags = rows.integer(2);
        TreatmentRecord treatment{.person = *person,
                                  .room = {},
                                  .isLetIn = (flags & LetIn) != 0,
                                  .hasVoice = (flags & Voice) != 0};
        if (!room.isEmpty())
            treatment.room = storedRoom(room);
        if ((flags & Muted) != 0)
            treatment.muting = Muting{maybeTimeIn(rows, 3)};
        treatments.push_back(std::move(treatment));
    }
    return treatments;
}

std::vector<BanRecord> bans(SqlConnection &connection)
{
    std::vector<BanRecord> bans;
    Rows rows
        = connection.read(u"SELECT ban, person, tokens, addresses, nick, actor, since, until, "
                          "reason FROM bans ORDER BY ban"_s);
    while (rows.next()) {
        bans.push_back({.number = rows.integer(0),
                        .person = personIn(rows, 1),
                        .tokens = tokensIn(rows.blob(2)),
                        .addresses = addressesIn(rows.text(3)),
                        .nick = maybeNameIn<Nick>(rows, 4, storedNick),
                        .by = storedNick(rows.text(5)),
                        .since = timeIn(rows, 6),
                        .until = maybeTimeIn(rows, 7),
                        .reason = rows.text(8)});
    }
    return bans;
}

std::optional<ActRecord> actIn(const Rows &rows)
{
    const auto act = actFromWord(rows.text(3));
    if (!act)
        return {}; // of a newer version
    return ActRecord{.number = rows.integer(0),
                     .at = timeIn(rows, 1),
                     .by = storedNick(rows.text(2)),
                     .act = *act,
                     .nick = maybeNameIn<Nick>(rows, 4, storedNick),
                     .room = maybeNameIn<RoomName>(rows, 5, storedRoom),
                     .target = Seq(rows.integer(6)),
                     .until = maybeTimeIn(rows, 7),
                     .detail = rows.text(8),
                     .reason = rows.text(9)};
}

} // namespace

void put(SqlConnection &connection, const RoleRecord &role)
{
    if (role.role == Role::Operator)
        connection.run(u"INSERT INTO roles (person, role) VALUES (?, ?) "
                       "ON CONFLICT DO UPDATE SET role = excluded.role"_s,
                       {uuidOf(role.person), int(role.role)});
    else
        connection.run(u"DELETE FROM roles WHERE person = ?"_s, {uuidOf(role.person)});
}

void put(SqlConnection &connection, const TermsRecord &terms)
{
    const QVariant keeper = terms.keeper ? QVariant(uuidOf(*terms.keeper)) : QVariant();
    connection.run(u"INSERT INTO terms (room, kind, flags, slow, keeper) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT DO UPDATE SET kind = excluded.kind, flags = excluded.flags, "
                   "slow = excluded.slow, keeper = excluded.keeper"_s,
                   {terms.room.text(), int(terms.terms.kind), flagsOf(terms.terms),
                    qint64(terms.terms.slowMode.count()), keeper});
}

void put(SqlConnection &connection, const TreatmentRecord &treatment)
{
    const QString room = treatment.room ? treatment.room->text() : QString();
    const int flags = flagsOf(treatment);
    if (flags == 0) {
        connection.run(u"DELETE FROM treatments WHERE person = ? AND room = ?"_s,
                       {uuidOf(treatment.person), room});
        return;
    }
    connection.run(u"INSERT INTO treatments (person, room, flags, until) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT DO UPDATE SET flags = excluded.flags, until = excluded.until"_s,
                   {uuidOf(treatment.person), room, flags,
                    treatment.muting ? timeOf(treatment.muting->until) : QVariant()});
}

void put(SqlConnection &connection, const BanRecord &ban)
{
    connection.run(
        u"INSERT OR REPLACE INTO bans (ban, person, tokens, addresses, nick, actor, since, "
        "until, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {ban.number, ban.person ? QVariant(uuidOf(*ban.person)) : QVariant(), joined(ban.tokens),
         joined(ban.addresses), nameOf(ban.nick), ban.by.text(), timeOf(ban.since),
         timeOf(ban.until), ban.reason});
    connection.run(u"INSERT INTO meta (key, value) VALUES ('lastBan', ?) "
                   "ON CONFLICT DO UPDATE SET value = max(value, excluded.value)"_s,
                   {ban.number});
}

void put(SqlConnection &connection, const BanLifted &lifted)
{
    connection.run(u"DELETE FROM bans WHERE ban = ?"_s, {lifted.number});
}

void put(SqlConnection &connection, const ActRecord &act)
{
    connection.run(u"INSERT INTO acts (act, at, actor, kind, nick, room, target, until, detail, "
                   "reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                   {act.number, timeOf(act.at), act.by.text(), actWord(act.act), nameOf(act.nick),
                    nameOf(act.room), act.target.value(), timeOf(act.until), act.detail,
                    act.reason});
}

void forget(SqlConnection &connection, const PersonId &person)
{
    connection.run(u"DELETE FROM roles WHERE person = ?"_s, {uuidOf(person)});
    connection.run(u"DELETE FROM treatments WHERE person = ?"_s, {uuidOf(person)});
}

void forget(SqlConnection &connection, const RoomName &room)
{
    connection.run(u"DELETE FROM terms WHERE room = ?"_s, {room.text()});
    connection.run(u"DELETE FROM treatments WHERE room = ?"_s, {room.text()});
}

ModerationSnapshot snapshot(SqlConnection &connection)
{
    return {.roles = roles(connection),
            .terms = terms(connection),
            .treatments = treatments(connection),
            .bans = bans(connection),
            .lastBan
            = connection.value(u"SELECT value FROM meta WHERE key = 'lastBan'"_s).toLongLong(),
            .lastAct = connection.value(u"SELECT max(act) FROM acts"_s).toLongLong()};
}

ActsPage acts(SqlConnection &connection, const ActsRequest &request)
{
    ActsPage page;
    Rows rows = connection.read(
        u"SELECT act, at, actor, kind, nick, room, target, until, detail, reason "
        "FROM acts WHERE act < ? ORDER BY act DESC LIMIT ?"_s,
        {request.before.value_or(std::numeric_limits<qint64>::max()), request.limit + 1});
    int found = 0;
    while (rows.next()) {
        if (++found > request.limit) {
            page.hasMore = true;
            break;
        }
        if (auto act = actIn(rows))
            page.acts.push_back(std::move(*act));
    }
    return page;
}

// What can't be read is left behind; the rest goes over.
void copy(SqlConnection &from, SqlConnection &to)
{
    const auto each = [&from, &to](const auto &records) {
        from.takeTrouble();
        for (const auto &record : records)
            put(to, record);
    };
    each(roles(from));
    each(terms(from));
    each(treatments(from));
    each(bans(from));
    ActsRequest request{{}, limits::MaxActsCount};
    for (bool hasMore = true; hasMore;) {
        const ActsPage page = acts(from, request);
        each(page.acts);
        hasMore = page.hasMore && !page.acts.empty();
        if (hasMore)
            request.before = page.acts.back().number;
    }
    from.takeTrouble();
}

} // namespace charla::server::moderationrows
