// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/sessions.h>

#include <protocol/limits.h>
#include <server/hub/peer.h>
#include <server/hub/rights.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

const auto GuestWord = u"Guest "_s;

} // namespace

template<typename IsWanted>
std::vector<Person *> Sessions::all(IsWanted isWanted) const
{
    std::vector<Person *> people;
    for (const auto &[key, person] : m_people) {
        if (isWanted(*person))
            people.push_back(person.get());
    }
    return people;
}

std::vector<Person *> Sessions::named() const
{
    return all([this](const Person &person) { return hasNick(person); });
}

std::vector<Person *> Sessions::from(const QHostAddress &address) const
{
    return all([&address](const Person &person) {
        return std::ranges::any_of(person.devices, [&address](const Device &device) {
            return device.peer->address() == address;
        });
    });
}

std::vector<Person *> Sessions::keepers() const
{
    return all([](const Person &person) { return rights::keepsOrder(person.role()); });
}

Nick Sessions::guestNick()
{
    for (;; ++m_firstGuest) {
        Nick nick = Nick::from(GuestWord + QString::number(m_firstGuest)).value();
        if (!find(nick))
            return nick; // at the latest after as many tries as there are people
    }
}

// Of a nick that only looks like a guest's the number can't be told.
void Sessions::freeNick(const Nick &nick)
{
    m_byNick.remove(nick);
    if (!nick.text().startsWith(GuestWord, Qt::CaseInsensitive))
        return;
    const qsizetype number = nick.text().mid(GuestWord.size()).toLongLong();
    m_firstGuest = std::min(m_firstGuest, std::max(number, qsizetype(1)));
}

Person &Sessions::add(std::unique_ptr<Person> owned)
{
    Person &person = *owned;
    m_people.emplace(&person, std::move(owned));
    m_byId.insert(person.id, &person);
    return person;
}

Person &Sessions::begin(const Nick &nick, Dialect::Return sessionReturn)
{
    Person &person = add(std::make_unique<Person>(PersonId::create(), nick, sessionReturn));
    m_byNick.insert(nick, &person);
    return person;
}

Person &Sessions::restore(const PersonRecord &record, std::chrono::milliseconds age, TimePoint now)
{
    auto owned = std::make_unique<Person>(record.id, record.nick, Dialect::Return::ByToken);
    owned->nickPassword = record.nickPassword;
    Person &person = add(std::move(owned));
    person.nickHeldUntil = now + m_waiting.grace;
    person.keptUntil = now + m_waiting.keep - age;
    if (!person.isKept())
        m_waits.emplace(person.keptUntil, &person);
    if (!find(record.nick))
        m_byNick.insert(record.nick, &person);
    return person;
}

void Sessions::addSession(Person &person, const SessionRecord &session)
{
    person.sessions.push_back(session);
    m_byToken.insert(session.tokenHash, {&person, session.id});
}

void Sessions::endSession(Person &person, const SessionId &session)
{
    if (const SessionRecord *const record = person.session(session))
        m_byToken.remove(record->tokenHash);
    std::erase_if(person.sessions, [&](const SessionRecord &it) { return it.id == session; });
}

std::optional<SessionId> Sessions::oldestSession(const Person &person)
{
    if (person.sessions.size() < std::size_t(limits::MaxSessionsPerPerson))
        return {};
    const auto rank = [&person](const SessionRecord &it) {
        return std::pair(person.isConnectedBy(it.id), it.seen);
    };
    return std::ranges::min_element(person.sessions, {}, rank)->id;
}

void Sessions::suspend(Person &person, TimePoint now)
{
    m_waits.erase({person.keptUntil, &person}); // of an earlier time
    person.nickHeldUntil = now + m_waiting.grace;
    person.keptUntil = now + m_waiting.keep;
    if (!person.isKept())
        m_waits.emplace(person.keptUntil, &person);
}

bool Sessions::mayLoseNick(const Person &person, TimePoint now)
{
    return !person.isKept() && !person.isHere() && person.nickHeldUntil <= now;
}

void Sessions::takeNick(Person &person)
{
    freeNick(person.nick);
}

void Sessions::giveNick(Person &person, const Nick &nick)
{
    person.nick = nick;
    m_byNick.insert(nick, &person);
}

void Sessions::end(Person &person)
{
    if (hasNick(person))
        freeNick(person.nick);
    m_waits.erase({person.keptUntil, &person});
    for (const SessionRecord &session : person.sessions)
        m_byToken.remove(session.tokenHash);
    m_byId.remove(person.id);
    m_people.erase(&person);
}

std::vector<Person *> Sessions::expired(TimePoint now)
{
    std::vector<Person *> people;
    for (auto wait = m_waits.begin(); wait != m_waits.end() && wait->first <= now;) {
        if (wait->second->isHere()) {
            wait = m_waits.erase(wait);
        } else {
            people.push_back(wait->second);
            ++wait;
        }
    }
    return people;
}

std::optional<Sessions::TimePoint> Sessions::nextExpiry()
{
    while (!m_waits.empty() && m_waits.begin()->second->isHere())
        m_waits.erase(m_waits.begin());
    return m_waits.empty() ? std::nullopt : std::optional(m_waits.begin()->first);
}

} // namespace charla::server
