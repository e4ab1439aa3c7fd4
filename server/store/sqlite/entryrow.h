// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/store/store.h>

#include <QVariant>

#include <optional>

namespace charla::server {

class Rows;

//! How an entry stands in the table `entries`.
namespace entryrow {

//! In the column `kind`.
enum Kind { Message = 0, Edit = 1, Delete = 2, React = 3, Unreact = 4 };
//! In the column `state`.
enum State { Original = 0, Edited = 1, Deleted = 2 };

int kindOf(protocol::ChangeKind kind);

//! What read() reads, in its order: for SELECT.
QString columns();
//! How many they are.
inline constexpr int ColumnCount = 12;
//! For SELECT from `entries` behind columns(): by whom it is, as setAuthor() takes it.
QString authorColumn();
//! Gives a message the key mark of its author.
void setAuthor(protocol::Entry &entry, const QByteArray &authorColumn);
//! The row at hand. Of a message the reactions are still missing.
protocol::Entry read(const Rows &row, const std::optional<protocol::RoomName> &room);

//! What `INSERT INTO entries (prev, conversation, id, author, nick, addressee, at, kind, send_at,
//! text, target)` takes.
QVariantList values(const protocol::Entry &entry, qint64 conversation, qint64 author);

} // namespace entryrow

//! A name that was checked when it was stored. Should newer rules refuse it, a question mark.
protocol::Nick storedNick(const QString &text);
protocol::RoomName storedRoom(const QString &text);

} // namespace charla::server
