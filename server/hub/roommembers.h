// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <set>
#include <unordered_map>
#include <vector>

namespace charla::server {

struct Person;

//! \brief Who is in one room: as a plain list, to tell them things, and in their order, for pages.
//!
//! Coming, going and asking take O(log n), a page O(log n) and its own length.
class RoomMembers
{
public:
    //! In no order.
    const std::vector<Person *> &all() const { return m_all; }
    qsizetype count() const { return qsizetype(m_all.size()); }
    bool contains(const Person &person) const { return m_seats.contains(&person); }

    //! \a person must not be among them, and keeps the nick while they are.
    void add(Person &person);
    //! \a person must be among them, as in the next one.
    void remove(const Person &person);
    //! Offline people stand behind the others, and \a person may have come or gone.
    void reorder(const Person &person);

    struct Slice
    {
        std::vector<protocol::Member> members;
        protocol::MemberList::Rest rest = protocol::MemberList::Rest::None;
    };

    //! What \a wanted asks for; whose room it names is not looked at.
    Slice slice(const protocol::MembersRequest &wanted) const;

private:
    struct Place
    {
        bool isGone;
        const Person *person;
    };

    //! Before the first whose nick begins so, among those who are here or among those who are gone.
    struct Start
    {
        bool isGone;
        const QString &prefix;
    };

    //! protocol::memberBefore(), and where something would stand in that order.
    struct Order
    {
        using is_transparent = void;
        bool operator()(const Place &one, const Place &other) const;
        bool operator()(const Place &one, const protocol::Member &other) const;
        bool operator()(const protocol::Member &one, const Place &other) const;
        bool operator()(const Place &one, const Start &start) const;
    };

    struct Seat
    {
        std::size_t index; //!< in m_all
        bool isGone; //!< as in m_order
    };

    std::vector<Person *> m_all;
    std::unordered_map<const Person *, Seat> m_seats;
    std::set<Place, Order> m_order;
};

} // namespace charla::server
