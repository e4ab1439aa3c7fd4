// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/unread.h>
#include <protocol/message.h>

#include <QAbstractListModel>

#include <initializer_list>
#include <vector>

namespace charla::client {

//! \brief The rooms of a server and the person's private conversations, one row each.
//!
//! Rooms first, joined or not, by name; then private conversations by name. Lives with its Session.
class RoomModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Name = Qt::UserRole + 1, //!< QString; also Qt::DisplayRole
        Kind, //!< int, a RoomModel::Kind
        Membership, //!< bool: this person is in the room (always true for private ones)
        Members, //!< int: people in the room; 0 for private ones
        Unread, //!< int: messages of others not seen yet
        Mentions, //!< int: those of them that name this person
        Muted, //!< bool: the person wants to hear nothing of it
        Presence, //!< int, a protocol::Presence: of the other one in a private talk
        Topic, //!< QString: what the room is about; empty for nothing, and for private ones
        Terms, //!< protocol::RoomTerms: what goes in the room
    };
    Q_ENUM(Role)

    enum class Kind { Room, Private };
    Q_ENUM(Kind)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! The conversation of a valid row of this model.
    protocol::Conversation conversation(const QModelIndex &index) const;
    //! Invalid when there is no such row.
    QModelIndex indexOf(const protocol::Conversation &conversation) const;
    int unreadTotal() const;
    //! Holds as long as the row is there; without effect when there is none.
    void setMuted(const protocol::Conversation &conversation, bool isMuted);

    // ---- for the Session only ----

    //! Rooms that are new, changed or gone. A room that this person is in stays, whatever the list says.
    void apply(const protocol::RoomList &changes);
    //! The same, where rooms that the list doesn't name are gone as well.
    void replace(const protocol::RoomList &everything);
    //! This person is in that room, among so many; makes the row if there is none.
    void enter(const protocol::RoomName &room, int members);
    void leave(const protocol::RoomName &room);
    //! Makes the row of a private talk if there is none.
    void addPrivate(const protocol::Nick &with, protocol::Presence presence);
    void setPresence(const protocol::Nick &with, protocol::Presence presence);
    //! Without effect when there is no such row, as the next one.
    void setUnread(const protocol::Conversation &conversation, const Unread &unread);
    void setTopic(const protocol::RoomName &room, const QString &topic);
    void setTerms(const protocol::RoomName &room, const protocol::RoomTerms &terms);
    void clear();

private:
    struct Entry
    {
        protocol::Conversation conversation;
        int members = 0;
        Unread unread;
        bool isMember = false;
        bool isMuted = false;
        QString topic;
        protocol::RoomTerms terms = {};
        protocol::Presence presence = protocol::Presence::Offline;
    };

    static bool entryBefore(const Entry &one, const Entry &other);
    //! The row of \a conversation, or the one before which it would stand.
    int placeOf(const protocol::Conversation &conversation) const;
    //! Null when there is no such row.
    Entry *find(const protocol::Conversation &conversation);
    void tell(const Entry &entry, std::initializer_list<Role> changes);
    void insert(Entry entry);
    template<typename Goes>
    void removeIf(Goes goes);

    std::vector<Entry> m_entries;
};

} // namespace charla::client
