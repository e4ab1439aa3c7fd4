// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QModelIndex>
#include <QSet>
#include <QStringList>

namespace charla::client {
class MessageModel;
}

//! Who has said what in a conversation. Both look back over a bounded number of rows.
namespace charla::ui {

//! The others who have written there, the last one first.
QStringList recentAuthors(const client::MessageModel &messages);

//! The newest own message that is not deleted, nor about to be as \a leaving are; invalid when there
//! is none.
QModelIndex lastOwn(const client::MessageModel &messages, const QSet<protocol::Seq> &leaving);

} // namespace charla::ui
