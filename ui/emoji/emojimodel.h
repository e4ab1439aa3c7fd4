// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace charla::ui {

//! \brief Some of the emoji in a row: what was used last, a category, or what is called as typed.
class EmojiModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void showThese(const QStringList &emoji);
    void showCategory(int category);
    //! \a recent come first among those that fit as well.
    void showNamed(const QString &typed, const QStringList &recent);

private:
    QStringList m_emoji;
};

} // namespace charla::ui
