// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringListModel>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;

namespace charla::ui {

class Hosting;
class ToneLabel;

//! \brief Who is connected to the server that this window hosts, by whatever program, and how many.
class ConnectedList : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit ConnectedList(Hosting &hosting, QWidget *parent = nullptr);

private:
    void showPeople();

    Hosting &m_hosting;
    ToneLabel *m_title;
    QListView *m_list;
    QStringListModel m_people;
    QTimer m_gathering; // thousands may come at once
};

} // namespace charla::ui
