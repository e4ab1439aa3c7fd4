// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/link.h>
#include <client/trust/pins.h>
#include <protocol/message.h>

#include <QObject>
#include <QSet>

#include <optional>

namespace charla::app {

//! \brief A short visit to a server: log in, go into one room or all, ask for something, log out.
//!
//! Makes no room. A connection that breaks is not tried again.
class Visit : public QObject
{
    Q_OBJECT

public:
    struct Destination
    {
        QUrl url;
        protocol::Nick nick;
        std::optional<protocol::RoomName> room; //!< none: all rooms
        QString password = {}; //!< empty for none
        std::optional<client::Fingerprint> trusted
            = {}; //!< by the person: see trust() in app/trusting.h
        QString nickPassword = {}; //!< empty for none
    };

    explicit Visit(Destination destination, QObject *parent = nullptr);

    //! Answered by arrived() or failed(), not before this returns.
    void start();
    void ask(const protocol::ClientMessage &request) { m_link.send(request); }
    //! A name for a request that no other one has had.
    protocol::RequestId newRequestId() { return m_link.newRequestId(); }
    //! Logs out; answered by left().
    void leave();
    //! The room as the server writes it, once there.
    const std::optional<protocol::RoomName> &room() const { return m_destination.room; }
    //! The server, once there.
    const client::Reached &server() const { return m_link.reached(); }

signals:
    //! In all the rooms.
    void arrived();
    //! What the server said after that.
    void received(const charla::protocol::ServerMessage &message);
    //! The visit is over before its end; \a words are for people.
    void failed(const QString &words);
    void left();

private:
    enum class Phase { LoggingIn, Looking, Joining, There, Over };

    void onReceived(const protocol::ServerMessage &message);
    void logIn();
    void look(const protocol::RoomList &list);
    void join(const protocol::RoomName &room);
    void forget(const protocol::RequestId &join);
    void fail(const QString &words);

    Destination m_destination;
    client::Pins m_pins;
    client::Link m_link;
    Phase m_phase = Phase::LoggingIn;
    QSet<protocol::RequestId> m_joins; // without an answer yet
};

} // namespace charla::app
