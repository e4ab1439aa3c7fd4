// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/paintfiles.h>

#include <ui/look/theme.h>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace charla::ui {

void paintCovering(QPainter &painter, const QImage &picture, const QRect &where, double radius)
{
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(where, radius, radius);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(picture.size()).scaled(where.size(), Qt::KeepAspectRatioByExpanding);
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(where).center());
    painter.drawImage(target, picture);
    painter.restore();
}

void paintProgress(QPainter &painter, const QRect &where, double share, const Theme &theme)
{
    painter.save();
    const double radius = where.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(theme.base, theme.text, 0.25));
    painter.drawRoundedRect(where, radius, radius);
    QRectF done = where;
    done.setWidth(std::max(2 * radius, where.width() * std::clamp(share, 0.0, 1.0)));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, radius, radius);
    painter.restore();
}

} // namespace charla::ui
