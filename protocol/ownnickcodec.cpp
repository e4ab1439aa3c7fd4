// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/ownnickcodec.h>

#include <protocol/encoding.h>
#include <protocol/limits.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

QString saidPassword(FieldReader &fields, const QString &key)
{
    QString password = fields.password(key);
    if (!fields.has(key))
        fields.refuse(ErrorCode::MissingField, key);
    else if (password.isEmpty())
        fields.refuse(ErrorCode::EmptyValue, key);
    return password;
}

std::optional<OwnSession> ownSession(FieldReader &fields)
{
    const auto id = fields.made<SessionId>(u"session"_s);
    const QString client = fields.optionalWords(u"client"_s, limits::MaxClientCodePoints);
    const auto since = fields.timestamp(u"since"_s);
    const auto seen = fields.timestamp(u"seen"_s);
    const bool isThis = fields.optionalBool(u"current"_s).value_or(false);
    const bool isConnected = fields.optionalBool(u"connected"_s).value_or(false);
    if (fields.refusal())
        return {};
    return OwnSession{*id,
                      client,
                      *since,
                      *seen,
                      isThis ? OwnSession::Whose::This : OwnSession::Whose::Another,
                      isConnected ? OwnSession::Line::Connected : OwnSession::Line::Gone};
}

std::optional<InvitationTerms> invitationTerms(FieldReader &fields)
{
    const auto id = fields.made<InvitationId>(u"invitation"_s);
    const auto uses = fields.number(u"uses"_s, 1, limits::MaxInvitationUses);
    const auto used = fields.optionalNumber(u"used"_s, 0, limits::MaxInvitationUses);
    const auto expires = fields.timestamp(u"expires"_s);
    if (fields.refusal())
        return {};
    return InvitationTerms{*id, int(*uses), int(used.value_or(0)), *expires};
}

void insertTerms(JsonObject &object, const InvitationTerms &terms)
{
    object.insert(u"invitation", terms.id.text());
    object.insert(u"uses", terms.uses);
    object.insert(u"used", terms.used);
    object.insert(u"expires", milliseconds(terms.expires));
}

} // namespace

namespace ownnickcodec {

Result<ClientMessage, Refusal> keepNick(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const QString password = saidPassword(fields, u"password"_s);
    const QString current = fields.password(u"current"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(KeepNick{id, password, current});
}

Result<ClientMessage, Refusal> releaseNick(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const QString current = saidPassword(fields, u"current"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(ReleaseNick{id, current});
}

Result<ClientMessage, Refusal> sessionsRequest(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(SessionsRequest{id});
}

Result<ClientMessage, Refusal> revokeSession(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto session = fields.made<SessionId>(u"session"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(RevokeSession{id, *session});
}

Result<ClientMessage, Refusal> makeInvitation(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto uses = fields.number(u"uses"_s, 1, limits::MaxInvitationUses);
    const auto expires = fields.timestamp(u"expires"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(MakeInvitation{id, int(*uses), *expires});
}

Result<ClientMessage, Refusal> invitationsRequest(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(InvitationsRequest{id});
}

Result<ClientMessage, Refusal> revokeInvitation(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto invitation = fields.made<InvitationId>(u"invitation"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(RevokeInvitation{id, *invitation});
}

Result<ServerMessage, Refusal> nickKept(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const bool isKept = fields.optionalBool(u"kept"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(NickKept{id, isKept ? NickState::Kept : NickState::Guest});
}

Result<ServerMessage, Refusal> sessionList(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto sessions = fields.list<OwnSession>(u"sessions"_s, ownSession);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(SessionList{id, std::move(sessions)});
}

Result<ServerMessage, Refusal> invitation(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto code = fields.made<InvitationCode>(u"code"_s);
    const auto terms = invitationTerms(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Invitation{id, *code, *terms});
}

Result<ServerMessage, Refusal> invitationList(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto invitations = fields.list<InvitationTerms>(u"invitations"_s, invitationTerms);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(InvitationList{id, std::move(invitations)});
}

} // namespace ownnickcodec

JsonObject json(const KeepNick &keep)
{
    JsonObject object = typed(u"keep-nick"_s, keep.id);
    object.insert(u"password", keep.password);
    if (!keep.current.isEmpty())
        object.insert(u"current", keep.current);
    return object;
}

JsonObject json(const ReleaseNick &release)
{
    JsonObject object = typed(u"release-nick"_s, release.id);
    object.insert(u"current", release.current);
    return object;
}

JsonObject json(const SessionsRequest &request)
{
    return typed(u"sessions"_s, request.id);
}

JsonObject json(const RevokeSession &revoke)
{
    JsonObject object = typed(u"revoke-session"_s, revoke.id);
    object.insert(u"session", revoke.session.text());
    return object;
}

JsonObject json(const MakeInvitation &make)
{
    JsonObject object = typed(u"invitation-make"_s, make.id);
    object.insert(u"uses", make.uses);
    object.insert(u"expires", milliseconds(make.expires));
    return object;
}

JsonObject json(const InvitationsRequest &request)
{
    return typed(u"invitations"_s, request.id);
}

JsonObject json(const RevokeInvitation &revoke)
{
    JsonObject object = typed(u"invitation-revoke"_s, revoke.id);
    object.insert(u"invitation", revoke.invitation.text());
    return object;
}

JsonObject json(const NickKept &kept)
{
    JsonObject object = typed(u"nick-kept"_s, kept.id);
    object.insert(u"kept", kept.state == NickState::Kept);
    return object;
}

JsonObject json(const SessionList &list)
{
    JsonArray sessions;
    for (const OwnSession &session : list.sessions) {
        JsonObject item{{u"session", session.id.text()},
                        {u"since", milliseconds(session.since)},
                        {u"seen", milliseconds(session.seen)},
                        {u"current", session.whose == OwnSession::Whose::This},
                        {u"connected", session.line == OwnSession::Line::Connected}};
        if (!session.client.isEmpty())
            item.insert(u"client", session.client);
        sessions.append(item);
    }
    JsonObject object = typed(u"sessions"_s, list.id);
    object.insert(u"sessions", sessions);
    return object;
}

JsonObject json(const Invitation &invitation)
{
    JsonObject object = typed(u"invitation"_s, invitation.id);
    object.insert(u"code", invitation.code.text());
    insertTerms(object, invitation.terms);
    return object;
}

JsonObject json(const InvitationList &list)
{
    JsonArray invitations;
    for (const InvitationTerms &terms : list.invitations) {
        JsonObject item;
        insertTerms(item, terms);
        invitations.append(item);
    }
    JsonObject object = typed(u"invitations"_s, list.id);
    object.insert(u"invitations", invitations);
    return object;
}

} // namespace charla::protocol
