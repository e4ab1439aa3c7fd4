// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/mentions.h>

#include <QIdentityProxyModel>

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
        Transcript, //!< QString: who said it when, and the text as it was written
    };
    Q_ENUM(Role)

    explicit MessageWords(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *messages) override;
    //! Who can be named in a message; nobody until then.
    void setPeople(People people) { m_people = std::move(people); }
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
    QString display(int row) const;
    QString message(int row, const QString &text) const;
    QString spoken(int row) const;
    std::vector<Mention> mentions(int row) const;
    QString toolTip(int row) const;
    QString deliveryWords(int row) const;
    QString stateWords(int row) const;
    QVariant at(int row, int role) const;

    People m_people;
    std::optional<Range> m_coming; //!< being inserted: their neighbours do not know them yet
};

} // namespace charla::ui
