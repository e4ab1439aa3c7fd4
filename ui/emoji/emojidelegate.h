// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace charla::ui {

//! \a font with the coloured emoji of the system before its own: many fonts have some in black and white.
//! For emoji only: those fonts have digits and spaces of their own.
QFont emojiFont(QFont font);

//! The side of the square that an emoji has in a grid.
int emojiCellSide(const QFont &font);

//! \brief Draws an emoji in its square.
class EmojiDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace charla::ui
