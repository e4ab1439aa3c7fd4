// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/records.h>

#include <QHash>

#include <optional>
#include <vector>

namespace charla::server {

//! \brief The invitations that still let somebody in, found by the hash of their code.
//!
//! Knows no clock: the time is handed in. One that has expired is as none.
class Invitations
{
public:
    //! What is kept of a code: who reads it can't come in with it.
    static QByteArray hashOf(const protocol::InvitationCode &code);

    void add(const InvitationRecord &record);
    //! Null for one that lets in nobody.
    const InvitationRecord *find(const protocol::InvitationCode &code,
                                 protocol::Timestamp now) const;
    //! Somebody has come in by it.
    //! \return how it stands now; with the last use it is gone.
    InvitationRecord use(const InvitationRecord &record);
    //! Those of \a maker, a null id for the host, the newest first.
    std::vector<InvitationRecord> of(const PersonId &maker, protocol::Timestamp now) const;
    //! \return whether \a maker had it.
    bool remove(const PersonId &maker, const protocol::InvitationId &id);
    //! Takes those that have expired out. \return them.
    std::vector<protocol::InvitationId> takeExpired(protocol::Timestamp now);

private:
    QHash<QByteArray, InvitationRecord> m_byCode;
};

} // namespace charla::server
