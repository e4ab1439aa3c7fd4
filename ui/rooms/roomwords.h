// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/roommodel.h>
#include <ui/look/badge.h>

#include <QSortFilterProxyModel>

namespace charla::ui {

//! \brief Either the rooms or the private talks of a client::RoomModel, with the words for tooltips and screen readers.
class RoomWords : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \a rooms is not owned and must outlive this.
    RoomWords(client::RoomModel &rooms, client::RoomModel::Kind kind, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    protocol::Conversation conversation(const QModelIndex &index) const;
    QModelIndex indexOf(const protocol::Conversation &conversation) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString spoken(const QModelIndex &index) const;

    client::RoomModel &m_rooms;
    client::RoomModel::Kind m_kind;
};

//! How much a row of such a model, or of a client::RoomModel, calls for the person.
Badge badgeOf(const QModelIndex &row);

//! The same of all that is not muted.
Badge totalOf(const client::RoomModel &rooms);

} // namespace charla::ui
