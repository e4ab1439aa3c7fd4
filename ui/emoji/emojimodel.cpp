// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/emojimodel.h>

#include <ui/emoji/emojitable.h>

namespace charla::ui {

int EmojiModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_emoji.size());
}

QVariant EmojiModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &text = m_emoji.at(index.row());
    if (role == Qt::DisplayRole)
        return text;
    if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const Emoji *emoji = EmojiTable::instance().find(text);
    return emoji ? emoji->names.first() : text;
}

void EmojiModel::showThese(const QStringList &emoji)
{
    beginResetModel();
    m_emoji = emoji;
    endResetModel();
}

void EmojiModel::showCategory(int category)
{
    QStringList those;
    for (const Emoji &emoji : EmojiTable::instance().all()) {
        if (emoji.category == category)
            those.append(emoji.text);
    }
    showThese(those);
}

void EmojiModel::showNamed(const QString &typed, const QStringList &recent)
{
    QStringList those;
    for (const Emoji *emoji : EmojiTable::instance().named(typed, recent))
        those.append(emoji->text);
    showThese(those);
}

} // namespace charla::ui
