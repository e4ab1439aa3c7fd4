// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief The people in one room, by name without case. Lives with its Session.
class MemberModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Nick = Qt::UserRole + 1, //!< QString; also Qt::DisplayRole
        Presence, //!< int, a protocol::Presence
        IsSelf, //!< bool
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! The person of a valid row of this model.
    protocol::Nick nick(const QModelIndex &index) const;
    //! What is known of \a nick as the server writes it; none when not in the room.
    std::optional<protocol::Member> find(const protocol::Nick &nick) const;
    //! The member with that name or one that looks like it; none when there is none.
    std::optional<protocol::Member> findAlike(const protocol::Nick &nick) const;

    // ---- for the Session only ----

    //! Who this person is.
    void setSelf(const protocol::Nick &nick);
    //! Makes these, in any order, the members: those who stay keep their rows.
    void setMembers(std::vector<protocol::Member> members);
    //! \return false when that person was there already; then only the presence is taken.
    bool add(const protocol::Member &member);
    //! \return false when there was no such person.
    bool remove(const protocol::Nick &nick);
    //! Without effect when there is no such person.
    void setPresence(const protocol::Nick &nick, protocol::Presence presence);

private:
    //! The row of \a nick, or the one before which it would stand.
    int placeOf(const protocol::Nick &nick) const;
    bool isAt(int row, const protocol::Nick &nick) const;
    void removeAllBut(const std::vector<protocol::Member> &staying);

    std::vector<protocol::Member> m_members;
    std::optional<protocol::Nick> m_self;
};

} // namespace charla::client
