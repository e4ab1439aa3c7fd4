// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/treatments.h>

namespace charla::server {

using namespace protocol;

namespace {

QString keyOf(const std::optional<RoomName> &room)
{
    return room ? room->text() : QString();
}

bool isUsual(const TreatmentRecord &treatment)
{
    return !treatment.isLetIn && !treatment.hasVoice && !treatment.muting;
}

bool endsBefore(const Muting &one, const Muting &other)
{
    return one.until && (!other.until || *one.until < *other.until);
}

} // namespace

void Treatments::restore(const std::vector<TreatmentRecord> &treatments)
{
    for (const TreatmentRecord &treatment : treatments)
        set(treatment);
}

TreatmentRecord Treatments::of(const PersonId &person, const std::optional<RoomName> &room,
                               Timestamp now) const
{
    TreatmentRecord usual{.person = person, .room = room};
    const auto rooms = m_treatments.constFind(person);
    if (rooms == m_treatments.constEnd())
        return usual;
    TreatmentRecord treatment = rooms->value(keyOf(room), usual);
    if (treatment.muting && treatment.muting->until && *treatment.muting->until <= now)
        treatment.muting.reset();
    return treatment;
}

void Treatments::set(const TreatmentRecord &treatment)
{
    Rooms &rooms = m_treatments[treatment.person];
    if (isUsual(treatment))
        rooms.remove(keyOf(treatment.room));
    else
        rooms.insert(keyOf(treatment.room), treatment);
    if (rooms.isEmpty())
        m_treatments.remove(treatment.person);
}

std::optional<Muting> Treatments::mutingOf(const PersonId &person,
                                           const std::optional<RoomName> &room, Timestamp now) const
{
    std::optional<Muting> everywhere = of(person, {}, now).muting;
    if (!room)
        return everywhere;
    std::optional<Muting> here = of(person, room, now).muting;
    if (!here || (everywhere && endsBefore(*here, *everywhere)))
        return everywhere;
    return here;
}

void Treatments::forget(const PersonId &person)
{
    m_treatments.remove(person);
}

void Treatments::forget(const RoomName &room)
{
    for (auto rooms = m_treatments.begin(); rooms != m_treatments.end();) {
        rooms->remove(room.text());
        rooms = rooms->isEmpty() ? m_treatments.erase(rooms) : std::next(rooms);
    }
}

} // namespace charla::server
