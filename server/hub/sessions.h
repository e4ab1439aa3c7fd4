// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/hub/nameindex.h>
#include <server/hub/person.h>
#include <server/store/records.h>

#include <QHash>
#include <QHostAddress>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace charla::server {

//! \brief Who has logged in, found by nick, by token and by id, and who may come back.
//!
//! Who loses the network keeps the nick for the grace time against everybody; after it, until
//! somebody else wants it. Then the person is without a nick, and may come back with another one.
//! Who does not come back for the keeping time is forgotten. None of that is so for a nick that is
//! kept with a password. Knows no clock: the time is handed in.
class Sessions
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Waiting
    {
        std::chrono::milliseconds grace; //!< for the nick
        std::chrono::milliseconds keep; //!< for the person
    };

    explicit Sessions(Waiting waiting) : m_waiting(waiting) { }

    //! Who has that nick, or one that looks like it; null for nobody.
    Person *find(const protocol::Nick &nick) const { return m_byNick.find(nick); }
    //! Whose token it is, and of which of their logins.
    struct Found
    {
        Person *person = nullptr; //!< null for nobody
        protocol::SessionId session = {};
    };
    Found find(const protocol::SessionToken &token) const
    {
        return m_byToken.value(tokenHashOf(token));
    }
    Person *find(const PersonId &id) const { return m_byId.value(id); }
    bool hasNick(const Person &person) const { return find(person.nick) == &person; }
    //! Those who are here, and those who are waited for.
    qsizetype count() const { return qsizetype(m_people.size()); }
    //! In no order: who has a nick; who is connected from that address; who keeps order.
    std::vector<Person *> named() const;
    std::vector<Person *> from(const QHostAddress &address) const;
    std::vector<Person *> keepers() const;
    //! A nick for somebody who has none: "Guest 1" and so on, the first that is free.
    protocol::Nick guestNick();

    //! Somebody new. The nick must be free.
    Person &begin(const protocol::Nick &nick, Dialect::Return sessionReturn);
    //! A login of a person: they may come back by its token.
    void addSession(Person &person, const SessionRecord &session);
    //! Its token is worth nothing any more. The person stays, also without any.
    void endSession(Person &person, const protocol::SessionId &session);
    //! The one to be given up when a person has too many: not connected, if there is such a one, and
    //! not there for longest. None while there is room for one more.
    static std::optional<protocol::SessionId> oldestSession(const Person &person);
    //! Somebody of whom the store knows, away; gets the nick if it is free. \a age is how long ago
    //! they were seen.
    Person &restore(const PersonRecord &record, std::chrono::milliseconds age, TimePoint now);
    //! The last device is gone; the person is waited for from \a now on.
    void suspend(Person &person, TimePoint now);
    //! Whether somebody else may have the nick of a person who is away.
    static bool mayLoseNick(const Person &person, TimePoint now);
    //! The nick is free; the person stays, and is found by token and id.
    void takeNick(Person &person);
    //! Gives somebody without a nick one that is free.
    void giveNick(Person &person, const protocol::Nick &nick);
    //! Forgets a person who is in no room any more.
    void end(Person &person);

    //! Those who were waited for in vain.
    std::vector<Person *> expired(TimePoint now);
    //! When expired() will next name somebody; none while nobody is waited for.
    std::optional<TimePoint> nextExpiry();

private:
    using Waits = std::set<std::pair<TimePoint, Person *>>; // Person::keptUntil, the first first

    template<typename IsWanted>
    std::vector<Person *> all(IsWanted isWanted) const;
    Person &add(std::unique_ptr<Person> owned);
    void freeNick(const protocol::Nick &nick);

    Waiting m_waiting;
    std::unordered_map<const Person *, std::unique_ptr<Person>> m_people;
    NameIndex<protocol::Nick, Person *> m_byNick;
    QHash<QByteArray, Found> m_byToken;
    QHash<PersonId, Person *> m_byId;
    Waits m_waits; // one of each who was suspended, until it is seen that they are back
    qsizetype m_firstGuest = 1; // below it no guest's nick is free
};

} // namespace charla::server
