// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/cache/cache.h>
#include <client/conversations.h>
#include <client/dialer.h>
#include <client/gathering.h>
#include <client/invitations.h>
#include <client/joinedrooms.h>
#include <client/link.h>
#include <client/moderation.h>
#include <client/outbox.h>
#include <client/ownnick.h>
#include <client/roommodel.h>
#include <client/session.h>
#include <client/transfers/downloads.h>
#include <client/transfers/fetches.h>
#include <client/transfers/uploads.h>
#include <client/trust/pins.h>
#include <client/typing.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QUuid>

#include <map>

namespace charla::client {

//! \brief Ties a session's parts together: hands each what the server says about it, and brings
//! them all through the turns of the connection.
class Session::Private : public QObject
{
public:
    //! No cache when \a cacheFolder is empty. Without \a pins it has its own.
    Private(const Timing &timing, const QString &cacheFolder, Pins *pins, Session &session);
    ~Private() override;

    // ---- the turns of the connection (sessionturns.cpp) ----

    void keepSecretsIn(Keychain &keychain);
    void connectTo(const Destination &destination);
    void goOnAt(const QUrl &url, const QString &password,
                const std::optional<protocol::OwnerKey> &ownerKey);
    void trust(const Breach &breach);
    void noteNeighbours(const std::vector<Neighbour> &servers);
    void quit();
    void logOut();
    Keeping keeping() const;

    // ---- the person's acts (sessionacts.cpp) ----

    void send(const protocol::Conversation &to, const QString &text, protocol::Seq replyTo,
              const std::vector<Attachment> &files);
    void sendAgain(const protocol::Conversation &to, const protocol::MessageId &message);
    std::optional<Written> takeBack(const protocol::Conversation &to,
                                    const protocol::MessageId &message);
    void change(const protocol::Conversation &of, protocol::Seq target, protocol::ChangeKind kind,
                const QString &text);
    void setTopic(const protocol::RoomName &room, const QString &topic);
    protocol::RequestId search(protocol::SearchRequest request);
    void noteTyping(const protocol::Conversation &in);
    void setPresence(protocol::Presence presence);
    void loadOlder(const protocol::Conversation &of);
    void loadBehind(const protocol::Conversation &of, protocol::Seq message);
    void loadAround(const protocol::Conversation &of, protocol::Seq message);

    Session &q;
    Pins ownPins;
    Pins &pins;
    Link link;
    Dialer dialer;
    Moderation moderation;
    RoomModel list;
    JoinedRooms rooms;
    Conversations conversations;
    Outbox outbox;
    OwnNick ownNick;
    Invitations invitations;
    Uploads uploads;
    Downloads downloads;
    Fetches fetches;
    std::optional<protocol::FileTerms> fileTerms;
    Typing typing;
    std::optional<Destination> destination;
    std::optional<protocol::Nick> nick;
    QString serverName;

private:
    void wireUp();

    // ---- the turns of the connection ----
    void reset();
    void go(Dialer::Insistence insistence);
    void admit(const protocol::Welcome &welcome);
    void onReached();
    void onWentOffline();

    // ---- found again (sessionneighbours.cpp) ----
    Fingerprint certificate() const;
    std::vector<QUrl> placesAmong(const std::vector<Neighbour> &servers) const;
    void tellOthers();
    void hurry();

    // ---- what is kept (sessionkeeping.cpp) ----
    void wireUpCache();
    void onCacheOpened(const Kept &kept);
    void restore(const Kept &kept);
    //! The server is not the one whose cache is open, if any is.
    void meet(const protocol::Welcome &welcome);
    void goOnWithHeld();
    void noteStay(const protocol::RoomName &room);
    void note(const CacheNote &note);

