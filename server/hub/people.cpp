// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/dialects/words.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <algorithm>
#include <utility>

//! The part of the hub that knows who is who.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// A QTimer counts milliseconds in an int, some 24 days.
constexpr std::chrono::milliseconds LongestWait = std::chrono::hours(24);

} // namespace

Hub::Verdict Hub::on(Caller &caller, const Login &login)
{
    if (caller.person)
        return Refusal{ErrorCode::AlreadyLoggedIn, {}, {}};
    if (login.version != ProtocolVersion)
        return Refusal{ErrorCode::UnsupportedVersion, u"version"_s, {}};
    if (Verdict refused = checkOwnerKey(caller, login))
        return refused;
    const Sessions::Found known = returning(login);
    if (!caller.isOwners) {
        if (Verdict banned = m_moderation.objectionToLogin(known.person, login))
            return banned;
    }
    if (!known.person && !caller.isOwners) {
        if (Verdict refused = checkPassword(caller, login))
            return refused;
    }
    if (known.person && m_sessions.find(login.nickname) == known.person) {
        resume(caller, *known.person, {known.session, *login.token}, login);
        return {};
    }
    static const NameKeys reserved = serverNick().keys();
    if (login.nickname.keys().looksLike(reserved))
        return Refusal{ErrorCode::NickReserved, u"nickname"_s, {}};
    if (!login.nickPassword.isEmpty())
        return prove(caller, login);
    if (!makeFree(login.nickname)) {
        const bool isKept = m_sessions.find(login.nickname)->isKept();
        return Refusal{isKept ? ErrorCode::NickKept : ErrorCode::NickTaken, u"nickname"_s, {}};
    }
    if (known.person) {
        m_sessions.giveNick(*known.person, login.nickname);
        resume(caller, *known.person, {known.session, *login.token}, login);
        return {};
    }
    begin(caller, login);
    return login.room ? on(caller, Join{{}, *login.room, {}}) : Verdict();
}

// Somebody who has the nick, or lost it to somebody else while they were away.
Sessions::Found Hub::returning(const Login &login) const
{
    const Sessions::Found found = login.token ? m_sessions.find(*login.token) : Sessions::Found{};
    if (!found.person)
        return {};
    const bool isSame = m_sessions.find(login.nickname) == found.person;
    return isSame || !m_sessions.hasNick(*found.person) ? found : Sessions::Found{};
}

// Takes the nick from somebody who has been away for long.
bool Hub::makeFree(const Nick &nick)
{
    Person *const holder = m_sessions.find(nick);
    if (!holder)
        return true;
    if (!Sessions::mayLoseNick(*holder, m_setup.now()))
        return false;
    while (!holder->rooms.empty())
        leaveRoom(*holder, *holder->rooms.back());
    m_sessions.takeNick(*holder);
    return true;
}

void Hub::begin(Caller &caller, const Login &login)
{
    Person &person = m_sessions.begin(login.nickname, caller.dialect->sessionReturn());
    caller.person = &person;
    keep(person);
    if (m_password.isSet() && login.invitation)
        m_invitations.count(*login.invitation);
    const Ticket ticket = newTicket(person, login);
    addDevice(person, caller, login.device, ticket.session);
    welcome(caller, Welcome::Session::New, ticket.token, login.id);
}

void Hub::resume(Caller &caller, Person &person, const Ticket &ticket, const Login &login)
{
    const bool wasAway = !person.isHere();
    caller.person = &person;
    addDevice(person, caller, login.device, ticket.session);
    noteSeen(person, *caller.peer);
    person.chosen = Presence::Online;
    if (wasAway)
        tellPresence(person);
    keep(person);
    welcome(caller, Welcome::Session::Resumed, ticket.token, login.id);
    for (const Room *room : person.rooms) {
        caller.peer->deliver(Outgoing(room->memberList({})));
        m_moderation.tellUnusualRights(person, room);
    }
    if (login.after)
        catchUp(*caller.peer, person, *login.after);
    const Room *const wanted = login.room ? m_rooms.find(*login.room) : nullptr;
    if (!login.room || (wanted && wanted->has(person)))
        return;
    if (const Verdict refused = on(caller, Join{{}, *login.room, {}}))
        refuse(*caller.peer, *refused);
}

