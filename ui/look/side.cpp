// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/side.h>

#include <ui/look/theme.h>

#include <QListView>
#include <QPainter>

namespace charla::ui {

void SideColumn::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme(palette()).side);
}

QListView *sideList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QListView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    return list;
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
