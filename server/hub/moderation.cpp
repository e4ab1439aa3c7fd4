// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/moderation.h>

#include <protocol/words.h>
#include <server/dialects/outgoing.h>
#include <server/hub/peer.h>
#include <server/hub/person.h>
#include <server/hub/rooms.h>
#include <server/hub/sessions.h>
#include <server/hub/telling.h>
#include <server/wire/peername.h>

#include <QStringList>

#include <algorithm>

//! The part of moderation that does what is asked for. What may be done stands in moderationrights.cpp.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;
using rights::Where;

namespace {

// What must be here and not in the store yet: as many acts as happen while a disk is slow.
constexpr std::size_t MaxNewest = 1000;

Refusal refusal(ErrorCode code, const QString &field)
{
    return {code, field, {}};
}

RoomTerms changed(RoomTerms terms, const SetRoomTerms &wanted)
{
    terms.kind = wanted.kind.value_or(terms.kind);
    terms.isReadOnly = wanted.isReadOnly.value_or(terms.isReadOnly);
    terms.isModerated = wanted.isModerated.value_or(terms.isModerated);
    terms.isTopicLocked = wanted.isTopicLocked.value_or(terms.isTopicLocked);
    terms.slowMode = wanted.slowMode.value_or(terms.slowMode);
    return terms;
}

QString flag(bool isOn)
{
    return isOn ? u"on"_s : u"off"_s;
}

// As `charla admin room` takes it.
QString detailOf(const RoomTerms &before, const RoomTerms &after)
{
    QStringList set;
    if (before.kind != after.kind)
        set.append(u"kind="_s + roomKindWord(after.kind));
    if (before.isReadOnly != after.isReadOnly)
        set.append(u"read-only="_s + flag(after.isReadOnly));
    if (before.isModerated != after.isModerated)
        set.append(u"moderated="_s + flag(after.isModerated));
    if (before.isTopicLocked != after.isTopicLocked)
        set.append(u"topic-lock="_s + flag(after.isTopicLocked));
    if (before.slowMode != after.slowMode)
        set.append(u"slow="_s + QString::number(after.slowMode.count()));
    return set.join(u' ');
}

QString detailOf(const QList<QHostAddress> &addresses)
{
    QStringList words;
    for (const QHostAddress &address : addresses)
        words.append(address.toString());
    return words.join(u' ');
}

QString whyPutOff(const QString &what, const QString &reason)
{
    return what + (reason.isEmpty() ? u"."_s : QString(u": "_s + reason));
}

// RFC 6455 §5.5: what fits behind the code in a close frame.
QString fitting(QString reason)
{
    constexpr qsizetype MaxCloseReasonBytes = 123;
    while (reason.toUtf8().size() > MaxCloseReasonBytes)
        reason.chop(reason.back().isLowSurrogate() ? 2 : 1);
    return reason;
}

PersonEntry entryOf(const Person &person, const std::optional<Muting> &muting)
{
    const QString address
        = person.isHere() ? person.devices.front().peer->address().toString() : QString();
    return {person.nick, person.presence(), person.role(), address, muting};
}

TreatmentRecord treated(TreatmentRecord treatment, Act act, const std::optional<Timestamp> &until)
{
    switch (act) {
    case Act::Mute:
        treatment.muting = Muting{until};
        break;
    case Act::Unmute:
        treatment.muting.reset();
        break;
    case Act::LetIn:
    case Act::LetOut:
        treatment.isLetIn = act == Act::LetIn;
        break;
    case Act::Voice:
    case Act::Unvoice:
        treatment.hasVoice = act == Act::Voice;
        break;
    default:
        Q_UNREACHABLE();
    }
    return treatment;
}

} // namespace

Moderation::Moderation(Sessions &sessions, Rooms &rooms, Store &store, Hands hands)
    : m_sessions(sessions), m_rooms(rooms), m_store(store), m_hands(std::move(hands))
{
}

