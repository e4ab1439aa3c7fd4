// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/roommembers.h>

#include <server/hub/person.h>

namespace charla::server {

using namespace protocol;

namespace {

bool standsBefore(bool isGone, const Nick &nick, bool isOtherGone, const Nick &other)
{
    return isGone != isOtherGone ? isOtherGone : sortsBefore(nick.text(), other.text());
}

bool isGone(const Member &member)
{
    return member.presence == Presence::Offline;
}

} // namespace

bool RoomMembers::Order::operator()(const Place &one, const Place &other) const
{
    return standsBefore(one.isGone, one.person->nick, other.isGone, other.person->nick);
}

bool RoomMembers::Order::operator()(const Place &one, const Member &other) const
{
    return standsBefore(one.isGone, one.person->nick, server::isGone(other), other.nick);
}

bool RoomMembers::Order::operator()(const Member &one, const Place &other) const
{
    return standsBefore(server::isGone(one), one.nick, other.isGone, other.person->nick);
}

bool RoomMembers::Order::operator()(const Place &one, const Start &start) const
{
    if (one.isGone != start.isGone)
        return start.isGone;
    return one.person->nick.text().compare(start.prefix, Qt::CaseInsensitive) < 0;
}

void RoomMembers::add(Person &person)
{
    const bool isGone = !person.isHere();
    m_seats.emplace(&person, Seat{m_all.size(), isGone});
    m_all.push_back(&person);
    m_order.insert({isGone, &person});
}

void RoomMembers::remove(const Person &person)
{
    const Seat seat = m_seats.extract(&person).mapped();
    m_order.erase({seat.isGone, &person});
    Person *const last = m_all.back();
    m_all.pop_back();
    if (last == &person)
        return;
    m_all[seat.index] = last;
    m_seats.at(last).index = seat.index;
}

void RoomMembers::reorder(const Person &person)
{
    Seat &seat = m_seats.at(&person);
    if (seat.isGone == !person.isHere())
        return;
    m_order.erase({seat.isGone, &person});
    seat.isGone = !seat.isGone;
    m_order.insert({seat.isGone, &person});
}

RoomMembers::Slice RoomMembers::slice(const MembersRequest &wanted) const
{
    Slice slice;
    for (const bool isGone : {false, true}) {
        auto place = m_order.lower_bound(Start{isGone, wanted.startsWith});
        if (wanted.after && place != m_order.end() && !Order()(*wanted.after, *place))
            place = m_order.upper_bound(*wanted.after);
        for (; place != m_order.end() && place->isGone == isGone; ++place) {
            const Person &person = *place->person;
            if (!person.nick.text().startsWith(wanted.startsWith, Qt::CaseInsensitive))
                break;
            if (slice.members.size() == std::size_t(wanted.limit)) {
                slice.rest = MemberList::Rest::More;
                return slice;
            }
            slice.members.push_back(person.asMember());
        }
    }
    return slice;
}

} // namespace charla::server
