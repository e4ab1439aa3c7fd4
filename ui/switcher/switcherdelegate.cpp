// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/switcherdelegate.h>

#include <ui/look/avatar.h>
#include <ui/look/badge.h>
#include <ui/look/icons.h>
#include <ui/look/row.h>
#include <ui/look/theme.h>
#include <ui/switcher/switchermodel.h>

#include <QAction>
#include <QPainter>
#include <QTextLayout>

namespace charla::ui {

namespace {

constexpr int SignSide = 16;
constexpr int DotSide = 10;
constexpr int Gap = 10;

void paintKind(QPainter &painter, const QRectF &where, const Choice &choice,
               const RowColours &colours, const Theme &theme)
{
    if (const auto *act = std::get_if<QAction *>(&choice.target)) {
        (*act)->icon().paint(&painter, where.toRect());
    } else if (choice.presence) {
        const QRectF dot(where.center() - QPointF(DotSide / 2.0, DotSide / 2.0),
                         QSizeF(DotSide, DotSide));
        paintPresence(painter, dot, *choice.presence, theme, colours.ground);
    } else {
        paintSign(painter, Sign::Room, where, colours.text);
    }
}

//! \return where it begins.
double paintUnread(QPainter &painter, const QRect &row, const Choice &choice, const Theme &theme)
{
    if (choice.badge.unread == 0)
        return row.right();
    const double left = row.right() - badgeSize(choice.badge, painter.font()).width();
    paintBadge(painter, QPointF(left, row.center().y() + 0.5), choice.badge, painter.font(), theme);
    return left - Gap;
}

//! \return where it ends. A name that is too long ends in the dark, not in dots: its letters keep their places.
double paintName(QPainter &painter, const QRectF &where, const QString &name,
                 const std::vector<int> &places)
{
    QTextLayout layout(name, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const int place : places) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true); // bold alone is hard to see in some letters
        const int length = name.at(place).isHighSurrogate() ? 2 : 1;
        formats.append({place, length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(where.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(where);
    layout.draw(&painter, {where.left(), where.center().y() - line.height() / 2});
    painter.restore();
    return where.left() + qMin(where.width(), line.naturalTextWidth());
}

} // namespace

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SwitcherModel *>(index.model());
    if (!model)
        return;
    const Choice &choice = model->choice(index);
    const Theme theme(option.palette);
    painter->save();
    painter->setFont(option.font);
    const RowColours colours = paintRow(*painter, option, theme);
    const QColor dim = readableOn(colours.ground, theme.dim, 4.5);
    const QRect row = rowContent(option.rect);
    const QRectF sign(row.left(), row.center().y() - SignSide / 2.0 + 0.5, SignSide, SignSide);
    paintKind(*painter, sign, choice, colours, theme);
    const double right = paintUnread(*painter, row, choice, theme);

    painter->setPen(choice.kind == Choice::Kind::OtherRoom ? dim : colours.text);
    const QRectF name(QPointF(sign.right() + Gap, row.top()), QPointF(right, row.bottom() + 1));
    const double end = paintName(*painter, name, choice.name, model->places(index));
    const QRectF aside(QPointF(end + 2 * Gap, row.top()), name.bottomRight());
    painter->setPen(dim);
    if (aside.width() > 2 * Gap)
        painter->drawText(
            aside, Qt::AlignRight | Qt::AlignVCenter,
            option.fontMetrics.elidedText(choice.aside, Qt::ElideRight, int(aside.width())));
    painter->restore();
}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, rowHeight(option.fontMetrics)};
}

} // namespace charla::ui
