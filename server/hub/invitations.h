// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace charla::server {

class Peer;
struct Person;

//! \brief The invitations that still let somebody in, found by the hash of their code, and noted in the store.
//!
//! One that has expired is as none. Lives with the hub.
class Invitations
{
public:
    //! \a store must outlive this.
    Invitations(Store &store, std::function<protocol::Timestamp()> today)
        : m_store(store), m_today(std::move(today))
    {
    }

    //! One of which the store knows.
    void restore(const InvitationRecord &record) { m_byCode.insert(record.codeHash, record); }

    // What people ask for.
    std::optional<protocol::Refusal> on(Peer &peer, const Person &person,
                                        const protocol::MakeInvitation &make);
    std::optional<protocol::Refusal> on(Peer &peer, const Person &person,
                                        const protocol::InvitationsRequest &request) const;
    std::optional<protocol::Refusal> on(Peer &peer, const Person &person,
                                        const protocol::RevokeInvitation &revoke);

    //! A new one of \a maker, a null id for the host. Asks nothing about whether they may.
    protocol::Invitation make(const PersonId &maker, int uses, protocol::Timestamp expires);
    bool letsIn(const protocol::InvitationCode &code) const { return find(code); }
    //! Somebody new has come in by it, if it is one. In one transaction with what is noted of them in
    //! the same turn: neither is kept without the other.
    void count(const protocol::InvitationCode &code);
    //! Those of \a maker, the newest first.
    std::vector<protocol::InvitationTerms> of(const PersonId &maker) const;
    //! \return whether \a maker had it.
    bool revoke(const PersonId &maker, const protocol::InvitationId &invitation);

private:
    static bool mayInvite(const Person &person);
    const InvitationRecord *find(const protocol::InvitationCode &code) const;
    void forgetExpired();

    Store &m_store;
    std::function<protocol::Timestamp()> m_today;
    QHash<QByteArray, InvitationRecord> m_byCode;
};

//! What the invitations answer, not the hub.
template<typename M>
concept AsksForInvitations
    = requires(Invitations &invitations, Peer &peer, const Person &person, const M &message)
{
    invitations.on(peer, person, message);
};

} // namespace charla::server