void Moderation::restore(const ModerationSnapshot &snapshot)
{
    for (const RoleRecord &record : snapshot.roles) {
        if (Person *const person = m_sessions.find(record.person))
            person->isOperator = record.role == Role::Operator;
    }
    for (const TermsRecord &record : snapshot.terms) {
        Room *const room = m_rooms.find(record.room);
        if (!room)
            continue;
        room->setTerms(record.terms);
        room->setKeeper(record.keeper);
    }
    m_treatments.restore(snapshot.treatments);
    m_bans.restore(snapshot.bans, snapshot.lastBan);
    m_lastAct = snapshot.lastAct;
}

Moderation::Verdict Moderation::check(Act act, const Asker &asker, const Person *target,
                                      const Room *room) const
{
    const auto role = target ? std::optional(target->role()) : std::nullopt;
    const auto objection = rights::objectionToAct(act, placeOf(asker.person, room), role,
                                                  room ? Where::Room : Where::Server);
    if (!objection)
        return {};
    return refusal(*objection, target ? u"nick"_s : QString());
}

std::optional<Timestamp> Moderation::endOf(const std::optional<std::chrono::seconds> &span) const
{
    return span ? std::optional(m_hands.today() + *span) : std::nullopt;
}

Moderation::Verdict Moderation::on(const Asker &asker, const PersonAct &act)
{
    Room *const room = act.room ? m_rooms.find(*act.room) : nullptr;
    if (act.room && !room)
        return refusal(ErrorCode::NotInRoom, u"room"_s);
    Person *const target = m_sessions.find(act.nick);
    if (!target)
        return refusal(ErrorCode::NoSuchPerson, u"nick"_s);
    if (Verdict refused = check(act.act, asker, target, room))
        return refused;
    if (act.act == Act::Kick)
        return kick(asker, act, *target, room);
    if (act.act == Act::Ban)
        return ban(asker, act, *target);
    return treat(asker, act, *target, room);
}

Moderation::Verdict Moderation::kick(const Asker &asker, const PersonAct &act, Person &target,
                                     Room *room)
{
    if (room && !room->has(target))
        return refusal(ErrorCode::NoSuchPerson, u"nick"_s);
    record({.by = asker.person.nick,
            .act = Act::Kick,
            .nick = target.nick,
            .room = room ? std::optional(room->name()) : std::nullopt,
            .reason = act.reason});
    tell(target,
         Acted{.act = Act::Kick,
               .by = asker.person.nick,
               .room = room ? std::optional(room->name()) : std::nullopt,
               .reason = act.reason});
    if (room) {
        TreatmentRecord treatment = m_treatments.of(target.id, room->name(), m_hands.today());
        treatment.isLetIn = false;
        set(treatment, target);
        m_hands.putOutOf(target, *room);
    } else {
        m_hands.putOff(target, CloseCode::Kicked,
                       fitting(whyPutOff(u"An operator has put you out"_s, act.reason)));
    }
    asker.peer.deliver(Outgoing(Done{act.id}));
    return {};
}

Moderation::Verdict Moderation::ban(const Asker &asker, const PersonAct &act, Person &target)
{
    QList<QHostAddress> addresses;
    if (act.reach == PersonAct::Reach::Address)
        addresses = bannableAddresses(target, asker.person);
    const Timestamp now = m_hands.today();
    const BanRecord &made = m_bans.add({.person = target.id,
                                        .tokens = tokenHashesOf(target),
                                        .addresses = addresses,
                                        .nick = target.nick,
                                        .by = asker.person.nick,
                                        .since = now,
                                        .until = endOf(act.span),
                                        .reason = act.reason},
                                       now);
    m_store.note(made);
    record({.by = made.by,
            .act = Act::Ban,
            .nick = made.nick,
            .until = made.until,
            .detail = detailOf(addresses),
            .reason = act.reason});
    tell(target, Acted{.act = Act::Ban, .by = made.by, .until = made.until, .reason = act.reason});
    m_hands.putOff(target, CloseCode::Banned,
                   fitting(whyPutOff(u"You are banned from this server"_s, act.reason)));
    asker.peer.deliver(Outgoing(Done{act.id}));
    return {};
}

