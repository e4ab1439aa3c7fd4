// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>

//! The part of the hub that makes and takes back invitations; doorway.cpp lets people in by them.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

InvitationTerms termsOf(const InvitationRecord &record)
{
    return {record.id, record.uses, record.used, record.expires};
}

} // namespace

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
    if (invitationsOf(person.id).size() >= std::size_t(limits::MaxInvitationsPerPerson))
        return Refusal{ErrorCode::TooManyInvitations, {}, {}};
    Invitation invitation = invite(person.id, make.uses, make.expires);
    invitation.id = make.id;
    caller.peer->deliver(Outgoing(std::move(invitation)));
    return {};
}

Hub::Verdict Hub::on(const Caller &caller, const InvitationsRequest &request)
{
    caller.peer->deliver(Outgoing(InvitationList{request.id, invitationsOf(caller.person->id)}));
    return {};
}

Hub::Verdict Hub::on(const Caller &caller, const RevokeInvitation &revoke)
{
    const PersonId maker = caller.person->id;
    if (!disinvite(maker, revoke.invitation))
        return Refusal{ErrorCode::NoSuchInvitation, u"invitation"_s, {}};
    caller.peer->deliver(Outgoing(InvitationList{revoke.id, invitationsOf(maker)}));
    return {};
}

Invitation Hub::invite(const PersonId &maker, int uses, Timestamp expires)
{
    for (const InvitationId &expired : m_invitations.takeExpired(m_setup.today()))
        m_store.note(InvitationForgotten{expired});
    const InvitationCode code = InvitationCode::create();
    const InvitationRecord record{.id = InvitationId::create(),
                                  .codeHash = Invitations::hashOf(code),
                                  .maker = maker,
                                  .made = m_setup.today(),
                                  .expires = expires,
                                  .uses = uses,
                                  .used = 0};
    m_invitations.add(record);
    m_store.note(record);
    return {{}, code, termsOf(record)};
}

bool Hub::disinvite(const PersonId &maker, const InvitationId &invitation)
{
    if (!m_invitations.remove(maker, invitation))
        return false;
    m_store.note(InvitationForgotten{invitation});
    return true;
}

std::vector<InvitationTerms> Hub::invitationsOf(const PersonId &maker) const
{
    std::vector<InvitationTerms> terms;
    for (const InvitationRecord &record : m_invitations.of(maker, m_setup.today()))
        terms.push_back(termsOf(record));
    return terms;
}

Invitation Hub::makeInvitation(int uses, Timestamp expires)
{
    return invite({}, uses, expires);
}

std::vector<InvitationTerms> Hub::invitations() const
{
    return invitationsOf({});
}

bool Hub::revokeInvitation(const InvitationId &invitation)
{
    return disinvite({}, invitation);
}

} // namespace charla::server
