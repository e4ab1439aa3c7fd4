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
        Nick nick = Nick::from(u"Guest %1"_s.arg(number)).value();
        if (!find(nick))
            return nick; // at the latest after as many tries as there are people
    }
}

Person &Sessions::add(std::unique_ptr<Person> owned)
{
    Person &person = *owned;
    m_people.emplace(&person, std::move(owned));
    m_byToken.insert(person.tokenHash, &person);
    m_byId.insert(person.id, &person);
    return person;
}

Person &Sessions::begin(const Nick &nick, const SessionToken &token, Dialect::Return sessionReturn)
{
    auto owned = std::make_unique<Person>(PersonId::create(), nick, sessionReturn);
    owned->tokenHash = tokenHashOf(token);
    Person &person = add(std::move(owned));
    m_byNick.insert(nick, &person);
    return person;
}

Person &Sessions::restore(const PersonRecord &record, std::chrono::milliseconds age, TimePoint now)
{
    auto owned = std::make_unique<Person>(record.id, record.nick, Dialect::Return::ByToken);
    owned->tokenHash = record.tokenHash;
    suspend(*owned, now);
    owned->keptUntil -= age;
    Person &person = add(std::move(owned));
    if (!find(record.nick))
        m_byNick.insert(record.nick, &person);
    return person;
}

void Sessions::suspend(Person &person, TimePoint now) const
{
    person.nickHeldUntil = now + m_waiting.grace;
    person.keptUntil = now + m_waiting.keep;
}

bool Sessions::mayLoseNick(const Person &person, TimePoint now)
{
    return !person.isHere() && person.nickHeldUntil <= now;
}

void Sessions::giveNick(Person &person, const Nick &nick)
{
    person.nick = nick;
    m_byNick.insert(nick, &person);
}

void Sessions::end(Person &person)
{
    if (hasNick(person))
        m_byNick.remove(person.nick);
    m_byToken.remove(person.tokenHash);
    m_byId.remove(person.id);
    m_people.erase(&person);
}

std::vector<Person *> Sessions::expired(TimePoint now) const
{
    std::vector<Person *> people;
    for (const auto &[key, person] : m_people) {
        if (!person->isHere() && person->keptUntil <= now)
            people.push_back(person.get());
    }
    return people;
}

std::optional<Sessions::TimePoint> Sessions::nextExpiry() const
{
    std::optional<TimePoint> next;
    for (const auto &[key, person] : m_people) {
        if (!person->isHere() && (!next || person->keptUntil < *next))
            next = person->keptUntil;
    }
    return next;
}

} // namespace charla::server
