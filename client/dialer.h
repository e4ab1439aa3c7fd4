// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/addressrace.h>
#include <client/backoff.h>
#include <client/session.h>
#include <client/timing.h>
#include <client/trust/fingerprint.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

namespace charla::client {

class Link;

//! \brief Gets a session to its server, back there after troubles, and away.
//!
//! Holds the session's state and decides when to try again. Knows that there is a login, but not
//! what is in it: its owner sends one after reached() and tells what came of it. Where the server may have
//! several addresses, the one that answers first is taken.
class Dialer : public QObject
{
    Q_OBJECT

public:
    using State = Session::State;

    //! \a link must outlive the dialer.
    Dialer(const Timing &timing, Link &link, QObject *parent = nullptr);

    //! How a connection is ended: the session with it, or so that it waits on the server.
    enum class Parting { LogOut, Suspend };
    //! Whether start() goes on trying before it has been Online.
    enum class Insistence { TryOnce, KeepTrying };

    //! Leaves whatever server there was. The state stays for await() or start(), which must follow.
    void hangUp(Parting parting);
    //! Connecting, until start() follows.
    void await() { enter(State::Connecting); }
    //! \a fingerprint: see Link::open().
    void start(const QUrl &url, const std::optional<Fingerprint> &fingerprint,
               Insistence insistence);
    //! The same server may answer there, too, and shows that certificate: each try is made at these and at
    //! what start() was told, until they are others. Trouble there never ends what is tried.
    void setOthers(std::vector<QUrl> urls, const Fingerprint &certificate);
    //! While Waiting, or Connecting without an answer so far: begins anew.
    void hurry();
    //! Where the server was reached last, or is tried now.
    const QUrl &url() const { return m_at; }
    //! The login worked: Online, and from now on it comes back after troubles.
    void admit();
    //! The login was refused: Idle; or Waiting, when that may help and it has been Online.
    void turnAway(const Trouble &trouble);
    //! Idle; after a logout when the server has taken notice or has had time to.
    void quit(Parting parting);
    //! Without effect unless Waiting.
    void retryNow();

    State state() const { return m_state; }
    //! 0 unless Waiting.
    std::chrono::milliseconds untilRetry() const;

signals:
    //! The server answers: time for the login.
    void reached();
    //! What was under way on the connection is lost. Comes before the next two.
    void wentOffline();
    void troubled(const charla::client::Trouble &trouble);
    void stateChanged(charla::client::Session::State state);

private:
    void dial();
    void goOn();
    void reach(const QUrl &url);
    void part(Parting parting);
    void onNotReached(const Trouble &trouble);
    void onRaceLost(const Trouble &trouble);
    void onLost(const Trouble &trouble);
    void onGoodbyeSaid();
    void endConnection(State next, const Trouble &trouble);
    void enter(State state);

    Timing m_timing;
    Link &m_link;
    Backoff m_backoff;
    QTimer m_retry;
    AddressRace m_race;
    QElapsedTimer m_online;
    QUrl m_home; // what start() was told, or where the server has moved to
    std::optional<Fingerprint> m_fingerprint;
    std::vector<QUrl> m_others;
    Fingerprint m_certificate; // of those at m_others
    std::vector<QUrl> m_left; // of this try
    QUrl m_at;
    std::optional<Trouble> m_troubleAtHome; // in this try
    State m_state = State::Idle;
    bool m_returns = false; // it has been Online since start(), or was told to
    bool m_leaving = false;
};

} // namespace charla::client
