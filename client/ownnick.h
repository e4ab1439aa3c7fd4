// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

#include <vector>

namespace charla::client {

class Link;

//! \brief The own nick at one server, and where the person is logged in there: a part of a session, which owns it.
//!
//! Asks the server, and tells what it answers. While Online only; what is asked before is refused by
//! nobody and answered by nobody. Keeps no password.
class OwnNick : public QObject
{
    Q_OBJECT

public:
    //! What the server is asked for, and has not answered yet.
    enum class Asking { Nothing, Keep, Release, Sessions };

    //! \a link is not owned and must outlive this.
    explicit OwnNick(Link &link, QObject *parent = nullptr);

    //! Whether the nick is kept with a password.
    protocol::NickState state() const { return m_state; }
    //! The newest of the questions that is not answered.
    Asking asking() const { return m_asking; }

    //! Keeps the nick with \a password, or changes the one that is \a current; both as
    //! protocol::checkedPassword() gives them. Answered by kept() or refused().
    void keep(const QString &password, const QString &current);
    //! Makes the nick a guest's again. Answered by kept() or refused().
    void release(const QString &current);
    //! Answered by listed().
    void askSessions();
    //! Answered by listed() or refused(); unless it is the own one, with which this session ends.
    void end(const protocol::SessionId &session);

    // ---- for the session ----

    void comeOnline(protocol::NickState state);
    void goOffline();
    void take(const protocol::NickKept &kept);
    void take(const protocol::SessionList &list);
    //! \return whether it was about something here.
    bool take(const protocol::Refusal &refusal);

signals:
    //! By this session or another one of the person.
    void stateChanged(charla::protocol::NickState state);
    //! What was asked for is done.
    void kept(charla::protocol::NickState state);
    void listed(const std::vector<charla::protocol::OwnSession> &sessions);
    void refused(const charla::protocol::Refusal &refusal);

private:
    template<typename Request>
    void ask(Asking what, Request request);
    void setState(protocol::NickState state);

    Link &m_link;
    bool m_isOnline = false;
    protocol::NickState m_state = protocol::NickState::Guest;
    Asking m_asking = Asking::Nothing;
    protocol::RequestId m_question; // of m_asking
};

} // namespace charla::client
