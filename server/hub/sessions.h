// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/hub/nameindex.h>
#include <server/hub/person.h>

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace charla::server {

//! \brief Who is logged in, found by nick, by token and by id, and who is waited for.
//!
//! A session outlives its connection by the grace time, so that whoever loses the network keeps
//! nick and rooms. Knows no clock: the time is handed in.
class Sessions
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit Sessions(std::chrono::milliseconds grace) : m_grace(grace) { }

    //! Who has that nick, or one that looks like it; null for nobody.
    Person *find(const protocol::Nick &nick) const { return m_byNick.find(nick); }
    Person *find(const protocol::SessionToken &token) const { return m_byToken.value(token); }
    Person *find(const PersonId &id) const { return m_byId.value(id); }
    //! Everybody, in no order.
    std::vector<Person *> everybody() const;
    //! A nick for somebody who has none: "Guest 1" and so on, the first that is free.
    protocol::Nick guestNick() const;

    //! Begins a session. The nick must be free.
    Person &begin(const protocol::Nick &nick, Dialect::Return sessionReturn);
    //! The connection is gone; the session waits until grace has passed since \a now.
    void suspend(Person &person, TimePoint now);
    //! Forgets a person who is in no room any more; the nick is free.
    void end(Person &person);

    //! Those who were waited for in vain.
    std::vector<Person *> expired(TimePoint now) const;
    //! When expired() will next name somebody; none while nobody is waited for.
    std::optional<TimePoint> nextExpiry() const;

private:
    std::chrono::milliseconds m_grace;
    std::unordered_map<const Person *, std::unique_ptr<Person>> m_people;
    NameIndex<protocol::Nick, Person *> m_byNick;
    QHash<protocol::SessionToken, Person *> m_byToken;
    QHash<PersonId, Person *> m_byId;
};

} // namespace charla::server
