// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/place.h>
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

    //! What stands in a row.
    struct Row
    {
        Kind kind = Kind::Message;
        QString author;
        QString text;
        protocol::Timestamp
            at; //!< by the server's clock; by the own one while pending, and for notices
        bool isOwn = false;
        Delivery delivery = Delivery::Committed;
        protocol::MessageId id; //!< null for notices
        Place place; //!< meaningless while pending
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! Whether messages older than the first row may be on the server.
    Older older() const { return m_older; }

    // ---- for the Session only ----

    void setOlder(Older older);
    //! Puts rows, in any order, where they belong. Their places must not be taken.
    void insert(std::vector<Row> rows);
    //! Puts an own message at the end, where it waits for settle().
    void addPending(Row row);
    //! A pending message has got its place, its fate and the server's time.
    //! \return false when no message of that id is pending.
    bool settle(const protocol::MessageId &id, const Place &place, Delivery delivery,
                protocol::Timestamp at);
    //! When the pending message of that id was written; none when none is pending.
    std::optional<protocol::Timestamp> pendingSince(const protocol::MessageId &id) const;

signals:
    void olderChanged();

private:
    const Row &row(int number) const;
    bool startsDay(int number) const;
    void tellDayOf(int number);
    void insertRun(int first, std::vector<Row>::const_iterator from,
                   std::vector<Row>::const_iterator to);

    std::vector<Row> m_settled; // by place
    std::vector<Row> m_pending; // as they were written; their rows follow those of m_settled
    Older m_older = Older::Unknown;
};

} // namespace charla::client
