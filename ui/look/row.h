// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/density.h>

#include <QColor>
#include <QFontMetrics>
#include <QRect>

class QPainter;
class QStyleOptionViewItem;

namespace charla::ui {

struct Theme;

//! The colours in which a row of the lists beside a conversation is written.
struct RowColours
{
    QColor ground;
    QColor text;
};

//! Draws the ground of such a row: chosen, under the mouse, with the keyboard's focus, or plain.
RowColours paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

//! Where the words of a row go that fills \a row.
QRect rowContent(const QRect &row);

int rowHeight(const QFontMetrics &metrics, Density density = Density::Comfortable);

} // namespace charla::ui