Moderation::Verdict Moderation::treat(const Asker &asker, const PersonAct &act, Person &target,
                                      Room *room)
{
    const auto where = room ? std::optional(room->name()) : std::nullopt;
    const auto until = act.act == Act::Mute ? endOf(act.span) : std::nullopt;
    set(treated(m_treatments.of(target.id, where, m_hands.today()), act.act, until), target);
    record({.by = asker.person.nick,
            .act = act.act,
            .nick = target.nick,
            .room = where,
            .until = until,
            .reason = act.reason});
    tell(target,
         Acted{.act = act.act,
               .by = asker.person.nick,
               .room = where,
               .until = until,
               .reason = act.reason});
    if (act.act != Act::LetIn && act.act != Act::LetOut)
        tellRights(target, room);
    asker.peer.deliver(Outgoing(Done{act.id}));
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const AddressBan &ban)
{
    const QHostAddress address = plainAddress(QHostAddress(ban.address));
    if (address.isNull())
        return refusal(ErrorCode::BadValue, u"address"_s);
    if (Verdict refused = check(Act::Ban, asker, nullptr, nullptr))
        return refused;
    const bool isNobodys = address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
    if (address.isLoopback() || isNobodys || isSpared(address, asker.person))
        return refusal(ErrorCode::NotAllowed, u"address"_s);
    const Timestamp now = m_hands.today();
    const BanRecord &made = m_bans.add({.person = {},
                                        .tokens = {},
                                        .addresses = {address},
                                        .nick = {},
                                        .by = asker.person.nick,
                                        .since = now,
                                        .until = endOf(ban.span),
                                        .reason = ban.reason},
                                       now);
    m_store.note(made);
    record({.by = made.by,
            .act = Act::Ban,
            .until = made.until,
            .detail = address.toString(),
            .reason = ban.reason});
    const Acted acted{.act = Act::Ban, .by = made.by, .until = made.until, .reason = ban.reason};
    for (Person *person : m_sessions.from(address)) {
        tell(*person, acted);
        m_hands.putOff(*person, CloseCode::Banned,
                       fitting(whyPutOff(u"You are banned from this server"_s, ban.reason)));
    }
    asker.peer.deliver(Outgoing(Done{ban.id}));
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const Unban &unban)
{
    if (Verdict refused = check(Act::Unban, asker, nullptr, nullptr))
        return refused;
    const auto lifted = m_bans.lift(unban.ban, m_hands.today());
    if (!lifted)
        return refusal(ErrorCode::BadValue, u"ban"_s);
    m_store.note(BanLifted{unban.ban});
    record({.by = asker.person.nick,
            .act = Act::Unban,
            .nick = lifted->nick,
            .detail = detailOf(lifted->addresses),
            .reason = unban.reason});
    asker.peer.deliver(Outgoing(Done{unban.id}));
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const SetRole &role)
{
    Person *const target = m_sessions.find(role.nick);
    if (!target)
        return refusal(ErrorCode::NoSuchPerson, u"nick"_s);
    if (Verdict refused = check(Act::Role, asker, target, nullptr))
        return refused;
    const bool isOperator = role.role == Role::Operator;
    if (std::exchange(target->isOperator, isOperator) != isOperator) {
        if (target->mayReturn())
            m_store.note(RoleRecord{target->id, role.role});
        record({.by = asker.person.nick,
                .act = Act::Role,
                .nick = target->nick,
                .detail = roleWord(role.role),
                .reason = role.reason});
        m_hands.tellRole(*target);
    }
    asker.peer.deliver(Outgoing(RoleChanged{role.id, target->nick, target->role()}));
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const SetRoomTerms &wanted)
{
    Room *const room = m_rooms.find(wanted.room);
    if (!room)
        return refusal(ErrorCode::NotInRoom, u"room"_s);
    if (check(Act::Terms, asker, nullptr, room))
        return refusal(ErrorCode::NotAllowed, u"room"_s);
    const RoomTerms before = room->terms();
    const RoomTerms after = changed(before, wanted);
    // Everybody comes into the lobby, by whatever dialect.
    if (room->name() == m_rooms.lobby() && after.kind != RoomTerms::Kind::Public)
        return refusal(ErrorCode::BadValue, u"kind"_s);
    const TermsChanged news{{}, room->name(), asker.person.nick, after};
    if (before != after) {
        room->setTerms(after);
        m_store.note(TermsRecord{room->name(), after, room->keeper()});
        record({.by = asker.person.nick,
                .act = Act::Terms,
                .room = room->name(),
                .detail = detailOf(before, after),
                .reason = wanted.reason});
        tellOthers(*room, asker.person, news);
        m_hands.listAnew(*room, before);
    }
    tell(asker.person, TermsChanged{wanted.id, news.room, news.nick, news.terms});
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const BansRequest &request)
{
    if (!rights::keepsOrder(asker.person.role()))
        return refusal(ErrorCode::NotAllowed, {});
    asker.peer.deliver(Outgoing(m_bans.page(request, m_hands.today())));
    return {};
}

