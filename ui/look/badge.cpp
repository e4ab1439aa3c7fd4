// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/badge.h>

#include <ui/look/theme.h>

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxShown = 99;

QString badgeText(int unread)
{
    return unread > MaxShown ? QLocale().toString(MaxShown) + u'+' : QLocale().toString(unread);
}

QFont badgeFont(QFont font)
{
    font.setBold(true);
    font.setPixelSize(11);
    return font;
}

} // namespace

QSize badgeSize(int unread, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    const int height = metrics.height() + 3;
    return {qMax(height, metrics.horizontalAdvance(badgeText(unread)) + 10), height};
}

void paintBadge(QPainter &painter, const QPointF &leftMiddle, int unread, const QFont &font,
                const Theme &theme)
{
    const QSizeF size = badgeSize(unread, font);
    const QRectF pill(leftMiddle - QPointF(0, size.height() / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(theme.onAccent);
    painter.setFont(badgeFont(font));
    painter.drawText(pill, Qt::AlignCenter, badgeText(unread));
    painter.restore();
}

} // namespace charla::ui
