// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

#include <chrono>
#include <vector>

namespace charla::client {

class Link;

//! \brief What this person has invited others by to one server: a part of a session, which owns it.
//!
//! Asks the server, and tells what it answers. While Online only; what is asked before is refused by
//! nobody and answered by nobody. Keeps no code: it is told once.
class Invitations : public QObject
{
    Q_OBJECT

public:
    using Door = protocol::Welcome::Door;

    //! \a link is not owned and must outlive this.
    explicit Invitations(Link &link, QObject *parent = nullptr);

    //! Whether there is something that an invitation spares.
    Door door() const { return m_door; }

    //! A new one, which lets in \a uses people (1 to protocol::limits::MaxInvitationUses) for that long.
    //! Answered by made() and listed(), or by refused().
    void make(int uses, std::chrono::milliseconds lifetime);
    //! Answered by listed() or refused().
    void ask();
    //! It lets in nobody any more. Answered by listed() or refused().
    void revoke(const protocol::InvitationId &invitation);

    // ---- for the session ----

    void comeOnline(Door door);
    void goOffline();
    void take(const protocol::Invitation &invitation);
    void take(const protocol::InvitationList &list);
    //! \return whether it was about something here.
    bool take(const protocol::Refusal &refusal);

signals:
    void made(const charla::protocol::InvitationCode &code);
    //! Those that still let somebody in, the newest first.
    void listed(const std::vector<charla::protocol::InvitationTerms> &invitations);
    void refused(const charla::protocol::Refusal &refusal);

private:
    template<typename Request>
    void send(Request request);

    Link &m_link;
    bool m_isOnline = false;
    Door m_door = Door::Open;
    protocol::RequestId m_question; // the newest that is not answered
};

} // namespace charla::client
