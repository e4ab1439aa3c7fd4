// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <server/dialects/outgoing.h>
#include <server/hub/invitations.h>
#include <server/hub/peer.h>
#include <server/hub/person.h>

//! What people ask of the invitations; doorway.cpp lets in who comes by one.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

// A guest may be anybody who was let in a moment ago.
bool Invitations::mayInvite(const Person &person)
{
    return person.isKept();
}

std::optional<Refusal> Invitations::on(Peer &peer, const Person &person,
                                       const MakeInvitation &wanted)
{
    if (!mayInvite(person))
        return Refusal{ErrorCode::NickNotKept, {}, {}};
    if (wanted.expires <= m_today())
        return Refusal{ErrorCode::BadValue, u"expires"_s, {}};
    if (of(person.id).size() >= std::size_t(limits::MaxInvitationsPerPerson))
        return Refusal{ErrorCode::TooManyInvitations, {}, {}};
    Invitation invitation = make(person.id, wanted.uses, wanted.expires);
    invitation.id = wanted.id;
    peer.deliver(Outgoing(std::move(invitation)));
    return {};
}

std::optional<Refusal> Invitations::on(Peer &peer, const Person &person,
                                       const InvitationsRequest &request) const
{
    peer.deliver(Outgoing(InvitationList{request.id, of(person.id)}));
    return {};
}

std::optional<Refusal> Invitations::on(Peer &peer, const Person &person,
                                       const RevokeInvitation &wanted)
{
    if (!revoke(person.id, wanted.invitation))
        return Refusal{ErrorCode::NoSuchInvitation, u"invitation"_s, {}};
    peer.deliver(Outgoing(InvitationList{wanted.id, of(person.id)}));
    return {};
}

} // namespace charla::server
