// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/avatar.h>

#include <ui/look/theme.h>

#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace charla::ui {

QString initialOf(const QString &nick)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, nick);
    const qsizetype end = finder.toNextBoundary();
    return nick.left(end).toUpper();
}

namespace {

constexpr int Segments = 10;

// Which of the ring's segments stand out, and its hue: the low bits of a digest are as good as any.
void paintKeyMark(QPainter &painter, const QRectF &where, const protocol::KeyMark &mark,
                  const Theme &theme)
{
    constexpr int WholeTurn = 360 * 16; // as QPainter counts
    constexpr int Gap = 4 * 16;
    constexpr int Segment = WholeTurn / Segments;
    const double width = where.width() / 12;
    const QRectF middle = where.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const QColor full = theme.hue(int((mark.bits() >> Segments) % Theme::Hues));
    const QColor faint = blend(theme.base, full, 0.2);
    for (int i = 0; i < Segments; ++i) {
        const bool isThere = (mark.bits() >> i & 1U) != 0;
        painter.setPen(QPen(isThere ? full : faint, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(middle, WholeTurn / 4 - (i + 1) * Segment + Gap / 2, Segment - Gap);
    }
    painter.setPen(Qt::NoPen);
}

} // namespace

void paintAvatar(QPainter &painter, const QRectF &square, const QString &nick,
                 const protocol::KeyMark &keyMark, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF where = square;
    if (!keyMark.isNull()) {
        paintKeyMark(painter, square, keyMark, theme);
        const double room = square.width() / 8;
        where.adjust(room, room, -room, -room);
    }
    const QColor colour = theme.person(nick);
    painter.setBrush(blend(theme.base, colour, theme.isDark ? 0.30 : 0.20));
    painter.drawEllipse(where);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(qMax(8, int(where.height() * 0.45)));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignCenter, initialOf(nick));
    painter.restore();
}

void paintPresence(QPainter &painter, const QRectF &where, protocol::Presence presence,
                   const Theme &theme, const QColor &around)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(around);
    painter.drawEllipse(where.adjusted(-2, -2, 2, 2));
    switch (presence) {
    case protocol::Presence::Online:
        painter.setBrush(theme.online);
        painter.drawEllipse(where);
        break;
    case protocol::Presence::Away: {
        QPainterPath disc;
        disc.addEllipse(where);
        QPainterPath bite;
        bite.addEllipse(where.translated(-where.width() * 0.35, -where.height() * 0.25));
        painter.setBrush(theme.away);
        painter.drawPath(disc.subtracted(bite));
        break;
    }
    case protocol::Presence::Offline:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.offline, 1.5));
        painter.drawEllipse(where.adjusted(0.75, 0.75, -0.75, -0.75));
        break;
    }
    painter.restore();
}

} // namespace charla::ui
