// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/moderation.h>

#include <server/dialects/outgoing.h>
#include <server/hub/person.h>
#include <server/hub/rooms.h>
#include <server/hub/sessions.h>
#include <server/hub/telling.h>

//! The part of moderation that is asked what somebody may do.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

Moderation::Verdict bannedBy(const BanRecord *ban)
{
    if (!ban)
        return {};
    return Refusal{.code = ErrorCode::Banned,
                   .field = {},
                   .id = {},
                   .until = ban->until,
                   .reason = ban->reason};
}

Moderation::Verdict verdict(const std::optional<ErrorCode> &code, const QString &field)
{
    return code ? Moderation::Verdict(Refusal{*code, field, {}}) : std::nullopt;
}

OwnRights rightsOf(const Room *room, const rights::Place &place,
                   const std::optional<Muting> &muting)
{
    return {room ? std::optional(room->name()) : std::nullopt,
            place.isKeeper ? OwnRights::Keeping::Keeper : OwnRights::Keeping::None,
            place.hasVoice ? OwnRights::Voice::Given : OwnRights::Voice::None, muting};
}

} // namespace

rights::Place Moderation::placeOf(const Person &person, const Room *room) const
{
    rights::Place place{.role = person.role()};
    if (!room)
        return place;
    place.isKeeper = room->keeper() == person.id;
    const TreatmentRecord treatment = m_treatments.of(person.id, room->name(), m_hands.today());
    place.hasVoice = treatment.hasVoice;
    place.isLetIn = treatment.isLetIn;
    return place;
}

Moderation::Verdict Moderation::objectionToAddress(const QHostAddress &address) const
{
    if (address.isNull() || address.isLoopback())
        return {};
    return bannedBy(m_bans.of(address, m_hands.today()));
}

Moderation::Verdict Moderation::objectionToLogin(const Person *person, const Login &login) const
{
    const Timestamp now = m_hands.today();
    if (person) {
        if (const BanRecord *ban = m_bans.of(person->id, now))
            return bannedBy(ban);
    }
    return login.token ? bannedBy(m_bans.ofToken(tokenHashOf(*login.token), now)) : std::nullopt;
}

Moderation::Verdict Moderation::objectionToEntering(const Person &person, const Room &room) const
{
    if (room.terms().kind == RoomTerms::Kind::Public)
        return {};
    return verdict(rights::objectionToEntering(placeOf(person, &room), room.terms()), u"room"_s);
}

Moderation::Verdict Moderation::objectionToSpeaking(const Person &person, const Room *room) const
{
    if (m_treatments.hasAny()) {
        const auto where = room ? std::optional(room->name()) : std::nullopt;
        if (const auto muting = m_treatments.mutingOf(person.id, where, m_hands.today()))
            return Refusal{
                .code = ErrorCode::Muted, .field = u"to"_s, .id = {}, .until = muting->until};
    }
    if (!room || (!room->terms().isReadOnly && !room->terms().isModerated))
        return {};
    return verdict(rights::objectionToSpeaking(placeOf(person, room), room->terms()), u"to"_s);
}

Moderation::Verdict Moderation::pace(const Person &person, Room &room, const MessageId &id,
                                     TimePoint now) const
{
    const std::chrono::milliseconds interval = room.terms().slowMode;
    if (interval.count() == 0 || !rights::isSlowed(placeOf(person, &room)))
        return {};
    const auto wait = room.pace().pass(person.id, id, interval, now);
    if (wait.count() == 0)
        return {};
    return Refusal{ErrorCode::TooSoon, u"to"_s, {}, wait};
}

Moderation::Verdict Moderation::objectionToTopic(const Person &person, const Room &room) const
{
    if (m_treatments.mutingOf(person.id, room.name(), m_hands.today()))
        return objectionToSpeaking(person, &room);
    return verdict(rights::objectionToTopic(placeOf(person, &room), room.terms()), u"room"_s);
}

std::optional<std::vector<PersonId>> Moderation::sparedBy(const Person &person,
                                                          const Room &room) const
{
    const rights::Place place = placeOf(person, &room);
    if (rights::objectionToAct(Act::Delete, place, {}, rights::Where::Room))
        return {};
    const Role rank = rights::rankOf(place);
    std::vector<PersonId> spared;
    for (const Person *other : m_sessions.keepers()) {
        if (other != &person && other->role() >= rank)
            spared.push_back(other->id);
    }
    return spared;
}

void Moderation::tellRights(const Person &person, const Room *room) const
{
    const auto where = room ? std::optional(room->name()) : std::nullopt;
    const auto muting = m_treatments.of(person.id, where, m_hands.today()).muting;
    tell(person, rightsOf(room, placeOf(person, room), muting));
}

void Moderation::tellUnusualRights(const Person &person, const Room *room) const
{
    const auto where = room ? std::optional(room->name()) : std::nullopt;
    const rights::Place place = placeOf(person, room);
    const auto muting = m_treatments.of(person.id, where, m_hands.today()).muting;
    if (place.isKeeper || place.hasVoice || muting)
        tell(person, rightsOf(room, place, muting));
}

void Moderation::noteMade(Room &room, const Person &maker)
{
    room.setKeeper(maker.id);
    if (maker.mayReturn())
        m_store.note(TermsRecord{room.name(), room.terms(), maker.id});
}

void Moderation::forget(const Person &person)
{
    m_treatments.forget(person.id);
}

void Moderation::forget(const Room &room)
{
    m_treatments.forget(room.name());
}

} // namespace charla::server
