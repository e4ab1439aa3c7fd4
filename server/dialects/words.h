// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/dialects/dialect.h>

#include <QJsonObject>

//! What the dialects of the tutorials have in common.
namespace charla::server {

//! The nick that the server itself speaks with where a dialect has no word for errors; nobody
//! else can have it.
protocol::Nick serverNick();

//! What a message says where a dialect knows no files: its text, and behind it a line for each with
//! name, size and path.
QString saidText(const protocol::ChatMessage &message);

//! Whom a message is shown to be from where a dialect knows no private messages: "Ana", or
//! "Ana (private)".
QString authorText(const protocol::ChatMessage &message);

//! A frame of plain text as a message to the peer's room.
protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
sendOf(QByteArrayView frame, const Standing &standing);

//! A refusal in English with all that it says: until when, when again, and why.
QString refusalWords(const protocol::Refusal &refusal);

//! What was done to somebody, in English, for those whose dialect has no word for it.
QString actedWords(const protocol::Acted &acted);

QByteArray compactJson(const QJsonObject &object);

} // namespace charla::server
