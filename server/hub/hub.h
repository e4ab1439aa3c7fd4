// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>
#include <server/hub/roomnews.h>
#include <server/hub/rooms.h>
#include <server/hub/sessions.h>
#include <server/store/store.h>

#include <QObject>
#include <QTimer>

#include <functional>

namespace charla::server {

class Peer;

//! \brief What happens: who is here, who may what, and who gets what.
//!
//! Takes what peers say and tells peers what came of it. A message goes to the store first, and
//! to people only when it is committed (rule 1 of the house). Lives on one thread with its
//! store; knows no socket, no database, and no clock but the one handed in.
class Hub : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        QString serverId;
        QString serverName;
        QString serverVersion;
        protocol::RoomName lobby = protocol::RoomName::lobby();
        qsizetype maxRooms = 10'000;
        std::chrono::milliseconds sessionGrace = std::chrono::minutes(2);
        std::function<Sessions::TimePoint()> now = std::chrono::steady_clock::now;
    };

    //! How a peer comes in. A nick of the URL counts like a login.
    struct Arrival
    {
        const Dialect &dialect;
        std::optional<protocol::Nick> nick;
        std::optional<protocol::RoomName> room;
    };

    //! \a store must live as long as the hub.
    Hub(Setup setup, Store &store, QObject *parent = nullptr);
    ~Hub() override;

    //! A peer is there. It must stay valid until depart().
    void arrive(Peer &peer, const Arrival &arrival);
    //! A peer has said something, which may be any bytes at all.
    void receive(Peer &peer, QByteArrayView frame);
    //! A peer is gone. Without effect on one that the hub has closed for good.
    void depart(Peer &peer);
    //! Tells a peer that what it brought was refused.
    void refuse(Peer &peer, const protocol::Refusal &refusal);

private:
    //! Nothing, or why it was refused; the id is filled in by whoever asked.
    using Verdict = std::optional<protocol::Refusal>;

    struct Caller
    {
        Peer *peer = nullptr;
        const Dialect *dialect = nullptr;
        protocol::RoomName room;
        Person *person = nullptr;
    };

    Verdict handle(Caller &caller, const protocol::ClientMessage &message);
    Verdict on(Caller &caller, const protocol::Login &login);
    Verdict on(Caller &caller, const protocol::Logout &logout);
    Verdict on(Caller &caller, const protocol::Join &join);
    Verdict on(Caller &caller, const protocol::Leave &leave);
    Verdict on(Caller &caller, const protocol::Send &send);
    Verdict on(Caller &caller, const protocol::Typing &typing);
    Verdict on(Caller &caller, const protocol::SetPresence &presence);
    Verdict on(Caller &caller, const protocol::HistoryRequest &request);
    Verdict on(Caller &caller, const protocol::Ping &ping);

    void enterAsGuest(Caller &caller);
    void resume(Caller &caller, Person &person, const protocol::Login &login);
    void welcome(Person &person, protocol::Welcome::Session session,
                 const protocol::RequestId &answering);
    void endSession(Person &person);
    void leaveRoom(Person &person, Room &room);
    void endExpired();
    void scheduleExpiry();

    //! The conversation as it is filed, if \a person may speak and read there.
    protocol::Result<ConversationKey, protocol::Refusal>
    keyOf(const Person &person, const protocol::Conversation &conversation) const;
    //! The names in it as the server writes them.
    protocol::Conversation canonical(const protocol::Conversation &conversation) const;

    void onCommitted(const std::vector<Commit> &commits);
    void spread(const Commit &commit);
    void onFailed(const Draft &draft);
    void tellAcquaintances(const Person &person, const protocol::ServerMessage &message) const;

    Setup m_setup;
    Store &m_store;
    Rooms m_rooms;
    Sessions m_sessions;
    RoomNews m_roomNews;
    QTimer m_expiry;
    std::unordered_map<Peer *, Caller> m_callers;
};

} // namespace charla::server
