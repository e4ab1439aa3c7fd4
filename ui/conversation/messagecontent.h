// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>

class QModelIndex;

//! What a row of a MessageWords says where, for its layout and for whoever reads it out.
namespace charla::ui {

MessageLayout::Content messageContent(const QModelIndex &row);

//! One line of a message that is answered by \a row, also when it is gone or not there; empty when it answers none.
QString quotedLine(const QModelIndex &row);

//! The marks beside a message, as chips show them: "👍 2".
QStringList chipWords(const QModelIndex &row);

//! Who made the mark of a chip: "👍 Ana, Bo".
QString chipPeople(const QModelIndex &row, int chip);

} // namespace charla::ui
