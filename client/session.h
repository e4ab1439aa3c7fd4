// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/destination.h>
#include <client/timing.h>
#include <client/transfers/attachment.h>
#include <client/trouble.h>
#include <client/trust/reached.h>
#include <protocol/message.h>

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace charla::client {

class Downloads;
class Fetches;
class Keychain;
class MemberModel;
class MessageModel;
class Moderation;
class Invitations;
class OwnNick;
class Pins;
class RoomModel;
struct Neighbour;

//! \brief A person's presence on one server: the connection, what waits to be sent, and the models of what is there.
//!
//! Connects, logs in, comes back by itself after every transient trouble (backoff 0.5 s to 30 s,
//! full jitter), rejoins its rooms, asks for what it missed, and resends what was not acknowledged.
//! With a cache it keeps on disk what it knows and what was not sent yet, opens with that at once,
//! and its session waits on the server while the program doesn't run. Of a server that keeps
//! nothing (Welcome::History::Ephemeral) it keeps nothing either.
//! Owned by whoever makes it; lives on one thread with an event loop; nothing here blocks, but for
//! the destructor, which waits for the disk. Draws nothing.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< before connectTo(), after quit(), and after a permanent trouble
        Connecting, //!< including the login
        Online,
        Waiting, //!< for the next try after a transient trouble
    };
    Q_ENUM(State)

    enum class Keeping {
        None, //!< nothing, because there is no cache
        Unknown, //!< until the server has told, or the cache
        Ephemeral, //!< nothing, because the server keeps nothing either
        Kept,
    };

    using Destination = client::Destination;

    explicit Session(QObject *parent = nullptr);
    explicit Session(const Timing &timing, QObject *parent = nullptr);
    //! Keeps a cache in that folder, which is made if there is none.
    explicit Session(const QString &cacheFolder, QObject *parent = nullptr);
    Session(const Timing &timing, const QString &cacheFolder, QObject *parent = nullptr);
    //! The servers' certificates are remembered in \a pins, which must outlive this; with the other
    //! constructors only for as long as the session lives. No cache with an empty folder.
    Session(const Timing &timing, const QString &cacheFolder, Pins &pins,
            QObject *parent = nullptr);
    //! Its token is in \a keychain from now on, as far as that takes it, instead of in the cache. For
    //! a session that was not connected yet; \a keychain outlives it.
    void keepSecretsIn(Keychain &keychain);
    //! Without a cache it logs out, if there is a connection; with one the session waits.
    ~Session() override;

    //! Starts connecting. A session that is not Idle, has quit or was at another server drops what
    //! it had, models of rooms and conversations included, and begins anew. One that became Idle by
    //! a trouble goes on at the same server: its rooms are joined again, its outbox is sent.
    //! When the first attempt fails, for whatever reason, the state goes to Idle, so that the
    //! dialogue can tell it in place. Only a session that has been Online reconnects; but when a
    //! cache knows the address and the nick, the models are filled from it soon, and the session
    //! goes on trying. If another server answers there, they are emptied again.
    void connectTo(const Destination &destination);

    //! Ends Idle. With a cache the nick, the rooms and private messages wait on the server; without
    //! one this is logOut().
    void quit();
    //! Ends the session for good: the nick is free at once, and what was cached of the server is
    //! gone. Ends Idle. Without a connection the server isn't told.
    void logOut();

    //! While Waiting: tries now.
    void retryNow();

    //! What was heard on the local network (client/discovery): all servers that are there now. The server of this
    //! session is known by its certificate, and one without TLS by its address, never by a name; where it is
    //! announced anew, also at another address, a session that waits for it goes there at once.
    void noteNeighbours(const std::vector<Neighbour> &servers);

    //! The same server answers at \a url now, with that password and owner's key: goes on there at once, with all that
    //! it has. Without effect before connectTo() and after quit().
    void goOnAt(const QUrl &url, const QString &password,
                const std::optional<protocol::OwnerKey> &ownerKey);

    //! The person trusts what the server showed when the session became Idle with \a breach
    //! (Trouble::breach): that is remembered in place of what was known, and the session goes on as
    //! goOnAt() does, or after quit() as connectTo() does. Where it showed nothing, it is spoken to without TLS from now on.
    void trust(const Breach &breach);

    void join(const protocol::RoomName &room);
    void leave(const protocol::RoomName &room);

    //! Puts a message into the outbox and into the conversation's model, as pending; it goes out at
    //! once or when Online again, and is resent until acknowledged. \a text must be sendable
    //! (textTrouble() in client/composing.h). \a replyTo is the message that is answered, 0 for none.
    //! With \a files, at most limits::MaxFilesPerMessage, the text may be empty; the message is shown
    //! as Delivery::Uploading and goes into the outbox when the server has them all. Until then it
    //! ends with the program.
    void send(const protocol::Conversation &to, const QString &text, protocol::Seq replyTo = {},
              const std::vector<Attachment> &files = {});
    //! The files of a message that is Delivery::Unsent go on.
    void sendAgain(const protocol::Conversation &to, const protocol::MessageId &message);
    //! What somebody had written when they sent it.
    struct Written
    {
        QString text;
        protocol::Seq replyTo;
        std::vector<Attachment> files;
    };
    //! Nothing becomes of a message that is Uploading or Unsent, and its row goes away. \return none
    //! when it is too late for that.
    std::optional<Written> takeBack(const protocol::Conversation &to,
                                    const protocol::MessageId &message);
    //! Changes an own message. It goes the way of send(), and shows when the server has taken it; as
    //! do the next three. Messages are named by MessageModel::Role::Seq.
    void edit(const protocol::Conversation &of, protocol::Seq message, const QString &text);
    //! Its text is gone for good. Until that is acknowledged it has MessageModel::Role::Leaving.
    void remove(const protocol::Conversation &of, protocol::Seq message);
    //! Puts a mark, usually an emoji, beside anybody's message. Blank, too long or unfit ones are ignored.
    void react(const protocol::Conversation &of, protocol::Seq message, const QString &mark);
    //! Takes the own mark back.
    void unreact(const protocol::Conversation &of, protocol::Seq message, const QString &mark);

    //! Says what a room is about; empty for nothing. While Online only; shown when the server has
    //! taken it, else refused().
    void setTopic(const protocol::RoomName &room, const QString &topic);

    //! Looks for words in all that the person can read; \a request's id is replaced.
    //! \return the id by which found() or refused() answers, while this connection holds; empty
    //! unless Online.
    protocol::RequestId search(protocol::SearchRequest request);

    //! The person typed something: tells the server, at most once in limits::TypingInterval.
    void noteTyping(const protocol::Conversation &in);

    //! Tells the server that the person is here or away.
    void setPresence(protocol::Presence presence);

    //! Asks for the page before the oldest message of the model, if there may be one.
    void loadOlder(const protocol::Conversation &of);
    //! Asks for the next page behind a row that has MessageModel::Role::GapBehind.
    void loadBehind(const protocol::Conversation &of, protocol::Seq message);
    //! Asks for a message and those around it, for a jump there. Answered by loadedAround(), not
    //! before the event loop when it must be asked for; never unless Online.
    void loadAround(const protocol::Conversation &of, protocol::Seq message);

    //! What the person has seen: the unread count of \a of becomes 0, and stays so while it is current.
    //! At most one conversation is current; none while the window is not looked at.
    void setCurrent(const std::optional<protocol::Conversation> &of);

    //! How far the person has read, here or elsewhere; 0 for nothing. setCurrent() changes it.
    protocol::Seq readUpTo(const protocol::Conversation &of) const;

    State state() const;
    //! What of this server may be kept on disk.
    Keeping keeping() const;
    //! As the server writes it, once Online; before that as asked for.
    std::optional<protocol::Nick> nick() const;
    QString serverName() const;
    //! Where the server was reached last; before that, as asked for.
    QUrl url() const;
    //! Who is reached, while Online.
    const Reached &reached() const;
    //! How long until the next try, while Waiting.
    std::chrono::milliseconds untilRetry() const;

    //! Rooms and private conversations with unread counts. Owned by the session, as are the next two.
    RoomModel *rooms() const;
    //! What this person may do, and what they ask for when they keep order. Owned by the session.
    Moderation *moderation() const;
    //! The members of a room that this session is in or was in; null for others.
    MemberModel *members(const protocol::RoomName &room) const;
    //! The talk of a conversation; made when first asked for, and when its first message comes.
    MessageModel *messages(const protocol::Conversation &of);
    //! What files the server takes; none when it takes none, or has not told yet.
    const std::optional<protocol::FileTerms> &fileTerms() const;
    //! Files of this server. Owned by the session.
    Downloads *downloads() const;
    Fetches *fetches() const;
    //! The nick's password, and where the person is logged in. Owned by the session.
    OwnNick *ownNick() const;
    //! What this person has invited others by. Owned by the session.
    Invitations *invitations() const;
    //! How many own messages the server has neither acknowledged nor refused yet.
    int unacknowledged() const;
    //! Who is writing there now, in the order in which they began, without oneself.
    QStringList typists(const protocol::Conversation &in) const;

