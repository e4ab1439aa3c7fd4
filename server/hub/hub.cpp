// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>

#include <server/dialects/outgoing.h>
#include <server/dialects/words.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <QSet>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

template<typename M>
QString idOf(const M &message)
{
    if constexpr (std::is_same_v<M, Send>)
        return message.id.isNull() ? QString() : message.id.text();
    else if constexpr (requires { message.id; })
        return message.id;
    else
        return {};
}

} // namespace

Hub::Hub(Setup setup, Store &store, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_store(store), m_rooms(m_setup.lobby),
      m_sessions(m_setup.sessionGrace)
{
    connect(&m_store, &Store::committed, this, &Hub::onCommitted);
    connect(&m_store, &Store::failed, this, &Hub::onFailed);
    connect(&m_roomNews, &RoomNews::ready, this, [this](const RoomList &news) {
        const Outgoing outgoing(news);
        for (const auto &[peer, caller] : m_callers) {
            if (caller.person)
                peer->deliver(outgoing);
        }
    });
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Hub::endExpired);
}

Hub::~Hub() = default;

// ---- peers --------------------------------------------------------------------------------

void Hub::arrive(Peer &peer, const Arrival &arrival)
{
    const RoomName room = arrival.room.value_or(m_rooms.lobby());
    const auto added = m_callers.emplace(&peer, Caller{&peer, &arrival.dialect, room, nullptr});
    Caller &caller = added.first->second;
    if (arrival.nick) {
        const Login login{.id = {}, .nickname = *arrival.nick, .room = room, .token = {}};
        if (const Verdict refused = on(caller, login))
            refuse(peer, *refused);
    }
    if (!caller.person && arrival.dialect.admission() == Dialect::Admission::AsGuest)
        enterAsGuest(caller);
}

void Hub::enterAsGuest(Caller &caller)
{
    const Login login{
        .id = {}, .nickname = m_sessions.guestNick(), .room = caller.room, .token = {}};
    if (const Verdict refused = on(caller, login))
        refuse(*caller.peer, *refused);
}

void Hub::receive(Peer &peer, QByteArrayView frame)
{
    const auto found = m_callers.find(&peer);
    if (found == m_callers.end())
        return; // it was closed, and had more to say
    Caller &caller = found->second;
    const Standing standing{caller.person ? std::optional(caller.person->nick) : std::nullopt,
                            caller.room};
    const auto messages = caller.dialect->decode(frame, standing);
    if (!messages)
        return refuse(peer, messages.error());
    for (const ClientMessage &message : messages.value()) {
        if (const Verdict refused = handle(caller, message))
            return refuse(peer, *refused);
        if (std::holds_alternative<Logout>(message))
            return; // the caller is gone
    }
}

void Hub::depart(Peer &peer)
{
    const auto node = m_callers.extract(&peer);
    if (node.empty() || !node.mapped().person)
        return;
    Person &person = *node.mapped().person;
    if (person.sessionReturn == Dialect::Return::Never)
        return endSession(person);
    m_sessions.suspend(person, m_setup.now());
    tellAcquaintances(person, PresenceChanged{person.nick, person.presence()});
    scheduleExpiry();
}

void Hub::refuse(Peer &peer, const Refusal &refusal)
{
    peer.deliver(Outgoing(Error{refusal, {}, errorWords(refusal.code)}));
}

Hub::Verdict Hub::handle(Caller &caller, const ClientMessage &message)
{
    return std::visit(
        [this, &caller](const auto &alternative) -> Verdict {
            using M = std::decay_t<decltype(alternative)>;
            constexpr bool beforeLogin = std::is_same_v<M, Login> || std::is_same_v<M, Ping>;
            Verdict verdict;
            if (!beforeLogin && !caller.person)
                verdict = Refusal{ErrorCode::NotLoggedIn, {}, {}};
            else
                verdict = on(caller, alternative);
            if (verdict)
                verdict->id = idOf(alternative);
            return verdict;
        },
        message);
}

// ---- sessions -----------------------------------------------------------------------------

Hub::Verdict Hub::on(Caller &caller, const Login &login)
{
    if (caller.person)
        return Refusal{ErrorCode::AlreadyLoggedIn, {}, {}};
    if (login.version != ProtocolVersion)
        return Refusal{ErrorCode::UnsupportedVersion, u"version"_s, {}};

    Person *const holder = m_sessions.find(login.nickname);
    if (holder && login.token == holder->token) {
        resume(caller, *holder, login);
        return {};
    }
    if (holder)
        return Refusal{ErrorCode::NickTaken, u"nickname"_s, {}};
    if (login.nickname.keys().looksLike(serverNick().keys()))
        return Refusal{ErrorCode::NickReserved, u"nickname"_s, {}};

    caller.person = &m_sessions.begin(login.nickname, caller.dialect->sessionReturn());
    caller.person->peer = caller.peer;
    welcome(*caller.person, Welcome::Session::New, login.id);
    if (login.room)
        return on(caller, Join{{}, *login.room});
    return {};
}