Moderation::Verdict Moderation::on(const Asker &asker, const PeopleRequest &request)
{
    if (!rights::keepsOrder(asker.person.role()))
        return refusal(ErrorCode::NotAllowed, {});
    std::vector<Person *> people = m_sessions.named();
    const auto before = [](const Person *one, const Person *other) {
        return sortsBefore(one->nick.text(), other->nick.text());
    };
    if (request.after) {
        const QString &last = request.after->text();
        std::erase_if(people,
                      [&last](const Person *it) { return !sortsBefore(last, it->nick.text()); });
    }
    const std::size_t count = std::min(people.size(), std::size_t(request.limit));
    std::ranges::partial_sort(people, people.begin() + std::ptrdiff_t(count), before);
    PeopleList list{.id = request.id, .people = {}, .hasMore = count < people.size()};
    for (std::size_t i = 0; i < count; ++i)
        list.people.push_back(
            entryOf(*people[i], m_treatments.mutingOf(people[i]->id, {}, m_hands.today())));
    asker.peer.deliver(Outgoing(list));
    return {};
}

// Another one who must be left alone may be behind the same address.
QList<QHostAddress> Moderation::bannableAddresses(const Person &target, const Person &actor) const
{
    QList<QHostAddress> addresses;
    for (const Device &device : target.devices) {
        const QHostAddress address = device.peer->address();
        if (!address.isNull() && !address.isLoopback() && !addresses.contains(address)
            && !isSpared(address, actor))
            addresses.append(address);
    }
    return addresses;
}

bool Moderation::isSpared(const QHostAddress &address, const Person &actor) const
{
    return std::ranges::any_of(m_sessions.from(address), [&actor](const Person *person) {
        return person->role() >= actor.role();
    });
}

void Moderation::set(const TreatmentRecord &treatment, const Person &person)
{
    m_treatments.set(treatment);
    if (person.mayReturn())
        m_store.note(treatment);
}

ActRecord Moderation::dated(ActRecord act)
{
    act.number = ++m_lastAct;
    act.at = m_hands.today();
    return act;
}

void Moderation::record(ActRecord act)
{
    act = dated(std::move(act));
    m_newest.push_back(act);
    if (m_newest.size() > MaxNewest)
        m_newest.pop_front();
    m_store.note(std::move(act));
}

ActRecord Moderation::recordOfDeletion(const Person &person, const Room &room, Seq target)
{
    return dated({.by = person.nick, .act = Act::Delete, .room = room.name(), .target = target});
}

AuditPage Moderation::withNewest(const AuditRequest &request, ActsPage stored) const
{
    AuditPage page{.id = request.id, .acts = {}, .hasMore = stored.hasMore};
    const qint64 known = stored.acts.empty() ? 0 : stored.acts.front().number;
    for (auto act = m_newest.rbegin(); act != m_newest.rend() && act->number > known; ++act) {
        if (!request.before || act->number < *request.before)
            page.acts.push_back(*act);
    }
    std::ranges::move(stored.acts, std::back_inserter(page.acts));
    if (page.acts.size() > std::size_t(request.limit)) {
        page.acts.erase(page.acts.begin() + request.limit, page.acts.end());
        page.hasMore = true;
    }
    return page;
}

} // namespace charla::server
