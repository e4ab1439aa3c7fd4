// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace charla::ui {

//! \brief The members of a client::MemberModel with the words for tooltips and screen readers: "Ana, away".
//!
//! Those who are offline stand below the others.
class MemberWords : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MemberWords(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    //! "Ana, away"
    QString words(const QModelIndex &index) const;
};

} // namespace charla::ui
