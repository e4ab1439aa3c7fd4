// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/switchermodel.h>

#include <ui/texts.h>

#include <QStringList>

namespace charla::ui {

using namespace Qt::StringLiterals;

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ranked.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = this->choice(index);
    if (role == Qt::DisplayRole)
        return choice.name;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList words{choice.name};
    if (choice.kind == Choice::Kind::OtherRoom)
        words.append(tr("not joined yet"));
    if (choice.presence)
        words.append(texts::presence(*choice.presence));
    if (choice.badge.unread > 0)
        words.append(texts::unread(choice.badge.unread));
    if (!choice.aside.isEmpty())
        words.append(choice.aside);
    return words.join(u", "_s);
}

void SwitcherModel::setChoices(std::vector<Choice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    m_ranked = rank(m_choices, {});
    endResetModel();
}

void SwitcherModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_ranked = rank(m_choices, typed);
    endResetModel();
}

const Choice &SwitcherModel::choice(const QModelIndex &index) const
{
    return m_choices[m_ranked[std::size_t(index.row())].choice];
}

const std::vector<int> &SwitcherModel::places(const QModelIndex &index) const
{
    return m_ranked[std::size_t(index.row())].places;
}

} // namespace charla::ui
