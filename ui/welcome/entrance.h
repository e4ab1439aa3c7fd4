// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/hosting.h>
#include <ui/texts.h>

#include <QObject>

#include <optional>

namespace charla::ui {

//! \brief The way in: hosts or joins, waits until the session is online or has something to show
//! from its last time there, or says what went wrong.
//!
//! Has no face; the first dialogue shows it. A server that it started for a login which then fails is stopped again.
class Entrance : public QObject
{
    Q_OBJECT

public:
    //! What a person would have to change.
    enum class Blame { Nothing, Nick, Address, Port };

    //! Neither is owned; both must outlive this.
    Entrance(client::Session &session, Hosting &hosting, QObject *parent = nullptr);

    void host(const protocol::Nick &nick, const Hosting::Request &request);
    void join(const client::Session::Destination &destination);

    //! Gives up what host() or join() began. Neither entered() nor failed() follows.
    void cancel();

    bool isBusy() const { return m_stage != Stage::None; }

signals:
    //! What is being waited for, for people.
    void progressed(const QString &words);
    void entered();
    void failed(const charla::ui::texts::Words &words, charla::ui::Entrance::Blame blame);

private:
    enum class Stage { None, Starting, Connecting };

    void onHostingStarted(const QUrl &ownUrl);
    void onHostingFailed(Hosting::Trouble trouble, const QString &systemWords);
    void onTroubled(const client::Trouble &trouble);
    void onStateChanged(client::Session::State state);
    void onKnown();
    void connectNow(const client::Session::Destination &destination);
    void stopOwnServer();

    client::Session &m_session;
    Hosting &m_hosting;
    Stage m_stage = Stage::None;
    std::optional<protocol::Nick> m_nick;
    quint16 m_port = 0;
    bool m_isOwnServer = false;
    QUrl m_url;
    std::optional<client::Trouble> m_trouble;
};

} // namespace charla::ui