    // ---- the server's words ----
    void onReceived(const protocol::ServerMessage &message);
    void onGathered(const std::vector<protocol::ServerMessage> &messages);
    void take(const std::vector<protocol::ChatMessage> &messages);
    void on(const protocol::Welcome &welcome);
    void on(const protocol::Ack &ack);
    void on(const protocol::ChatMessage &message);
    void on(const protocol::Change &change);
    void on(const protocol::RoomList &list);
    void on(const protocol::MemberList &members);
    void on(const protocol::Joined &joined);
    void on(const protocol::Left &left);
    void on(const protocol::Crowd &news);
    void on(const protocol::PresenceChanged &changed);
    void on(const protocol::TypingNotice &notice);
    void on(const protocol::HistoryPage &page);
    void on(const protocol::ReadNotice &notice);
    void on(const protocol::TopicChanged &changed);
    void on(const protocol::Found &found);
    void on(const protocol::Error &error);
    bool isTooSoon(const protocol::Error &error) const;
    bool waitsFor(const protocol::Refusal &refusal);
    void on(const protocol::UploadState &state);
    void on(const protocol::Pong &) { } // the link has noticed it
    void on(const protocol::NickKept &kept) { ownNick.take(kept); }
    void on(const protocol::SessionList &sessions) { ownNick.take(sessions); }
    void on(const protocol::Invitation &invitation) { invitations.take(invitation); }
    void on(const protocol::InvitationList &given) { invitations.take(given); }
    void on(const protocol::RoleChanged &changed);
    void on(const protocol::TermsChanged &changed);
    void on(const protocol::Acted &act) { moderation.take(act); }
    void on(const protocol::OwnRights &rights) { moderation.take(rights); }
    void on(const protocol::Done &answer) { moderation.take(answer); }
    void on(const protocol::BanList &bans) { moderation.take(bans); }
    void on(const protocol::AuditPage &page) { moderation.take(page); }
    void on(const protocol::PeopleList &) { } // is for the command line

    // ---- messages whose files are on their way (sessionfiles.cpp) ----
    void wireUpFiles();
    void setFileTerms(const std::optional<protocol::FileTerms> &terms);
    void onUploaded(const protocol::MessageId &message,
                    const std::vector<protocol::UploadToken> &tokens);
    void onUploadFailed(const protocol::MessageId &message, const UploadTrouble &trouble);
    //! \return whether the refusal was about a file; then the person is told at its message.
    bool takeForFiles(const protocol::Refusal &refusal);
    void forgetFiles(const protocol::MessageId &message);

    // ---- rooms and people ----
    void onEntered(const protocol::RoomName &room, const protocol::RoomName &asked,
                   protocol::Seq last);
    void onConfirmed(const protocol::RoomName &room, protocol::Seq last);
    void takeMembers(const protocol::RoomName &room);
    void onMet(const std::vector<protocol::Member> &people);
    std::optional<protocol::Member> findMember(const protocol::Nick &someone);
    void onLeft(const protocol::RoomName &room);
    void onCameIn(const protocol::RoomName &room, const protocol::Nick &nick);
    void onWentOut(const protocol::RoomName &room, const protocol::Nick &nick);

    // ---- messages and typing ----
    void post(const Outbox::Entry &entry);
    void noteUnacknowledged() { emit q.unacknowledgedChanged(q.unacknowledged()); }
    void flushOutbox();
    bool canAskFor(const protocol::Conversation &of) const;
    void forgetTypist(const protocol::Conversation &in, const protocol::Nick &nick);
    void expireTypists();
    void scheduleTypingExpiry();

    //! What the answer of the cache is awaited for.
    enum class Opening { None, BeforeDialing, BeforeAdmission };

    Dialer::Parting parting() const;
    bool isOnline() const { return dialer.state() == State::Online && link.isOpen(); }

    QTimer m_typingExpiry;
    QTimer m_rest; // of the outbox, when the server wants it
    Gathering m_gathering;
    int m_connections = 0; // that have ended
    std::optional<protocol::SessionToken> m_token; // of the server at destination
    QString m_serverId;
    protocol::Welcome::History m_history = protocol::Welcome::History::Kept;
    std::optional<protocol::Seq> m_askedAfter; // by the login
    protocol::RequestId m_login;
    protocol::Presence m_presence = protocol::Presence::Online;
    bool m_hasQuit = false;
    Opening m_opening = Opening::None;
    std::vector<protocol::ServerMessage> m_held; // the Welcome, and what came behind it meanwhile
    std::map<QUuid, Outbox::Entry> m_withFiles; // not acknowledged; by the message's id
    Fingerprint
        m_certificate; // that the server at destination showed; null if none, or not reached yet
    std::vector<QUrl> m_announced; // where that server is announced now
    QElapsedTimer m_hurried; // since it was last tried because it was announced
    QTimer m_hurry; // until it may be so again
    bool m_hasMoved = false; // another server has answered than the one that was expected
    std::unique_ptr<Cache> m_cache; // null for none
};

} // namespace charla::client
