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
constexpr double SmallShare = 0.85; // of the size of the text around
constexpr int MinPixels = 8;
constexpr double UsualShare = 0.16; // of the text's colour in the ground

QString badgeText(const Badge &badge)
{
    const QString number = badge.unread > MaxShown ? QLocale().toString(MaxShown) + u'+'
                                                   : QLocale().toString(badge.unread);
    return badge.isNamed ? u'@' + number : number;
}

QFont badgeFont(QFont font)
{
    font.setBold(true);
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(MinPixels, qRound(font.pixelSize() * SmallShare)));
    else
        font.setPointSizeF(font.pointSizeF() * SmallShare);
    return font;
}

} // namespace

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    const int height = metrics.height() + 3;
    return {qMax(height, metrics.horizontalAdvance(badgeText(badge)) + 10), height};
}

void paintBadge(QPainter &painter, const QPointF &leftMiddle, const Badge &badge, const QFont &font,
                const Theme &theme)
{
    const QSizeF size = badgeSize(badge, font);
    const QRectF pill(leftMiddle - QPointF(0, size.height() / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.accent;
    QColor ink = theme.onAccent;
    if (badge.weight != Badge::Weight::Personal) {
        ground = blend(theme.side, theme.text, UsualShare);
        ink = theme.text;
    }
    if (badge.weight == Badge::Weight::Faint) {
        ground = Qt::transparent;
        ink = theme.dim;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(ink);
    painter.setFont(badgeFont(font));
    painter.drawText(pill, Qt::AlignCenter, badgeText(badge));
    painter.restore();
}

} // namespace charla::ui
