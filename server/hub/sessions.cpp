// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/sessions.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

std::vector<Person *> Sessions::everybody() const
{
    std::vector<Person *> people;
    people.reserve(m_people.size());
    for (const auto &[key, person] : m_people)
        people.push_back(person.get());
    return people;
}

Nick Sessions::guestNick() const
{
    for (qsizetype number = 1;; ++number) {
        const Nick nick = Nick::from(u"Guest %1"_s.arg(number)).value();
        if (!find(nick))
            return nick; // at the latest after as many tries as there are people
    }
}

Person &Sessions::begin(const Nick &nick, Dialect::Return sessionReturn)
{
    auto owned = std::make_unique<Person>(nick, sessionReturn);
    Person &person = *owned;
    m_people.emplace(&person, std::move(owned));
    m_byNick.insert(nick, &person);
    m_byToken.insert(person.token, &person);
    m_byId.insert(person.id, &person);
    return person;
}

void Sessions::suspend(Person &person, TimePoint now)
{
    person.peer = nullptr;
    person.waitsUntil = now + m_grace;
}

void Sessions::end(Person &person)
{
    m_byNick.remove(person.nick);
    m_byToken.remove(person.token);
    m_byId.remove(person.id);
    m_people.erase(&person);
}

std::vector<Person *> Sessions::expired(TimePoint now) const
{
    std::vector<Person *> people;
    for (const auto &[key, person] : m_people) {
        if (!person->peer && person->waitsUntil <= now)
            people.push_back(person.get());
    }
    return people;
}

std::optional<Sessions::TimePoint> Sessions::nextExpiry() const
{
    std::optional<TimePoint> next;
    for (const auto &[key, person] : m_people) {
        if (!person->peer && (!next || person->waitsUntil < *next))
            next = person->waitsUntil;
    }
    return next;
}

} // namespace charla::server
