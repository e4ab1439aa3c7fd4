// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QModelIndex>

namespace charla::client {
class MessageModel;
} // namespace charla::client

//! What is new in a conversation for who has read up to somewhere.
namespace charla::ui {

//! The first message of others behind \a read that is not deleted; invalid when there is none.
QModelIndex firstNewsBehind(const client::MessageModel &messages, protocol::Seq read);

//! The last row that is not behind \a read; -1 when there is none.
int lastRowUpTo(const client::MessageModel &messages, protocol::Seq read);

//! Messages of others below \a row that are not deleted, \a most at most.
int countNewsBelow(const client::MessageModel &messages, int row, int most);

} // namespace charla::ui