// The same device came in anew: its old connection is dead and doesn't know it yet.
void Hub::addDevice(Person &person, const Caller &caller, const QString &name,
                    const SessionId &session)
{
    const Role before = person.role();
    if (Peer *const old = person.peerOf(name, session)) {
        m_catchUps.forget(old);
        m_callers.erase(old);
        person.forgetPeer(old);
        old->close(CloseCode::TakenOver, u"This session goes on in another connection."_s);
    }
    person.devices.push_back({caller.peer, name, session, caller.isOwners});
    if (person.role() != before)
        tellRole(person, caller.peer);
    m_peopleNews.start();
}

void Hub::welcome(Caller &caller, Welcome::Session session, const SessionToken &token,
                  const RequestId &answering)
{
    const Person &person = *caller.person;
    Welcome welcome{.id = answering,
                    .nickname = person.nick,
                    .token = token,
                    .session = session,
                    .serverId = m_serverId,
                    .serverName = m_setup.serverName,
                    .serverVersion = m_setup.serverVersion,
                    .lobby = m_rooms.lobby(),
                    .conversations = {},
                    .history = m_setup.history,
                    .files = fileTerms(),
                    .keyMark = person.keyMark,
                    .nickState = person.isKept() ? NickState::Kept : NickState::Guest,
                    .role = person.role(),
                    .door = m_password.isSet() ? Welcome::Door::Password : Welcome::Door::Open};
    for (const ConversationKey &key : readable(person)) {
        if (const auto name = nameOf(key, person))
            welcome.conversations.push_back({*name, lastOf(person, key), person.reads.value(key)});
    }
    caller.peer->deliver(Outgoing(welcome));
    caller.peer->deliver(m_roomNews.wholeList());
    tellHiddenRooms(person, *caller.peer);
    m_moderation.tellUnusualRights(person, nullptr);
}

Hub::Verdict Hub::on(Caller &caller, const Logout &)
{
    Person &person = *caller.person;
    const auto device = std::ranges::find(person.devices, caller.peer, &Device::peer);
    endLogin(person, device->session, CloseCode::Normal, {}); // the caller is among them
    return {};
}

void Hub::suspend(Person &person)
{
    m_sessions.suspend(person, m_setup.now());
    keep(person);
    tellPresence(person);
    scheduleExpiry();
}

void Hub::endSession(Person &person)
{
    const PersonId id = person.id;
    person.devices.clear();
    tellPresence(person);
    while (!person.rooms.empty())
        leaveRoom(person, *person.rooms.back());
    if (person.mayReturn())
        m_store.note(PersonForgotten{id});
    m_moderation.forget(person);
    m_sessions.end(person);
}

void Hub::endExpired()
{
    for (Person *person : m_sessions.expired(m_setup.now()))
        endSession(*person);
    scheduleExpiry();
}

void Hub::scheduleExpiry()
{
    // Whoever goes later expires later: a timer that runs is always for the first.
    if (m_expiry.isActive())
        return;
    if (const auto next = m_sessions.nextExpiry()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_setup.now());
        m_expiry.start(std::clamp(wait, std::chrono::milliseconds(0), LongestWait));
    }
}

void Hub::keep(const Person &person)
{
    if (person.mayReturn())
        m_store.note(PersonRecord{person.id, person.nick, m_setup.today(), person.nickPassword});
}

Hub::Verdict Hub::on(Caller &caller, const SetPresence &presence)
{
    Person &person = *caller.person;
    if (std::exchange(person.chosen, presence.presence) != presence.presence)
        tellPresence(person);
    return {};
}

void Hub::tellPresence(Person &person)
{
    m_peopleNews.start();
    for (Room *room : person.rooms)
        room->noteWhetherHere(person);
    tellAcquaintances(person,
                      Outgoing(PresenceChanged{person.nick, person.presence()}, Urgency::Aside));
}

void Hub::tellAcquaintances(Person &person, const Outgoing &outgoing)
{
    person.heard = ++m_tellings;
    const auto tellOnce = [this, &outgoing](Person &acquaintance) {
        if (std::exchange(acquaintance.heard, m_tellings) == m_tellings)
            return;
        for (const Device &device : acquaintance.devices)
            device.peer->deliver(outgoing);
    };
    for (Room *room : person.rooms) {
        if (room->isCrowd())
            m_crowdNews.noteChanged(*room, person.asMember());
        else
            std::ranges::for_each(room->members(), tellOnce,
                                  [](Person *it) -> Person & { return *it; });
    }
    for (auto talk = person.talks.cbegin(); talk != person.talks.cend(); ++talk) {
        if (Person *const partner = m_sessions.find(talk.key()))
            tellOnce(*partner);
    }
}

} // namespace charla::server
