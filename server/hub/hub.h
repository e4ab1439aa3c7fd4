// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>
#include <server/hub/caller.h>
#include <server/hub/catchups.h>
#include <server/hub/crowdnews.h>
#include <server/hub/hubsetup.h>
#include <server/hub/invitations.h>
#include <server/hub/moderation.h>
#include <server/hub/password.h>
#include <server/hub/roomnews.h>
#include <server/hub/rooms.h>
#include <server/proving/prover.h>
#include <server/store/store.h>

#include <QObject>
#include <QTimer>

#include <functional>

namespace charla::server {

//! \brief What happens: who is here, who may what, and who gets what.
//!
//! Takes what peers say and tells peers what came of it. An entry goes to the store first, and
//! to people only when it is committed (rule 1 of the house). Lives on one thread with its
//! store; knows no socket, no database, and no clocks but the ones handed in.
class Hub : public QObject
{
    Q_OBJECT

public:
    using Setup = HubSetup;
    using Arrival = HubArrival;
    //! Begins with what \a store has kept; it must live as long as the hub.
    Hub(Setup setup, Store &store, QObject *parent = nullptr);
    ~Hub() override;

    //! A peer is there. It must stay valid until depart().
    void arrive(Peer &peer, const Arrival &arrival);
    //! A peer has said something, which may be any bytes at all.
    void receive(Peer &peer, QByteArrayView frame);
    //! Whether a peer has come in and joined something.
    bool isInRoom(const Peer &peer) const;
    //! A peer has taken all that it was told.
    void drained(const Peer &peer) { m_catchUps.drained(&peer); }
    //! A peer is gone. Without effect on one that the hub has closed for good.
    void depart(Peer &peer);
    //! Tells a peer that what it brought was refused.
    void refuse(Peer &peer, const protocol::Refusal &refusal);

    //! For those who come in from now on; empty lets in everybody. Who is in stays in.
    void setPassword(const QString &password) { m_password = Password(password); }
    void setFloodLimits(const FloodLimits &limits) { m_warden.setLimits(limits); }
    //! For the host, who needs nobody's leave.
    Invitations &invitations() { return m_invitations; }
    //! The nicks of those who are connected, one for each person, in no order.
    QStringList people() const;
    const QString &serverId() const { return m_serverId; }
    //! For the figures; counted anew at each call.
    HubFigures figures() const;

signals:
    //! What people() tells is another now. Told once for all that happens in one turn.
    void peopleChanged();

private:
    //! Nothing, or why it was refused; the id is filled in by whoever asked.
    using Verdict = std::optional<protocol::Refusal>;

    // hub.cpp
    Verdict handle(Caller &caller, const protocol::ClientMessage &message);
    Verdict on(Caller &caller, const protocol::Ping &ping);
    void enterAsGuest(Caller &caller);
    void onStoreReady();
    //! The peer of that arrival, if it has not gone meanwhile.
    Peer *stillHere(const Peer *peer, quint64 number) const;

    // restraint.cpp
    //! Whether the caller may do one more of that now.
    Verdict mayDo(Caller &caller, Deed deed);
    //! Refuses, unless it is a trifle; closes who goes on and on.
    void answerRefused(Caller &caller, const protocol::ClientMessage &message,
                       const protocol::Refusal &refusal);
    Warden::Asker askerOf(Caller &caller) const;

    // doorway.cpp
    //! Whether who logs in says the owner's key, if they say one.
    Verdict checkOwnerKey(Caller &caller, const protocol::Login &login) const;
    //! Whether who logs in anew says the password, or has an invitation.
    Verdict checkPassword(Caller &caller, const protocol::Login &login) const;
    //! How long it is until a password from there is looked at.
    std::chrono::milliseconds guessWait(const Caller &caller) const;
    void noteWrongGuess(Caller &caller) const;
    //! Closes a peer that is banned or has guessed too often; the caller is gone then.
    void endRefused(const Caller &caller, const protocol::Refusal &refusal);
    //! One which the hub does not know yet: it is banned, or its dialect has no word for a password.
    void turnAway(Peer &peer, const protocol::Refusal &refusal);

    // people.cpp
    Verdict on(Caller &caller, const protocol::Login &login);
    Verdict on(Caller &caller, const protocol::Logout &logout);
    Verdict on(Caller &caller, const protocol::SetPresence &presence);
    Sessions::Found returning(const protocol::Login &login) const;
    bool makeFree(const protocol::Nick &nick);
    void begin(Caller &caller, const protocol::Login &login);
    void resume(Caller &caller, Person &person, const Ticket &ticket, const protocol::Login &login);
    void addDevice(Person &person, const Caller &caller, const QString &name,
                   const protocol::SessionId &session);
    void welcome(Caller &caller, protocol::Welcome::Session session,
                 const protocol::SessionToken &token, const protocol::RequestId &answering);
    //! Nobody is connected for the person any more, who may come back.
    void suspend(Person &person);
    void endSession(Person &person);
    void endExpired();
    void scheduleExpiry();
    void keep(const Person &person);
    //! A person is here, away or gone, and has not said so to anybody yet.
    void tellPresence(Person &person);
    //! Once to each who shares a talk or a room with them; to crowds with what else changes there.
    void tellAcquaintances(Person &person, const Outgoing &outgoing);

