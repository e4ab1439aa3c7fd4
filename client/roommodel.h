// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QAbstractListModel>

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
        Presence, //!< int, a protocol::Presence: of the other one in a private talk
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
};

} // namespace charla::client
