// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"
#include "turns.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTimer>

#include <functional>

namespace charla::bench {

//! A person at a desk who reads the lobby, and may go on to other rooms.
class Reader
{
public:
    //! Joins; ends the program when that doesn't work.
    explicit Reader(quint16 port);

    tests::Desk &desk() { return m_desk; }
    //! Of the room in front, as is all that follows.
    QAbstractItemView &list() { return *m_list; }
    QScrollBar &bar() { return *m_list->verticalScrollBar(); }
    int rows() const { return m_list->model()->rowCount(); }

    //! Clicks on a room and waits until it is open at its end; ends the program when that never is.
    void opens(const QString &room);
    //! Turns the mouse wheel by so many notches, up is positive.
    void turnWheel(int notches);
    //! Clicks into the groove of the bar: a page up or down.
    void turnPage(QAbstractSlider::SliderAction action) { bar().triggerAction(action); }
    //! Drags the bar to a place, from 0 to 1.
    void drag(double part);
    //! Goes to the top again and again until everything is there. \return seconds; at most \a limit.
    double loadAll(int limit);

    //! Does something again and again, as fast as a screen shows it, from the event loop.
    static void repeat(int times, const std::function<void(int)> &act);

private:
    void findList();

    tests::Desk m_desk;
    protocol::RoomName m_room = protocol::RoomName::lobby();
    QAbstractItemView *m_list = nullptr;
};

} // namespace charla::bench