signals:
    void stateChanged(charla::client::Session::State state);
    //! Comes before stateChanged(Waiting) or stateChanged(Idle).
    void troubled(const charla::client::Trouble &trouble);
    //! A room was entered for the first time or again, or was found in the cache; its models are there.
    void roomJoined(const charla::protocol::RoomName &room);
    //! This person is no longer in that room, or is not let in.
    void roomLeft(const charla::protocol::RoomName &room);
    //! A message of somebody else came that was not seen before; not for history.
    void messageArrived(const charla::protocol::Conversation &in,
                        const charla::protocol::ChatMessage &message);
    //! Others' messages came that were said while there was no connection. Before that the person
    //! had read up to \a read, 0 for nothing. Their rows are there; comes before messageArrived().
    void missed(const charla::protocol::Conversation &in, charla::protocol::Seq read);
    //! The server refused something that is not a login; messages that are refused are
    //! marked as failed in their model besides.
    void refused(const charla::protocol::Refusal &refusal);
    void typistsChanged(const charla::protocol::Conversation &in);
    //! Somebody, perhaps this person, has said what a room is about.
    void topicChanged(const charla::protocol::RoomName &room, const charla::protocol::Nick &nick,
                      const QString &topic);
    //! The answer to search(). The hits' `to` are conversations of this session.
    void found(const charla::protocol::RequestId &search, const charla::protocol::Found &what);
    //! The answer to loadAround(): MessageModel::indexOf() has the row now, unless the message is gone.
    void loadedAround(const charla::protocol::Conversation &of, charla::protocol::Seq message);
    void unacknowledgedChanged(int messages);
    void fileTermsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace charla::client
