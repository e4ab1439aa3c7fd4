// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/membermodel.h>
#include <protocol/message.h>

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace charla::client {

class Link;
class RoomModel;

//! \brief Which rooms this person is in or wants to be in, and who else is there.
//!
//! Keeps the members and the list of rooms as the server tells them, and comes back to the rooms
//! after a reconnect. Knows no messages.
class JoinedRooms : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this object.
    JoinedRooms(Link &link, RoomModel &list, QObject *parent = nullptr);

    void join(const protocol::RoomName &room);
    void leave(const protocol::RoomName &room);

    //! The room to name in the login with that id; none when there is none.
    std::optional<protocol::RoomName> loginRoom(const protocol::RequestId &login);
    //! The login worked, and this person is \a self: asks for all other rooms.
    void comeOnline(const protocol::Nick &self);
    void goOffline();
    //! Forgets everything, models included.
    void reset();
    //! This person was in that room, and wants to be there again.
    void restore(const protocol::RoomName &name, const QString &topic);
    //! They had left it, and the server has not heard of it.
    void restoreLeft(const protocol::RoomName &name);

    void take(const protocol::RoomList &list);
    void take(const protocol::MemberList &list);
    void take(const protocol::Joined &joined);
    void take(const protocol::Left &left);
    void take(const protocol::Crowd &news);
    void take(const protocol::PresenceChanged &changed);
    void take(const protocol::TopicChanged &changed);
    void take(const protocol::RoleChanged &changed);
    void take(const protocol::TermsChanged &changed);
    //! \return whether it is settled: it answered a Leave, which has happened anyhow, or a request
    //! of which the person knows nothing.
    [[nodiscard]] bool take(const protocol::Refusal &refusal);

    //! Asks the server for somebody who may be in a room whose members are not all known here; the
    //! answer comes by met().
    void lookFor(const protocol::Nick &nick);

    //! Null when this person neither is nor was there.
    MemberModel *members(const protocol::RoomName &room) const;
    //! Whether the server's word that this person is in \a room is still to come.
    bool isAwaited(const protocol::RoomName &room) const;
    bool isIn(const protocol::RoomName &room) const;
    //! Whether the server may still think that this person is there, who has left.
    bool isLeftInSilence(const protocol::RoomName &room) const;
    //! Somebody of that name, or of one that looks like it, in any of the rooms.
    std::optional<protocol::Member> findMember(const protocol::Nick &nick) const;

signals:
    //! \a asked is the name by which it was asked for, \a last its newest message.
    void entered(const charla::protocol::RoomName &room, const charla::protocol::RoomName &asked,
                 charla::protocol::Seq last);
    //! The server has told of a room again that was entered on this connection already.
    void confirmed(const charla::protocol::RoomName &room, charla::protocol::Seq last);
    //! This person is no longer there, or is not let in.
    void left(const charla::protocol::RoomName &room);
    //! More is known of who is there, or it has changed.
    void met(const std::vector<charla::protocol::Member> &people);
    //! Somebody else came or went, and it is a room where that is worth a word.
    void cameIn(const charla::protocol::RoomName &room, const charla::protocol::Nick &nick);
    void wentOut(const charla::protocol::RoomName &room, const charla::protocol::Nick &nick);

private:
    enum class Stay { Out, Awaited, In, Leaving };

    struct Room
    {
        protocol::RoomName name;
        Stay stay = Stay::Out;
        bool isLeftInSilence = false; //!< the server may not have heard of it
        protocol::RequestId request; //!< the newest Join or Leave on this connection
        protocol::RequestId pageRequest; //!< the newest one for members
        std::unique_ptr<MemberModel> members; //!< null until it was entered once
    };

    //! The room of that name, or of one that looks like it; null for none.
    Room *find(const protocol::RoomName &name);
    const Room *find(const protocol::RoomName &name) const;
    Room *findRequest(const protocol::RequestId &request);
    void requestJoin(Room &room);
    void makeMembers(Room &room);
    void requestPage(Room &room, const protocol::MembersRequest &page);
    void enter(Room &room, const protocol::MemberList &list);
    void goOut(Room &room);

    Link &m_link;
    RoomModel &m_list;
    std::vector<Room> m_rooms; // in the order of joining
    std::optional<protocol::Nick> m_self; // while online
    bool m_expectsWholeList = false;
};

} // namespace charla::client
