// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/readreports.h>
#include <client/talk.h>
#include <protocol/message.h>

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace charla::client {

class Link;
class MemberModel;
class RoomModel;

//! \brief The talks of one server: finds the one that an entry belongs to, asks for what is
//! missing of it, and knows how far the person has read.
//!
//! Knows no outbox and no rooms' members. Names that look alike name the same talk, under the
//! name by which the server or, before it, the person first wrote it.
class Conversations : public QObject
{
    Q_OBJECT

public:
    //! Somebody of that name, or of one that looks like it, as the server has told of them.
    using FindMember = std::function<std::optional<protocol::Member>(const protocol::Nick &)>;

    //! Both must outlive this object.
    Conversations(Link &link, RoomModel &list, FindMember findMember, QObject *parent = nullptr);
    ~Conversations() override;

    //! The talk of that name, which is made if there is none.
    Talk &open(const protocol::Conversation &of);
    //! The name of the talk that \a of names, or \a of itself when there is none.
    protocol::Conversation nameOf(const protocol::Conversation &of) const;

    //! How far the person has read, here or elsewhere; 0 for nothing.
    protocol::Seq readUpTo(const protocol::Conversation &of) const;
    //! What the person looks at, if anything: it has nothing unseen.
    void setCurrent(const std::optional<protocol::Conversation> &of);
    void loadOlder(const protocol::Conversation &of);
    //! More behind the gap behind \a seq.
    void loadBehind(const protocol::Conversation &of, protocol::Seq seq);
    //! Answered by loadedAround(), at once when that message is there.
    void loadAround(const protocol::Conversation &of, protocol::Seq seq);
    //! Who this person is until it is told otherwise.
    void setSelf(const Self &self);

    enum class ServerLife { Same, Another };

    //! What a login has told.
    struct Arrival
    {
        std::vector<protocol::ConversationTip> tips;
        ServerLife life = ServerLife::Same;
        protocol::Welcome::Session session = protocol::Welcome::Session::New;
        //! What came since is sent by the server by itself; none when it was not asked to.
        std::optional<protocol::Seq> after;
    };

    //! Everything up to there is known of all talks; none when nothing is.
    std::optional<protocol::Seq> knownUpTo() const { return m_knownUpTo; }
    //! A talk of which that was kept when everything up to \a knownUpTo was known.
    void restore(const protocol::Conversation &of, const std::vector<protocol::Entry> &entries,
                 protocol::Seq read, std::optional<protocol::Seq> knownUpTo);
    //! The login worked.
    void comeOnline(const Arrival &arrival);
    void goOffline();
    //! Forgets everything, models included.
    void reset();

    //! This person has come into a room whose newest message is \a last.
    void enterRoom(const protocol::RoomName &room, const protocol::RoomName &asked,
                   protocol::Seq last);
    //! The newest message of a room.
    void setTip(const protocol::RoomName &room, protocol::Seq last);
    void leaveRoom(const protocol::RoomName &room);
    void addNotice(const protocol::RoomName &room, MessageModel::Kind kind,
                   const protocol::Nick &nick);
    void setPresence(const protocol::Nick &nick, protocol::Presence presence);
    //! The same for everybody of a room.
    void takePresences(const MemberModel &members);

    //! New ones, one after the other, of one conversation.
    void take(const protocol::Conversation &of, const std::vector<protocol::ChatMessage> &messages);
    void take(const protocol::Change &change);
    void take(const protocol::HistoryPage &page);
    void take(const protocol::ReadNotice &notice);
    //! \return whether it answered a request for history, of which nobody need be told.
    [[nodiscard]] bool take(const protocol::Refusal &refusal);
    //! Shows a message that was written at \a at, unless the server has told of it.
    void addPending(const Outbox::Entry &entry, protocol::Timestamp at,
                    const QList<MessageFile> &files);
    //! A change that waits to be acknowledged.
    void noteUnderWay(const Outbox::Entry &change);
    void settle(const Outbox::Entry &entry, const protocol::Ack &ack);
    void refuse(const Outbox::Entry &entry);

signals:
    //! Somebody else's message that was not seen before, and isn't history.
    void messageArrived(const charla::protocol::Conversation &in,
                        const charla::protocol::ChatMessage &message);
    //! Others' messages that were said during an absence; until then this person had read up to \a read.
    void missed(const charla::protocol::Conversation &in, charla::protocol::Seq read);
    //! The server has told of these entries, perhaps not for the first time.
    void told(const charla::protocol::Conversation &of,
              const std::vector<charla::protocol::Entry> &entries);
    void readChanged(const charla::protocol::Conversation &of, charla::protocol::Seq upTo);
    //! The answer to loadAround(); the message may be gone.
    void loadedAround(const charla::protocol::Conversation &of, charla::protocol::Seq seq);

private:
    struct Asked
    {
        Talk *talk = nullptr;
        Timeline::Request request;
    };

    Talk *find(const protocol::Conversation &of) const;
    //! The talk that somebody's entry to \a to belongs to.
    Talk &talkOf(const protocol::Conversation &to, const protocol::Nick &from);
    void takeTip(const protocol::ConversationTip &tip, const Arrival &arrival);
    //! Whoever is thought to be offline is not.
    void noteSignOfLife(const protocol::Nick &nick);
    Talk &make(const protocol::Conversation &name);
    Talk &openPrivate(const protocol::Nick &with, protocol::Presence presence);
    void ask(Talk &talk, const std::optional<Timeline::Request> &request);
    //! Shows what is unread now, and tells of the news.
    void announce(Talk &talk, const std::vector<protocol::ChatMessage> &news);
    void noteRead(Talk &talk);
    //! After each word of the server.
    void noteKnown();
    bool isCurrent(const Talk &talk) const;

    Link &m_link;
    RoomModel &m_list;
    FindMember m_findMember;
    ReadReports m_reports;
    std::vector<std::unique_ptr<Talk>> m_talks;
    QHash<protocol::RequestId, Asked> m_asked;
    std::optional<Self> m_self;
    std::optional<protocol::Conversation> m_current;
    std::optional<protocol::Seq> m_knownUpTo;
};

} // namespace charla::client
