// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QAbstractListModel>

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
};

} // namespace charla::client
