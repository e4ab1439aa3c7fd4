// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>
#include <server/dialects/dialect.h>
#include <server/hub/catchups.h>
#include <server/hub/crowdnews.h>
#include <server/hub/invitations.h>
#include <server/hub/moderation.h>
#include <server/hub/password.h>
#include <server/hub/roomnews.h>
#include <server/hub/rooms.h>
#include <server/hub/sessions.h>
#include <server/limits/addressbook.h>
#include <server/limits/warden.h>
#include <server/proving/prover.h>
#include <server/proving/tries.h>
#include <server/store/store.h>

#include <QObject>
#include <QTimer>

#include <functional>

namespace charla::server {

class FileOffice;
class Peer;

//! What there is and was, in numbers.
struct HubFigures
{
    qsizetype peers = 0; //!< connections that the hub talks with
    qsizetype people = 0; //!< those who are here
    qsizetype sessions = 0; //!< those who may come back, too
    qsizetype rooms = 0;
    qsizetype addresses = 0; //!< of which something is remembered
    quint64 messages = 0; //!< entries that were committed since the start
    Warden::Refusals refusals{}; //!< for going too fast
    quint64 closedForRefusals = 0;
};

//! \brief What happens: who is here, who may what, and who gets what.
//!
//! Takes what peers say and tells peers what came of it. An entry goes to the store first, and
//! to people only when it is committed (rule 1 of the house). Lives on one thread with its
//! store; knows no socket, no database, and no clocks but the ones handed in.
class Hub : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        QString serverName;
        QString serverVersion;
        protocol::RoomName lobby = protocol::RoomName::lobby();
        protocol::Welcome::History history = protocol::Welcome::History::Kept;
        qsizetype maxRooms = 10'000;
        QString password; //!< empty lets in everybody
        FloodLimits floods = FloodLimits::off();
        int maxPasswordGuesses = 5; //!< of one peer; of the owner's key, too
        std::optional<protocol::OwnerKey> ownerKey = {}; //!< none: nobody is the owner
        FileOffice *files = nullptr; //!< must live as long as the hub; null for a hub without files
        Sessions::Waiting waiting{std::chrono::minutes(2), std::chrono::days(30)};
        std::function<Sessions::TimePoint()> now = std::chrono::steady_clock::now;
        std::function<protocol::Timestamp()> today; //!< none: the system's clock
        Tries::Terms tries = {}; //!< of a nick's password
    };

    //! How a peer comes in. A nick of the URL counts like a login.
    struct Arrival
    {
        const Dialect &dialect;
        std::optional<protocol::Nick> nick;
        std::optional<protocol::RoomName> room;
    };

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
    //! An invitation of the host. Nothing is asked about how many there are.
    protocol::Invitation makeInvitation(int uses, protocol::Timestamp expires);
    //! Those of the host that still let somebody in, the newest first.
    std::vector<protocol::InvitationTerms> invitations() const;
    //! \return whether the host had it.
    bool revokeInvitation(const protocol::InvitationId &invitation);
    //! The nicks of those who are connected, one for each person, in no order.
    QStringList people() const;
    //! For the figures; counted anew at each call.
    HubFigures figures() const;

signals:
    //! What people() tells is another now. Told once for all that happens in one turn.
    void peopleChanged();

private:
    //! Nothing, or why it was refused; the id is filled in by whoever asked.
    using Verdict = std::optional<protocol::Refusal>;

    struct Caller
    {
        Peer *peer = nullptr;
        const Dialect *dialect = nullptr;
        protocol::RoomName room;
        Person *person = nullptr;
        quint64 number = 0; //!< of its arrival: another peer may come to the same place in memory
        bool isWaiting = false; //!< paused till the store has room
        int wrongGuesses = 0; //!< of the password
        ConnectionAllowance allowance = {};
        AddressBook::Visit address = {};
        bool isOwners = false; //!< has said the owner's key
    };

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
    //! Somebody new has come in, perhaps by an invitation.
    void countInvitation(const protocol::Login &login);
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
    //! A login by which a connection comes in, and the token that it goes by.
    struct Ticket
    {
        protocol::SessionId session; //!< null where sessions can't be taken up again
        protocol::SessionToken token;
    };
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
    //! Once to each who shares a private talk or a room with them; to crowds with what else changes
    //! there.
    void tellAcquaintances(Person &person, const Outgoing &outgoing);

    // ownnick.cpp
    Verdict on(Caller &caller, const protocol::KeepNick &keep);
    Verdict on(Caller &caller, const protocol::ReleaseNick &release);
    //! Who logs in says the password of a nick.
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
    Verdict on(const Caller &caller, const protocol::SessionsRequest &request);
    Verdict on(const Caller &caller, const protocol::RevokeSession &revoke);
    Ticket newTicket(Person &person, const protocol::Login &login);
    //! Notes that a login is there, or was till now.
    void noteSeen(Person &person, const Peer &peer);
    void tellSessions(const Caller &caller, const protocol::RequestId &answering);
    //! The token of a login is worth nothing any more.
    void forgetLogin(Person &person, const protocol::SessionId &session);
    //! One login of a person is over, and with it whoever came by it; the person, too, if there is
    //! nothing left by which they could come back.
    //! By value: it may stand in what goes.
    void endLogin(Person &person, protocol::SessionId session, protocol::CloseCode code,
                  const QString &reason);

    // inviting.cpp
    static bool mayInvite(const Person &person);
    Verdict on(const Caller &caller, const protocol::MakeInvitation &make);
    Verdict on(const Caller &caller, const protocol::InvitationsRequest &request);
    Verdict on(const Caller &caller, const protocol::RevokeInvitation &revoke);
    protocol::Invitation invite(const PersonId &maker, int uses, protocol::Timestamp expires);
    bool disinvite(const PersonId &maker, const protocol::InvitationId &invitation);
    std::vector<protocol::InvitationTerms> invitationsOf(const PersonId &maker) const;

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
    //! Draft::Alteration says.
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
