// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/sessions.h>
#include <ui/hosting.h>
#include <ui/texts.h>

#include <QObject>
#include <QPointer>

#include <optional>

namespace charla::ui {

//! \brief The way in: hosts or joins, waits until a session is online or has something to show
//! from its last time there, or says what went wrong.
//!
//! Makes the session that it needs, and takes it away again when it leads nowhere.
//! Has no face; the first dialogue shows it. A server that it started for a login which then fails is stopped again.
class Entrance : public QObject
{
    Q_OBJECT

public:
    //! What a person would have to change.
    enum class Blame { Nothing, Nick, Address, Port, Password, NickPassword };

    //! Neither is owned; both must outlive this.
    Entrance(client::Sessions &sessions, Hosting &hosting, QObject *parent = nullptr);

    void host(const protocol::Nick &nick, const Hosting::Request &request);
    //! Where the person is already, that is all.
    void join(const client::Session::Destination &destination);

    //! The person trusts the server of distrusted() all the same: goes on with what join() began.
    void trust();

    //! Gives up what host() or join() began. Neither entered() nor failed() follows.
    void cancel();

    //! One server at a time.
    bool canHost() const { return !m_hosting.isRunning(); }
    bool isBusy() const { return m_stage != Stage::None; }
    //! What looks for servers on the local network; null when the person wants no such thing.
    const client::Discovery *discovery() const { return m_sessions.discovery(); }
    //! Of the server that this person hosts; empty for none.
    QString ownFingerprint() const { return m_hosting.fingerprint(); }

signals:
    //! A session is on its way there. It ends again if that fails (see Sessions::ended()), or entered()
    //! follows.
    void sessionMade(charla::client::Session &session);
    //! What is being waited for, for people.
    void progressed(const QString &words);
    void entered(charla::client::Session &session, const charla::protocol::RoomName &room);
    void failed(const charla::ui::texts::Words &words, charla::ui::Entrance::Blame blame);
    //! Instead of failed(): the server is not the one that is known. The person may trust() it.
    void distrusted(const QUrl &server, const charla::client::Breach &breach);

private:
    enum class Stage {
        None,
        Starting,
        Parting, //!< an earlier session with that server is still on its way out
        Connecting,
    };

    void onHostingStarted(const QUrl &ownUrl);
    void onHostingFailed(Hosting::Trouble trouble, const QString &systemWords);
    void onLeft();
    void onTroubled(const client::Trouble &trouble);
    void onStateChanged(client::Session::State state);
    void onKnown();
    void distrust(const client::Breach &breach);
    void connectNow(const client::Session::Destination &destination);
    void arrive();
    void dropSession();
    void stopOwnServer();

    client::Sessions &m_sessions;
    Hosting &m_hosting;
    Stage m_stage = Stage::None;
    std::optional<protocol::Nick> m_nick;
    quint16 m_port = 0;
    bool m_isOwnServer = false;
    std::optional<client::Session::Destination> m_destination;
    QPointer<client::Session> m_session; //!< on its way in
    bool m_isNewSession = false;
    std::optional<client::Trouble> m_trouble;
    std::optional<client::Breach> m_breach; //!< of distrusted()
};

} // namespace charla::ui
