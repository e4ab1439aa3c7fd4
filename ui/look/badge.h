// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QSize>

class QPainter;
class QPointF;

namespace charla::ui {

struct Theme;

//! The size of the pill that holds a count of unread messages.
QSize badgeSize(int unread, const QFont &font);

//! Draws the pill with its left edge at \a leftMiddle, centred there in height.
void paintBadge(QPainter &painter, const QPointF &leftMiddle, int unread, const QFont &font,
                const Theme &theme);

} // namespace charla::ui
