// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/mentions.h>

#include <protocol/ids.h>

#include <QIdentityProxyModel>
#include <QPersistentModelIndex>
#include <QSet>

#include <optional>

namespace charla::ui {

//! \brief A conversation's rows with the words that a person reads or hears: notices as sentences,
//! tooltips, and what a screen reader says.
//!
//! What a row says depends on its neighbours; when rows come between them, that is told by
//! dataChanged() after the insertion. Its source is a client::MessageModel, or another model with
//! the same roles.
class MessageWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum class Role {
        //! bool: goes on what the row before began. A notice that does is told there already; a
        //! message that does is by the same person and needs no name.
        Continues = Qt::UserRole + 1000,
        Mentions, //!< std::vector<Mention>: who is named in a message
        Transcript, //!< QString: who said it when, its files, and the text as it was written
        IsGone, //!< bool: deleted, or about to be
        CanComeBack, //!< bool: about to be deleted, and the person can still change their mind
        BeginsNews, //!< bool: above it stands that what follows is new
    };
    Q_ENUM(Role)

    explicit MessageWords(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *messages) override;
    //! Who can be named in a message; nobody until then.
    void setPeople(People people) { m_people = std::move(people); }
    //! Own messages that the person has just deleted.
    void setRemovals(const QSet<protocol::Seq> &messages);
    //! From that row of the source on everything is new; an invalid one for nothing.
    void setNews(const QModelIndex &first);
    const QPersistentModelIndex &news() const { return m_news; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Range
    {
        int first;
        int last;
    };

    int before(int row) const;
    int after(int row) const;
    void tellAround(int first, int last);
    bool isNotice(int row) const;
    bool continues(int row) const;
    bool isSamePerson(int row, int other) const;
    bool isGone(int row) const;
    bool canComeBack(int row) const;
    bool beginsNews(int row) const;
    void tellRow(int row);
    QString display(int row) const;
    QString message(int row, const QString &text) const;
    QString spoken(int row) const;
    QString withFiles(int row, const QString &text) const;
    std::vector<Mention> mentions(int row) const;
    QString toolTip(int row) const;
    QString deliveryWords(int row) const;
    QString stateWords(int row) const;
    QVariant at(int row, int role) const;

    People m_people;
    QSet<protocol::Seq> m_removals;
    QPersistentModelIndex m_news; //!< of the source
    std::optional<Range> m_coming; //!< being inserted: their neighbours do not know them yet
};

} // namespace charla::ui
