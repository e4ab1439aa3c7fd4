// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace charla::ui {

//! Has a screen reader say \a words, wherever the keyboard is. \a from is any part of the window.
void announce(QWidget *from, const QString &words);

//! \brief Nothing to see: what announce() speaks through, one for each window.
//!
//! Qt 6.4 has no event for an announcement, and its bridge to AT-SPI drops alerts. Screen readers
//! read out a notification that appears, so it tells of one. Qt 6.8 has the event.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    void say(const QString &words);
};

} // namespace charla::ui
