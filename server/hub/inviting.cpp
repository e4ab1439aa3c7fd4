// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>

//! The part of the hub in which people invite others; doorway.cpp lets those in.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

// A guest may be anybody who was let in a moment ago.
bool Hub::mayInvite(const Person &person)
{
    return person.isKept();
}

Hub::Verdict Hub::on(const Caller &caller, const MakeInvitation &make)
{
    const Person &person = *caller.person;
    if (!mayInvite(person))
        return Refusal{ErrorCode::NickNotKept, {}, {}};
    if (make.expires <= m_setup.today())
        return Refusal{ErrorCode::BadValue, u"expires"_s, {}};
    if (m_invitations.of(person.id).size() >= std::size_t(limits::MaxInvitationsPerPerson))
        return Refusal{ErrorCode::TooManyInvitations, {}, {}};
    Invitation invitation = m_invitations.make(person.id, make.uses, make.expires);
    invitation.id = make.id;
    caller.peer->deliver(Outgoing(std::move(invitation)));
    return {};
}

Hub::Verdict Hub::on(const Caller &caller, const InvitationsRequest &request)
{
    caller.peer->deliver(Outgoing(InvitationList{request.id, m_invitations.of(caller.person->id)}));
    return {};
}

Hub::Verdict Hub::on(const Caller &caller, const RevokeInvitation &revoke)
{
    const PersonId maker = caller.person->id;
    if (!m_invitations.revoke(maker, revoke.invitation))
        return Refusal{ErrorCode::NoSuchInvitation, u"invitation"_s, {}};
    caller.peer->deliver(Outgoing(InvitationList{revoke.id, m_invitations.of(maker)}));
    return {};
}

Invitation Hub::makeInvitation(int uses, std::chrono::milliseconds lifetime)
{
    return m_invitations.make({}, uses, m_setup.today() + lifetime);
}

} // namespace charla::server
