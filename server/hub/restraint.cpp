// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>
#include <server/hub/peer.h>

#include <algorithm>

//! The part of the hub that tells people to wait, and counts.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Warden::Asker Hub::askerOf(Caller &caller) const
{
    return {caller.allowance, caller.person ? &caller.person->allowance : nullptr,
            *caller.address.record()};
}

Hub::Verdict Hub::mayDo(Caller &caller, Deed deed)
{
    const auto wait = m_warden.ask(deed, askerOf(caller), m_heardAt);
    return wait ? Verdict(Refusal{ErrorCode::RateLimited, {}, {}, *wait}) : Verdict();
}

void Hub::answerRefused(Caller &caller, const ClientMessage &message, const Refusal &refusal)
{
    if (!m_warden.bears(askerOf(caller), m_heardAt))
        return caller.peer->close(CloseCode::TooFast,
                                  u"Too much was refused; come back in half a minute."_s);
    // Nobody waits for an answer to that, and the next one says it as well.
    const bool isTrifle
        = refusal.code == ErrorCode::RateLimited && std::holds_alternative<Typing>(message);
    if (!isTrifle)
        refuse(*caller.peer, refusal);
}

HubFigures Hub::figures() const
{
    HubFigures figures;
    figures.peers = qsizetype(m_callers.size());
    figures.people = people().size();
    figures.sessions = m_sessions.count();
    figures.rooms = m_rooms.count();
    figures.addresses = m_addresses.size();
    figures.messages = m_commits;
    figures.refusals = m_warden.refusals();
    figures.closedForRefusals = m_warden.closed();
    return figures;
}

} // namespace charla::server
