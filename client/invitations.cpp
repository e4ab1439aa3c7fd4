// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/invitations.h>

#include <client/link.h>

#include <utility>

namespace charla::client {

using namespace protocol;

Invitations::Invitations(Link &link, QObject *parent) : QObject(parent), m_link(link) { }

template<typename Request>
void Invitations::send(Request request)
{
    if (!m_isOnline)
        return;
    m_question = m_link.newRequestId();
    request.id = m_question;
    m_link.send(std::move(request));
}

void Invitations::make(int uses, std::chrono::milliseconds lifetime)
{
    using std::chrono::system_clock;
    const auto now = std::chrono::floor<std::chrono::milliseconds>(system_clock::now());
    send(MakeInvitation{{}, uses, now + lifetime});
}

void Invitations::ask()
{
    send(InvitationsRequest{});
}

void Invitations::revoke(const InvitationId &invitation)
{
    send(RevokeInvitation{{}, invitation});
}

void Invitations::comeOnline(Door door)
{
    m_isOnline = true;
    m_door = door;
}

void Invitations::goOffline()
{
    m_isOnline = false;
    m_question.clear();
}

// What it tells is worth something also when another question was asked meanwhile.
void Invitations::take(const Invitation &invitation)
{
    emit made(invitation.code);
    if (invitation.id == m_question)
        ask();
}

void Invitations::take(const InvitationList &list)
{
    if (m_question.isEmpty() || list.id != m_question)
        return; // an older question's: there is a newer one
    m_question.clear();
    emit listed(list.invitations);
}

bool Invitations::take(const Refusal &refusal)
{
    if (m_question.isEmpty() || refusal.id != m_question)
        return false;
    m_question.clear();
    emit refused(refusal);
    return true;
}

} // namespace charla::client
