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
    GuessBrake &brake = caller.address.record()->guesses;
    if (const auto wait = brake.wait(m_heardAt); wait.count() > 0)
        return Refusal{ErrorCode::RateLimited,
                       u"password"_s,
                       {},
                       std::chrono::ceil<std::chrono::milliseconds>(wait)};
    if (m_password.isIt(login.password))
        return {};
    brake.noteWrong(m_warden.guessTerms(), m_heardAt);
    ++caller.wrongGuesses;
    return Refusal{ErrorCode::WrongPassword, u"password"_s, {}};
}

void Hub::endGuessing(const Caller &caller)
{
    if (caller.wrongGuesses < m_setup.maxPasswordGuesses)
        return;
    Peer &peer = *caller.peer;
    m_callers.erase(&peer);
    peer.close(CloseCode::TurnedAway, u"Too many wrong passwords."_s);
}

void Hub::turnAway(Peer &peer)
{
    refuse(peer, {ErrorCode::PasswordRequired, {}, {}});
    peer.close(CloseCode::TurnedAway, u"This server asks for a password."_s);
}

} // namespace charla::server
