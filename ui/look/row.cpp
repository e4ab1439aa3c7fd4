// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/row.h>

#include <ui/look/theme.h>

#include <QPainter>
#include <QStyleOptionViewItem>

namespace charla::ui {

namespace {

constexpr int Inset = 6; // from the list's edge to the rounded ground
constexpr int Padding = 8; // from there to the words
constexpr double Radius = 6;

} // namespace

RowColours paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor ground = isChosen ? blend(theme.side, theme.accent, theme.isDark ? 0.35 : 0.18)
        : isHovered                ? theme.hover
                                   : theme.side;
    const QRectF row = QRectF(option.rect).adjusted(Inset, 1, -Inset, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    if (ground != theme.side)
        painter.drawRoundedRect(row, Radius, Radius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    }
    return {.ground = ground, .text = theme.text};
}

QRect rowContent(const QRect &row)
{
    return row.adjusted(Inset + Padding, 1, -Inset - Padding, -1);
}

int rowHeight(const QFontMetrics &metrics, Density density)
{
    return metrics.height() + (density == Density::Compact ? 4 : 14);
}

} // namespace charla::ui
