// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>

#include <algorithm>

//! The part of the hub that knows by what people come back.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Ticket Hub::newTicket(Person &person, const Login &login)
{
    const SessionToken token = SessionToken::create();
    if (!person.mayReturn())
        return {{}, token};
    if (const auto oldest = Sessions::oldestSession(person)) {
        if (person.isConnectedBy(*oldest))
            endLogin(person, *oldest, CloseCode::SessionEnded, u"You have too many sessions."_s);
        else
            forgetLogin(person, *oldest);
    }
    const Timestamp now = m_setup.today();
    const SessionRecord session{.id = SessionId::create(),
                                .person = person.id,
                                .tokenHash = tokenHashOf(token),
                                .client = login.client,
                                .made = now,
                                .seen = now};
    m_sessions.addSession(person, session);
    m_store.note(session);
    return {session.id, token};
}

void Hub::noteSeen(Person &person, const Peer &peer)
{
    SessionRecord *const session = person.sessionOf(&peer);
    if (!session)
        return;
    session->seen = m_setup.today();
    m_store.note(*session);
}

Hub::Verdict Hub::on(const Caller &caller, const SessionsRequest &request) const
{
    tellSessions(caller, request.id);
    return {};
}

void Hub::tellSessions(const Caller &caller, const RequestId &answering) const
{
    Person &person = *caller.person;
    const SessionRecord *const own = person.sessionOf(caller.peer);
    SessionList list{answering, {}};
    for (const SessionRecord &record : person.sessions) {
        const bool isHere = person.isConnectedBy(record.id);
        list.sessions.push_back(
            {.id = record.id,
             .client = record.client,
             .since = record.made,
             .seen = isHere ? std::max(record.seen, m_setup.today()) : record.seen,
             .whose = &record == own ? OwnSession::Whose::This : OwnSession::Whose::Another,
             .line = isHere ? OwnSession::Line::Connected : OwnSession::Line::Gone});
    }
    std::ranges::stable_sort(list.sessions, std::ranges::greater(), &OwnSession::seen);
    caller.peer->deliver(Outgoing(std::move(list)));
}

Hub::Verdict Hub::on(const Caller &caller, const RevokeSession &revoke)
{
    Person &person = *caller.person;
    if (!person.session(revoke.session))
        return Refusal{ErrorCode::NoSuchSession, u"session"_s, {}};
    const SessionRecord *const own = person.sessionOf(caller.peer);
    const bool isOwn = own && own->id == revoke.session;
    endLogin(person, revoke.session, CloseCode::SessionEnded, u"This session was ended."_s);
    if (!isOwn)
        tellSessions(caller, revoke.id);
    return {};
}

void Hub::forgetLogin(Person &person, const SessionId &session)
{
    if (!person.session(session))
        return;
    m_sessions.endSession(person, session);
    m_store.note(SessionForgotten{session});
}

void Hub::endLogin(Person &person, SessionId session, CloseCode code, const QString &reason)
{
    std::vector<Peer *> leaving;
    for (const Device &device : person.devices) {
        if (device.session == session)
            leaving.push_back(device.peer);
    }
    const Role before = person.role();
    for (Peer *const peer : leaving) {
        m_catchUps.forget(peer);
        m_callers.erase(peer);
        person.forgetPeer(peer);
    }
    forgetLogin(person, session);
    if (person.role() != before)
        tellRole(person, nullptr);
    if (person.sessions.empty() && !person.isKept())
        endSession(person);
    else if (!person.isHere())
        suspend(person);
    for (Peer *const peer : leaving)
        peer->close(code, reason);
}

} // namespace charla::server
