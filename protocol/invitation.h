// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/terms.h>

#include <vector>

//! What is said about invitations, which let people in without the server's password: a part of
//! clientmessage.h and servermessage.h.
namespace charla::protocol {

//! Answered by Invitation, or by `nick-not-kept` or `too-many-invitations`.
struct MakeInvitation
{
    RequestId id;
    int uses = 1; //!< people whom it lets in, 1 to limits::MaxInvitationUses
    Timestamp expires; //!< by the server's clock; what lies in the past is `bad-value`
};

//! Asks for those that the own person has made. Answered by InvitationList.
struct InvitationsRequest
{
    RequestId id;
};

//! One lets in nobody any more. Answered by InvitationList or `no-such-invitation`.
struct RevokeInvitation
{
    RequestId id;
    InvitationId invitation;
};

//! What becomes of an invitation, without its code, which nobody can tell any more.
struct InvitationTerms
{
    InvitationId id;
    int uses = 1;
    int used = 0; //!< people who came in by it
    Timestamp expires;
};

//! The answer to MakeInvitation: a new one. Only here the code is told.
struct Invitation
{
    RequestId id;
    InvitationCode code;
    InvitationTerms terms;
};

//! The answer to InvitationsRequest and RevokeInvitation: those that still let somebody in, the
//! newest first.
struct InvitationList
{
    RequestId id;
    std::vector<InvitationTerms> invitations;
};

} // namespace charla::protocol