    // ownnick.cpp
    Verdict on(Caller &caller, const protocol::KeepNick &keep);
    Verdict on(Caller &caller, const protocol::ReleaseNick &release);
    Verdict prove(Caller &caller, const protocol::Login &login);
    void onProved(Caller &caller, const protocol::Login &login, const QByteArray &kept,
                  const Prover::Finding &finding);
    using Proved = std::function<void(Caller &, const Prover::Finding &)>;
    //! Has a password looked at, and hears nothing more of the caller till then. \a done is called
    //! unless the caller is gone.
    Verdict ask(const Caller &caller, const protocol::Nick &nick, Prover::Question question,
                Proved done);
    void setNickPassword(const Caller &caller, const QByteArray &kept,
                         const protocol::RequestId &answering);

    // ownsessions.cpp
    Verdict on(const Caller &caller, const protocol::SessionsRequest &request) const;
    Verdict on(const Caller &caller, const protocol::RevokeSession &revoke);
    Ticket newTicket(Person &person, const protocol::Login &login);
    void noteSeen(Person &person, const Peer &peer);
    void tellSessions(const Caller &caller, const protocol::RequestId &answering) const;
    void forgetLogin(Person &person, const protocol::SessionId &session);
    //! One login of a person is over, and with it whoever came by it; the person, too, if there is
    //! nothing left by which they could come back. By value: it may stand in what goes.
    void endLogin(Person &person, protocol::SessionId session, protocol::CloseCode code,
                  const QString &reason);

    template<AsksForInvitations M>
    Verdict on(Caller &caller, const M &message)
    {
        return m_invitations.on(*caller.peer, *caller.person, message);
    }

    // memberships.cpp
    void restore(const Snapshot &snapshot);
    Verdict on(Caller &caller, const protocol::Join &join);
    Verdict on(Caller &caller, const protocol::Leave &leave);
    Verdict on(Caller &caller, const protocol::MembersRequest &request);
    Verdict on(Caller &caller, const protocol::SetTopic &topic);
    Room &makeRoom(const protocol::RoomName &name, const Person &maker);
    void enterRoom(Person &person, Room &room);
    void leaveRoom(Person &person, Room &room);

    // keepingorder.cpp
    Moderation::Hands hands();
    template<AsksModeration M>
    Verdict on(Caller &caller, const M &message)
    {
        return m_moderation.on({*caller.peer, *caller.person}, message);
    }
    Verdict on(Caller &caller, const protocol::AuditRequest &request);
    void putOff(Person &person, protocol::CloseCode code, const QString &words);
    void tellRole(Person &person, const Peer *except);
    void tellRooms(const protocol::RoomList &news);
    //! Of hidden rooms, those that are for that person.
    void tellHiddenRooms(const Person &person, Peer &peer) const;
    void listAnew(Room &room, const protocol::RoomTerms &before);
    Verdict objectionToSending(const Person &person, const ConversationKey &key,
                               const protocol::MessageId &id);

    // conversations.cpp
    Verdict on(Caller &caller, const protocol::Send &send);
    Verdict on(Caller &caller, const protocol::ChangeRequest &change);
    Verdict on(Caller &caller, const protocol::Typing &typing);
    void onCommitted(const std::vector<Commit> &commits);
    void onFailed(const Draft &draft, protocol::ErrorCode why);
    void append(Caller &caller, Draft draft);
    void spread(const Commit &commit);
    void show(const std::vector<Person *> &people, const Commit &commit);
    //! The conversation as it is filed, if \a person may speak and read there.
    protocol::Result<ConversationKey, protocol::Refusal>
    keyOf(const Person &person, const protocol::Conversation &conversation) const;
    //! Null for a private talk.
    Room *roomOf(const ConversationKey &key) const;
    //! As keyOf(), but who keeps order needn't be in a room to delete there; \a sparing gets what
    //! Draft::Order says.
    protocol::Result<ConversationKey, protocol::Refusal>
    keyForChange(const Person &person, const protocol::ChangeRequest &change,
                 std::optional<std::vector<PersonId>> &sparing) const;
    //! The names in it as the server writes them.
    protocol::Conversation canonical(const protocol::Conversation &conversation) const;

    // files.cpp
    Verdict on(Caller &caller, const protocol::Upload &upload);
    Verdict on(Caller &caller, const protocol::Discard &discard) const;
    std::optional<protocol::FileTerms> fileTerms() const;

    // reading.cpp
    Verdict on(Caller &caller, const protocol::HistoryRequest &request);
    Verdict on(Caller &caller, const protocol::SearchRequest &request);
    Verdict on(Caller &caller, const protocol::ReadRequest &request);
    void catchUp(Peer &peer, const Person &person, protocol::Seq after);
    void showMissed(const CatchUps::Reader &reader, const ConversationKey &key, const Page &page);
    static std::vector<ConversationKey> readable(const Person &person);
    //! The newest entry of a conversation of theirs.
    protocol::Seq lastOf(const Person &person, const ConversationKey &key) const;
    //! None for a talk with somebody who is gone for good.
    std::optional<protocol::Conversation> nameOf(const ConversationKey &key,
                                                 const Person &reader) const;

    Setup m_setup;
    Store &m_store;
    Password m_password;
    Password m_ownerKey;
    Warden m_warden;
    AddressBook m_addresses; // outlives the callers, who hold records of it
    Sessions::TimePoint m_heardAt; // the frame that is worked on
    QString m_serverId;
    Rooms m_rooms;
    Sessions m_sessions;
    Invitations m_invitations;
    Tries m_tries;
    Prover m_prover;
    Moderation m_moderation;
    CatchUps m_catchUps;
    RoomNews m_roomNews;
    CrowdNews m_crowdNews;
    QTimer m_expiry;
    QTimer m_peopleNews; // runs till peopleChanged()
    std::unordered_map<const Peer *, Caller> m_callers;
    quint64 m_arrivals = 0;
    quint64 m_tellings = 0; // of presences
    quint64 m_commits = 0;
};

} // namespace charla::server
