// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/tonelabel.h>

#include <QListView>
#include <QWidget>

//! What the columns beside a conversation are made of.
namespace charla::ui {

//! A column in the colour of its kind.
class SideColumn : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

//! \brief A list without a frame that shows the column behind it; rows under the mouse are lit.
//!
//! Wants to be as high as its rows, all of the same height. The menu of a row is asked for by
//! customContextMenuRequested(), also by keys.
class SideList : public QListView
{
    Q_OBJECT

public:
    explicit SideList(QWidget *parent);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    //! The keyboard is no longer needed here.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowCount() const;
    int heightOf(int rows) const;
};

//! The small heading above one.
ToneLabel *sideTitle(const QString &words, QWidget *parent);

} // namespace charla::ui
