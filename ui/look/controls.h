// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractButton;
class QKeyEvent;
class QPushButton;
class QString;
class QWidget;

namespace charla::ui {

//! Gives a field or a button some air above and below its text.
void makeRoomy(QWidget *control);

//! Gives a button its text, with some air on both sides of it.
void setRoomyText(QPushButton *button, const QString &text);

//! Gives the one button that a person most likely wants the colour of the accent.
void makePrimary(QPushButton *button);

//! Makes the circle or box of an unchecked choice stand out in the dark, where the style's hardly does.
void makeMarkSeen(QAbstractButton *button);

//! Whether somebody asks for the menu of what the keyboard is at. Not every platform makes an event
//! of it.
bool isMenuKey(const QKeyEvent &event);

} // namespace charla::ui
