// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>

class QModelIndex;

//! What a row of a MessageWords says where, for its layout and for whoever reads it out.
namespace charla::ui {

MessageLayout::Content messageContent(const QModelIndex &row);

//! What stands above the first message that is new.
QString newsWords();

//! One line of a message that is answered by \a row, also when it is gone or not there; empty when it answers none.
QString quotedLine(const QModelIndex &row);

//! The marks beside a message, as chips show them: "👍 2".
QStringList chipWords(const QModelIndex &row);

//! What a part of \a row is, for who points at it: who made a mark ("👍 Ana, Bo"), where a link
//! leads, what a file is. Empty for others.
QString partWords(const MessageLayout::Part &part, const QModelIndex &row);

} // namespace charla::ui
