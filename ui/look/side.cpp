// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/side.h>

#include <ui/look/controls.h>
#include <ui/look/relativefont.h>
#include <ui/look/theme.h>

#include <QEvent>
#include <QKeyEvent>
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

void SideList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        updateGeometry(); // its rows are of another height now
    }
}

QSize SideList::sizeHint() const
{
    return {100, heightOf(rowCount())};
}

QSize SideList::minimumSizeHint() const
{
    return {60, heightOf(qMin(2, rowCount()))}; // seen however little room there is
}

//! Whoever comes by the keyboard stands somewhere.
void SideList::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason && rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    QListView::focusInEvent(event);
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if (isMenuKey(*event) && currentIndex().isValid()) {
        scrollTo(currentIndex());
        emit customContextMenuRequested(visualRect(currentIndex()).center());
    } else if (event->key() == Qt::Key_Escape) {
        emit dismissed();
    } else {
        QListView::keyPressEvent(event);
    }
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
    setBoldFont(title, 0.9);
    return title;
}

} // namespace charla::ui
