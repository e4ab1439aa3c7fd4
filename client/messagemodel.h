// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

namespace charla::client {

//! \brief The talk of one conversation as rows: messages in the order of seq, notices where they
//! happened, and at the end the own messages that are not acknowledged yet.
//!
//! Rows are only added, changed, and (own pending ones) moved to their place; never reset. Lives with its Session.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Kind = Qt::UserRole + 1, //!< int, a MessageModel::Kind
        Author, //!< QString: the nick; for notices, whom it is about
        Text, //!< QString; also Qt::DisplayRole; empty for notices (the window makes the words)
        Time, //!< QDateTime in local time
        IsOwn, //!< bool
        Delivery, //!< int, a MessageModel::Delivery
        StartsDay, //!< bool: the first row, or another local day than the row before
    };
    Q_ENUM(Role)

    enum class Kind { Message, JoinNotice, LeaveNotice };
    Q_ENUM(Kind)

    enum class Delivery {
        Pending, //!< own, not acknowledged
        Committed,
        Refused, //!< own, and the server will not have it
    };
    Q_ENUM(Delivery)

    enum class Older { Unknown, Loading, None };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! Whether messages older than the first row may be on the server.
    Older older() const;
};

} // namespace charla::client
