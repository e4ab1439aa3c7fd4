// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

//! \brief The talks of one server: finds the one that a message belongs to, asks for what is
//! missing of it, and counts what the person has not seen.
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

    //! What the person looks at, if anything: it has nothing unseen.
    void setCurrent(const std::optional<protocol::Conversation> &of);
    void loadOlder(const protocol::Conversation &of);
    //! Who this person is until it is told otherwise.
    void setSelf(const protocol::Nick &nick) { m_self = nick; }

    enum class ServerLife { Same, Another };

    //! The login worked. \a tips are the private talks that the server knows of.
    void comeOnline(const std::vector<protocol::ConversationTip> &tips, ServerLife life);
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

    void take(const protocol::ChatMessage &message);
    void take(const protocol::HistoryPage &page);
    //! \return whether it answered a request for history, of which nobody need be told.
    [[nodiscard]] bool take(const protocol::Refusal &refusal);
    void addPending(const Outbox::Entry &entry);
    void settle(const Outbox::Entry &entry, const protocol::Ack &ack);
    void refuse(const Outbox::Entry &entry);

signals:
    //! Somebody else's message that was not seen before, and isn't history.
    void messageArrived(const charla::protocol::Conversation &in,
                        const charla::protocol::ChatMessage &message);

private:
    struct Asked
    {
        Talk *talk = nullptr;
        Timeline::Request request;
    };

    Talk *find(const protocol::Conversation &of) const;
    void takeTip(const protocol::ConversationTip &tip);
    //! Whoever is thought to be offline is not.
    void noteSignOfLife(const protocol::Nick &nick);
    Talk &make(const protocol::Conversation &name);
    Talk &openPrivate(const protocol::Nick &with, protocol::Presence presence);
    void ask(Talk &talk, const std::optional<Timeline::Request> &request);
    void announce(const Talk &talk, const std::vector<protocol::ChatMessage> &news);
    bool isCurrent(const Talk &talk) const;

    Link &m_link;
    RoomModel &m_list;
    FindMember m_findMember;
    std::vector<std::unique_ptr<Talk>> m_talks;
    QHash<protocol::RequestId, Asked> m_asked;
    std::optional<protocol::Nick> m_self;
    std::optional<protocol::Conversation> m_current;
    bool m_hasBeenOnline = false;
};

} // namespace charla::client
