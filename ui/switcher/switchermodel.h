// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/switcher/choice.h>

#include <QAbstractListModel>

namespace charla::ui {

//! \brief The choices that fit what was typed, the best first. Shows names, and says the rest to screen readers.
class SwitcherModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setChoices(std::vector<Choice> choices);
    void setTyped(const QString &typed);

    //! Of a valid row, until the choices change.
    const Choice &choice(const QModelIndex &index) const;
    //! Of the letters in its name that were typed, in UTF-16 units.
    const std::vector<int> &places(const QModelIndex &index) const;

private:
    std::vector<Choice> m_choices;
    std::vector<RankedChoice> m_ranked;
};

} // namespace charla::ui
