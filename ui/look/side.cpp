// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/side.h>

#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

void SideColumn::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme(palette()).side);
}

SideList::SideList(QWidget *parent) : QListView(parent)
{
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void SideList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize SideList::sizeHint() const
{
    return {100, heightOf(rowCount())};
}

QSize SideList::minimumSizeHint() const
{
    return {60, heightOf(qMin(2, rowCount()))}; // seen however little room there is
}

int SideList::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int SideList::heightOf(int rows) const
{
    return rows * qMax(1, sizeHintForRow(0));
}

ToneLabel *sideTitle(const QString &words, QWidget *parent)
{
    auto *title = new ToneLabel(ToneLabel::Tone::Dim, words, parent);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    title->setFont(font);
    return title;
}

} // namespace charla::ui
