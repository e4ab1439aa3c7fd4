// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>

#include <server/dialects/outgoing.h>
#include <server/dialects/words.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <QDateTime>
#include <QSet>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

template<typename M>
QString requestIdOf(const M &message)
{
    if constexpr (requires {
                      message.id.isNull();
                      message.id.text();
                  })
        return message.id.isNull() ? QString() : message.id.text();
    else if constexpr (requires { message.id; })
        return message.id;
    else
        return {};
}

template<typename M, typename... Those>
constexpr bool isOneOf = (std::is_same_v<M, Those> || ...);

template<typename M>
constexpr Deed deedOf()
{
    if constexpr (isOneOf<M, Send, ChangeRequest>)
        return Deed::Message;
    else if constexpr (isOneOf<M, Typing, ReadRequest, SetPresence>)
        return Deed::Sign;
    else if constexpr (isOneOf<M, Join, Leave, SetTopic>)
        return Deed::Join;
    else if constexpr (isOneOf<M, Login, KeepNick, ReleaseNick>)
        return Deed::Login; // a password is looked at
    else if constexpr (isOneOf<M, Upload>)
        return Deed::Upload;
    else if constexpr (isOneOf<M, SearchRequest>)
        return Deed::Search;
    else if constexpr (isOneOf<M, HistoryRequest, MembersRequest, MakeInvitation, AuditRequest,
                               BansRequest, PeopleRequest>)
        return Deed::History;
    else
        return Deed::Request;
}

Timestamp systemTime()
{
    return Timestamp(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

} // namespace

Hub::Hub(Setup setup, Store &store, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_store(store), m_password(m_setup.password),
      m_ownerKey(m_setup.ownerKey ? m_setup.ownerKey->text() : QString()), m_warden(m_setup.floods),
      m_rooms(m_setup.lobby), m_sessions(m_setup.waiting),
      m_invitations(m_store, [this] { return m_setup.today(); }), m_tries(m_setup.tries),
      m_moderation(m_sessions, m_rooms, store, hands()),
      m_catchUps(store,
                 {.show = [this](const auto &reader, const auto &key,
                                 const auto &page) { showMissed(reader, key, page); },
                  .newestShown =
                      [this](const auto &reader, const auto &key) {
                          const Person *const person = m_sessions.find(reader.person);
                          return person ? lastOf(*person, key) : Seq();
                      }}),
      m_roomNews(m_rooms, [this] { return qsizetype(m_callers.size()); })
{
    if (!m_setup.today)
        m_setup.today = systemTime;
    connect(&m_store, &Store::committed, this, &Hub::onCommitted);
    connect(&m_store, &Store::failed, this, &Hub::onFailed);
    connect(&m_store, &Store::ready, this, &Hub::onStoreReady);
    connect(&m_roomNews, &RoomNews::ready, this, &Hub::tellRooms);
    connect(&m_crowdNews, &CrowdNews::ready, this,
            [](const Room &room, const Crowd &news) { tellRoom(room, news); });
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Hub::endExpired);
    m_peopleNews.setSingleShot(true);
    connect(&m_peopleNews, &QTimer::timeout, this, &Hub::peopleChanged);
    restore(m_store.load());
}

Hub::~Hub() = default;

void Hub::arrive(Peer &peer, const Arrival &arrival)
{
    if (const Verdict banned = m_moderation.objectionToAddress(peer.address()))
        return turnAway(peer, *banned);
    if (m_password.isSet() && arrival.dialect.password() == Dialect::Password::Never)
        return turnAway(peer, {ErrorCode::PasswordRequired, {}, {}});
    const RoomName room = arrival.room.value_or(m_rooms.lobby());
    const auto added
        = m_callers.emplace(&peer, Caller{&peer, &arrival.dialect, room, nullptr, ++m_arrivals});
    Caller &caller = added.first->second;
    m_heardAt = m_setup.now();
    caller.address = m_addresses.enter(peer.address(), m_heardAt);
    if (arrival.nick) {
        Login login{.id = {}, .nickname = *arrival.nick, .room = room, .token = {}};
        if (const Verdict refused = handle(caller, login)) {
            refuse(peer, *refused);
            endRefused(caller, *refused);
            if (!m_callers.contains(&peer))
                return;
        }
    }
    if (!caller.person && arrival.dialect.admission() == Dialect::Admission::AsGuest)
        enterAsGuest(caller);
}

void Hub::enterAsGuest(Caller &caller)
{
    const Login login{
        .id = {}, .nickname = m_sessions.guestNick(), .room = caller.room, .token = {}};
    if (const Verdict refused = handle(caller, login))
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
    m_heardAt = m_setup.now();
    if (!messages)
        return answerRefused(caller, Ping{}, messages.error());
    for (const ClientMessage &message : messages.value()) {
        if (const Verdict refused = handle(caller, message)) {
            answerRefused(caller, message, *refused);
            return endRefused(caller, *refused);
        }
        if (!m_callers.contains(&peer))
            return; // it has logged out, or ended its own session
    }
}

bool Hub::isInRoom(const Peer &peer) const
{
    const auto found = m_callers.find(&peer);
    return found != m_callers.end() && found->second.person && !found->second.person->rooms.empty();
}

QStringList Hub::people() const
{
    QSet<const Person *> counted;
    QStringList nicks;
    for (const auto &[peer, caller] : m_callers) {
        if (!caller.person || counted.contains(caller.person))
            continue;
        counted.insert(caller.person);
        nicks.append(caller.person->nick.text());
    }
    return nicks;
}

void Hub::depart(Peer &peer)
{
    m_catchUps.forget(&peer);
    const auto node = m_callers.extract(&peer);
    if (node.empty() || !node.mapped().person)
        return;
    Person &person = *node.mapped().person;
    noteSeen(person, peer);
    const Role before = person.role();
    person.forgetPeer(&peer);
    if (person.role() != before)
        tellRole(person, nullptr);
    if (person.isHere())
        return;
    if (!person.mayReturn())
        return endSession(person);
    suspend(person);
}

void Hub::refuse(Peer &peer, const Refusal &refusal)
{
    peer.deliver(Outgoing(Error{refusal, {}, refusalWords(refusal)}));
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
            else if (Verdict tooFast = mayDo(caller, deedOf<M>()))
                verdict = tooFast;
            else
                verdict = on(caller, alternative);
            if (verdict)
                verdict->id = requestIdOf(alternative);
            return verdict;
        },
        message);
}

Hub::Verdict Hub::on(Caller &caller, const Ping &ping)
{
    caller.peer->deliver(Outgoing(Pong{ping.id}));
    return {};
}

Peer *Hub::stillHere(const Peer *peer, quint64 number) const
{
    const auto found = m_callers.find(peer);
    const bool isSame = found != m_callers.end() && found->second.number == number;
    return isSame ? found->second.peer : nullptr;
}

void Hub::onStoreReady()
{
    for (auto &[key, caller] : m_callers) {
        if (std::exchange(caller.isWaiting, false))
            caller.peer->resume();
    }
}

} // namespace charla::server
