// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/fields.h>
#include <protocol/jsonwriter.h>
#include <protocol/message.h>

//! The part of the codec that reads and writes ownnick.h and invitation.h. For the codec only.
namespace charla::protocol {

namespace ownnickcodec {

Result<ClientMessage, Refusal> keepNick(FieldReader &fields);
Result<ClientMessage, Refusal> releaseNick(FieldReader &fields);
Result<ClientMessage, Refusal> sessionsRequest(FieldReader &fields);
Result<ClientMessage, Refusal> revokeSession(FieldReader &fields);
Result<ClientMessage, Refusal> makeInvitation(FieldReader &fields);
Result<ClientMessage, Refusal> invitationsRequest(FieldReader &fields);
Result<ClientMessage, Refusal> revokeInvitation(FieldReader &fields);

Result<ServerMessage, Refusal> nickKept(FieldReader &fields);
Result<ServerMessage, Refusal> sessionList(FieldReader &fields);
Result<ServerMessage, Refusal> invitation(FieldReader &fields);
Result<ServerMessage, Refusal> invitationList(FieldReader &fields);

} // namespace ownnickcodec

JsonObject json(const KeepNick &keep);
JsonObject json(const ReleaseNick &release);
JsonObject json(const SessionsRequest &request);
JsonObject json(const RevokeSession &revoke);
JsonObject json(const MakeInvitation &make);
JsonObject json(const InvitationsRequest &request);
JsonObject json(const RevokeInvitation &revoke);

JsonObject json(const NickKept &kept);
JsonObject json(const SessionList &list);
JsonObject json(const Invitation &invitation);
JsonObject json(const InvitationList &list);

} // namespace charla::protocol
