// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>

#include <QWidget>

class QAbstractItemModel;
class QLineEdit;

namespace charla::ui {

class ToneLabel;

//! \brief The line in which the name of a room is typed, to make it or to join it. Hidden until asked for.
//!
//! Enter goes there, Escape hides it. Offers the rooms that are there while typing.
class NewRoomEdit : public QWidget
{
    Q_OBJECT

public:
    //! \a rooms has the names as its display role; not owned, must outlive this.
    explicit NewRoomEdit(QAbstractItemModel *rooms, QWidget *parent = nullptr);

    //! Shows it, empty, with the keyboard in it.
    void ask();

signals:
    void chosen(const charla::protocol::RoomName &room);
    //! The person wants none after all.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onEdited();
    void choose();

    QLineEdit *m_edit;
    ToneLabel *m_trouble;
};

} // namespace charla::ui
