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
    if (login.invitation && m_invitations.letsIn(*login.invitation))
        return {};
    if (login.invitation && login.password.isEmpty()) {
        noteWrongGuess(caller);
        return Refusal{ErrorCode::InvitationOver, u"invitation"_s, {}};
    }
    if (login.password.isEmpty())
        return Refusal{ErrorCode::PasswordRequired, u"password"_s, {}};
    if (const auto wait = guessWait(caller); wait.count() > 0)
        return Refusal{ErrorCode::RateLimited, u"password"_s, {}, wait};
    if (m_password.isIt(login.password))
        return {};
    noteWrongGuess(caller);
    return Refusal{ErrorCode::WrongPassword, u"password"_s, {}};
}

std::chrono::milliseconds Hub::guessWait(const Caller &caller) const
{
    const auto wait = caller.address.record()->guesses.wait(m_heardAt);
    return std::chrono::ceil<std::chrono::milliseconds>(wait);
}

void Hub::noteWrongGuess(Caller &caller) const
{
    caller.address.record()->guesses.noteWrong(m_warden.guessTerms(), m_heardAt);
    ++caller.wrongGuesses;
}

Hub::Verdict Hub::checkOwnerKey(Caller &caller, const Login &login) const
{
    if (!login.ownerKey)
        return {};
    if (const auto wait = guessWait(caller); wait.count() > 0)
        return Refusal{ErrorCode::RateLimited, u"ownerKey"_s, {}, wait};
    caller.isOwners = m_ownerKey.isIt(login.ownerKey->text());
    if (caller.isOwners)
        return {};
    noteWrongGuess(caller);
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
