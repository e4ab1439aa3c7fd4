// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

} // namespace charla::ui
