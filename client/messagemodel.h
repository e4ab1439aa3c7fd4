// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <client/place.h>
#include <client/self.h>
#include <client/transfers/uploadtrouble.h>
#include <client/unread.h>
#include <protocol/message.h>

#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <deque>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace charla::client {

//! \brief The talk of one conversation as rows: messages in the order of seq, notices where they
//! happened, and at the end the own messages that are not acknowledged yet.
//!
//! Rows are only added, changed, and (own pending ones) moved to their place; never reset. Changes
//! of messages have no row: they are worked into their message's. Lives with its Session.
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
        Seq, //!< qint64: by which Session's acts name the message; 0 for notices and while pending
        State, //!< int, a MessageModel::State
        Reactions, //!< QList<MessageModel::Mark>, in the order of the first of each
        ReplyTo, //!< qint64: Seq of the message that is answered; 0 for none
        QuotedAuthor, //!< QString: of the message that is answered; empty while it is not known
        QuotedText, //!< QString: its whole text as it is now, or the names of its files; empty also when it was deleted
        GapBehind, //!< bool: messages between this row and the next are known to the server only
        Leaving, //!< bool: own, and on its way to be deleted: the server has yet to acknowledge that
        Files, //!< QList<MessageFile>; empty for most
        Id, //!< QUuid: of an own message that is not acknowledged, by which Session's acts name it
        KeyMark, //!< protocol::KeyMark: of the author
        Trouble, //!< UploadTrouble: of a message that is Delivery::Unsent
    };
    Q_ENUM(Role)

    enum class Kind : quint8 { Message, JoinNotice, LeaveNotice };
    Q_ENUM(Kind)

    enum class Delivery : quint8 {
        Uploading, //!< own, and not said before its files are on the server
        Unsent, //!< own, and a file of it could not be brought to the server: Role::Trouble
        Pending, //!< own, not acknowledged
        Committed,
        Refused, //!< own, and the server will not have it
    };
    Q_ENUM(Delivery)

    enum class State { Original, Edited, Deleted };
    Q_ENUM(State)

    enum class Older { Unknown, Loading, None };

    //! A mark beside a message.
    struct Mark
    {
        QString mark; //!< usually an emoji
        QStringList nicks; //!< who made it, in the order in which they did
        bool isOwn = false; //!< this person is among them

        bool operator==(const Mark &) const = default;
    };

    //! What stands in a row.
    struct Row
    {
        Kind kind = Kind::Message;
        bool isOwn = false;
        Delivery delivery = Delivery::Committed;
        protocol::ChatMessage::State state = protocol::ChatMessage::State::Original;
        protocol::KeyMark keyMark = {}; //!< of the author
        QString author;
        QString text;
        //! By the server's clock; by the own one while pending, and for notices.
        protocol::Timestamp at;
        protocol::MessageId id; //!< null for notices
        Place place; //!< of a pending one, only the life
        protocol::Seq replyTo; //!< in the same life; 0 for none
        std::vector<protocol::Reaction> reactions;
        protocol::Seq changed; //!< every change up to here is worked in
        QList<MessageFile> files = {};
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! The row of the message of that seq; invalid when it is not there.
    QModelIndex indexOf(protocol::Seq seq) const;
    //! The row of an own message that is not acknowledged; the same.
    QModelIndex pendingIndex(const protocol::MessageId &id) const;

    //! Whether messages older than the first row may be on the server.
    Older older() const { return m_older; }

    // ---- for the Session only ----

    //! Who this person is.
    void setSelf(const Self &self);
    void setOlder(Older older);
    //! Behind which places messages are missing that nobody asks for by themselves; rising.
    void setGaps(std::vector<Place> gaps);
    //! The own message at that place, whether it is there or not, is on its way to be deleted.
    void setLeaving(const Place &place, bool isLeaving);
    //! The row at that place; null when there is none.
    const Row *at(const Place &place) const;
    //! Without effect when its message has no row in that life.
    void change(int life, const protocol::Change &change);
    //! Makes the message at that place, if there is one, what the server says that it is now.
    void refresh(const Place &place, const protocol::ChatMessage &message);
    //! Others' messages behind \a place that are not deleted.
    Unread countBehind(const Place &place) const;
    //! Puts rows, in any order, where they belong. Their places must not be taken.
    void insert(std::vector<Row> rows);
    //! Puts an own message at the end, where it waits for settle(); one that has files is Uploading.
    void addPending(Row row);
    //! How a message that is not settled stands now; without effect for others.
    void setDelivery(const protocol::MessageId &id, Delivery delivery,
                     const std::optional<UploadTrouble> &trouble = {});
    //! So many bytes of a file of such a message are on the server.
    void setSent(const protocol::MessageId &id, int file, qint64 sent);
    //! Takes such a message away, as if it had never been written. \return its row; none when there was none.
    std::optional<Row> withdraw(const protocol::MessageId &id);
    //! The message at that place has these files.
    void setFiles(const Place &place, QList<MessageFile> files);
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
    //! The number of the row at that place; -1 when there is none.
    int numberOf(const Place &place) const;
    //! Many rows have few authors: they share one text.
    void share(Row &row);
    bool startsDay(int number) const;
    void tellDayOf(int number);
    void tell(int number, std::initializer_list<Role> roles);
    void noteAnswer(const Row &row);
    //! What is known of the messages of these rows may stand in answers to them, too.
    void tellAnswersTo(int first, int last);
    bool hasGapBehind(int number) const;
    QVariant dataOfMessage(const Row &row, int role) const;
    QVariant reactions(const Row &row) const;
    //! Null when it answers none, or one that is not known.
    const Row *quoted(const Row &row) const;
    std::vector<Row>::iterator pending(const protocol::MessageId &id);
    void tellPending(const protocol::MessageId &id, std::initializer_list<Role> roles);
    void insertRun(int first, std::vector<Row>::const_iterator from,
                   std::vector<Row>::const_iterator to);

    std::deque<Row> m_settled; // by place; grows at both ends
    std::vector<Row> m_pending; // as they were written; their rows follow those of m_settled
    QHash<protocol::MessageId, UploadTrouble> m_troubles; // of pending ones
    std::multimap<Place, Place> m_answers; // to what is answered, those that answer it
    QSet<QString> m_authors;
    std::vector<Place> m_gaps; // rising
    std::set<Place> m_leaving;
    Older m_older = Older::Unknown;
    std::optional<Self> m_self;
};

} // namespace charla::client