void Hub::resume(Caller &caller, Person &person, const Login &login)
{
    if (Peer *const old = std::exchange(person.peer, caller.peer)) {
        m_callers.erase(old);
        old->close(CloseCode::TakenOver, u"This session goes on in another connection."_s);
    }
    person.chosen = Presence::Online;
    caller.person = &person;
    welcome(person, Welcome::Session::Resumed, login.id);
    for (const Room *room : person.rooms)
        tell(person, room->memberList({}));
    tellAcquaintances(person, PresenceChanged{person.nick, person.presence()});
    const Room *const wanted = login.room ? m_rooms.find(*login.room) : nullptr;
    if (!login.room || (wanted && person.isIn(*wanted)))
        return;
    if (const Verdict refused = on(caller, Join{{}, *login.room}))
        refuse(*caller.peer, *refused);
}

void Hub::welcome(Person &person, Welcome::Session session, const RequestId &answering)
{
    Welcome welcome{.id = answering,
                    .nickname = person.nick,
                    .token = person.token,
                    .session = session,
                    .serverId = m_setup.serverId,
                    .serverName = m_setup.serverName,
                    .serverVersion = m_setup.serverVersion,
                    .lobby = m_rooms.lobby(),
                    .conversations = {}};
    for (auto talk = person.talks.cbegin(); talk != person.talks.cend(); ++talk) {
        if (const Person *partner = m_sessions.find(talk.key()))
            welcome.conversations.push_back({partner->nick, talk.value()});
    }
    tell(person, welcome);
    tell(person, RoomList{m_rooms.entries(), {}});
}

Hub::Verdict Hub::on(Caller &caller, const Logout &)
{
    Person &person = *caller.person;
    Peer &peer = *caller.peer;
    m_callers.erase(&peer);
    person.peer = nullptr;
    endSession(person);
    peer.close(CloseCode::Normal, {});
    return {};
}

void Hub::endSession(Person &person)
{
    const Nick nick = person.nick;
    person.peer = nullptr;
    tellAcquaintances(person, PresenceChanged{nick, Presence::Offline});
    while (!person.rooms.empty())
        leaveRoom(person, *person.rooms.back());
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
    // Whoever is suspended later expires later: a timer that runs is always for the first.
    if (m_expiry.isActive())
        return;
    if (const auto next = m_sessions.nextExpiry()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_setup.now());
        m_expiry.start(std::max(wait, std::chrono::milliseconds(0)));
    }
}

// ---- rooms --------------------------------------------------------------------------------

Hub::Verdict Hub::on(Caller &caller, const Join &join)
{
    Person &person = *caller.person;
    Room *room = m_rooms.find(join.room);
    if (!room && m_rooms.count() >= m_setup.maxRooms)
        return Refusal{ErrorCode::TooManyRooms, u"room"_s, {}};
    if (!room)
        room = &m_rooms.create(join.room);
    if (!person.isIn(*room)) {
        room->add(person);
        tellOthers(*room, person, Joined{room->name(), person.asMember()});
        m_roomNews.roomChanged(room->entry());
    }
    tell(person, room->memberList(join.id));
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const Leave &leave)
{
    Room *const room = m_rooms.find(leave.room);
    if (!room || !caller.person->isIn(*room))
        return Refusal{ErrorCode::NotInRoom, u"room"_s, {}};
    tell(*caller.person, Left{leave.id, room->name(), caller.person->nick});
    leaveRoom(*caller.person, *room);
    return {};
}

void Hub::leaveRoom(Person &person, Room &room)
{
    room.remove(person);
    tellRoom(room, Left{{}, room.name(), person.nick});
    if (m_rooms.isForgettable(room)) {
        m_roomNews.roomGone(room.name());
        m_rooms.remove(room);
    } else {
        m_roomNews.roomChanged(room.entry());
    }
}

Hub::Verdict Hub::on(Caller &caller, const SetPresence &presence)
{
    Person &person = *caller.person;
    if (std::exchange(person.chosen, presence.presence) != presence.presence)
        tellAcquaintances(person, PresenceChanged{person.nick, person.presence()});
    return {};
}

void Hub::tellAcquaintances(const Person &person, const ServerMessage &message) const
{
    QSet<const Person *> acquaintances;
    for (const Room *room : person.rooms)
        acquaintances.unite(QSet<const Person *>(room->members().begin(), room->members().end()));
    for (auto talk = person.talks.cbegin(); talk != person.talks.cend(); ++talk) {
        if (const Person *partner = m_sessions.find(talk.key()))
            acquaintances.insert(partner);
    }
    acquaintances.remove(&person);
    const Outgoing outgoing(message);
    for (const Person *acquaintance : std::as_const(acquaintances)) {
        if (acquaintance->peer)
            acquaintance->peer->deliver(outgoing);
    }
}

Hub::Verdict Hub::on(Caller &caller, const Ping &ping)
{
    caller.peer->deliver(Outgoing(Pong{ping.id}));
    return {};
}

} // namespace charla::server
