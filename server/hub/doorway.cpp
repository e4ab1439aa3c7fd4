// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>
#include <server/hub/peer.h>

//! The part of the hub that asks for the password.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Hub::Verdict Hub::checkPassword(Caller &caller, const Login &login) const
{
    if (!m_password.isSet())
        return {};
    if (login.password.isEmpty())
        return Refusal{ErrorCode::PasswordRequired, u"password"_s, {}};
    if (m_password.isIt(login.password))
        return {};
    ++caller.wrongGuesses;
    return Refusal{ErrorCode::WrongPassword, u"password"_s, {}};
}

Hub::Verdict Hub::checkOwnerKey(Caller &caller, const Login &login) const
{
    if (!login.ownerKey)
        return {};
    caller.isOwners = m_ownerKey.isIt(login.ownerKey->text());
    if (caller.isOwners)
        return {};
    ++caller.wrongGuesses;
    return Refusal{ErrorCode::NotAllowed, u"ownerKey"_s, {}};
}

void Hub::endRefused(const Caller &caller, const Refusal &refusal)
{
    const bool isBanned = refusal.code == ErrorCode::Banned;
    if (!isBanned && caller.wrongGuesses < m_setup.maxPasswordGuesses)
        return;
    Peer &peer = *caller.peer;
    m_callers.erase(&peer);
    if (isBanned)
        peer.close(CloseCode::Banned, u"You are banned from this server."_s);
    else
        peer.close(CloseCode::TurnedAway, u"Too many wrong passwords."_s);
}

void Hub::turnAway(Peer &peer, const Refusal &refusal)
{
    refuse(peer, refusal);
    if (refusal.code == ErrorCode::Banned)
        peer.close(CloseCode::Banned, u"You are banned from this server."_s);
    else
        peer.close(CloseCode::TurnedAway, u"This server asks for a password."_s);
}

} // namespace charla::server
