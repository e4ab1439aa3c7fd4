// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/encoding.h>
#include <protocol/fields.h>

//! How what moderation.h holds is written and read. For the codec only.
namespace charla::protocol {

// What clients say: one reader a type, or a kind of types.
Result<ClientMessage, Refusal> readPersonAct(FieldReader &fields);
Result<ClientMessage, Refusal> readAddressBan(FieldReader &fields);
Result<ClientMessage, Refusal> readUnban(FieldReader &fields);
Result<ClientMessage, Refusal> readSetRole(FieldReader &fields);
Result<ClientMessage, Refusal> readSetRoomTerms(FieldReader &fields);
Result<ClientMessage, Refusal> readBansRequest(FieldReader &fields);
Result<ClientMessage, Refusal> readAuditRequest(FieldReader &fields);
Result<ClientMessage, Refusal> readPeopleRequest(FieldReader &fields);

// What a server says.
Result<ServerMessage, Refusal> readDone(FieldReader &fields);
Result<ServerMessage, Refusal> readRoleChanged(FieldReader &fields);
Result<ServerMessage, Refusal> readTermsChanged(FieldReader &fields);
Result<ServerMessage, Refusal> readActed(FieldReader &fields);
Result<ServerMessage, Refusal> readOwnRights(FieldReader &fields);
Result<ServerMessage, Refusal> readBanList(FieldReader &fields);
Result<ServerMessage, Refusal> readAuditPage(FieldReader &fields);
Result<ServerMessage, Refusal> readPeopleList(FieldReader &fields);

//! `ownerKey`, if there is one.
std::optional<OwnerKey> readOwnerKey(FieldReader &fields);
//! `role`; Guest when there is none.
Role readRole(FieldReader &fields);
//! `terms`; the usual ones when there are none.
RoomTerms readTerms(FieldReader &fields);
//! `reason`; empty when there is none.
QString readReason(FieldReader &fields);

//! `role`, for whoever is no guest.
void insertRole(JsonObject &object, Role role);
//! `terms`, if they aren't the usual ones.
void insertTerms(JsonObject &object, const RoomTerms &terms);

JsonObject json(const PersonAct &act);
JsonObject json(const AddressBan &ban);
JsonObject json(const Unban &unban);
JsonObject json(const SetRole &role);
JsonObject json(const SetRoomTerms &terms);
JsonObject json(const BansRequest &request);
JsonObject json(const AuditRequest &request);
JsonObject json(const PeopleRequest &request);

JsonObject json(const Done &done);
JsonObject json(const RoleChanged &changed);
JsonObject json(const TermsChanged &changed);
JsonObject json(const Acted &acted);
JsonObject json(const OwnRights &rights);
JsonObject json(const BanList &list);
JsonObject json(const AuditPage &page);
JsonObject json(const PeopleList &list);

} // namespace charla::protocol
