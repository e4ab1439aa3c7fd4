// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/discovery/neighbours.h>

#include <QAbstractListModel>

#include <vector>

namespace charla::ui {

//! The servers that were found on the local network, by name: a row each. What they say of themselves is
//! anybody's word.
class FoundModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AboutRole = Qt::UserRole, //!< the second line: where it is, how many are there
    };

    using QAbstractListModel::QAbstractListModel;

    //! Rows of servers that stay keep their indexes' selection.
    void show(const std::vector<client::Neighbour> &servers);

    const client::Neighbour &server(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<client::Neighbour> m_servers;
};

} // namespace charla::ui
