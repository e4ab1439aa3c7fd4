// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QByteArray>
#include <QByteArrayView>

//! The JSON of the native protocol (asyncapi.yaml): one object a text frame. Pure functions,
//! callable from any thread.
namespace charla::protocol {

//! Reads what a client sent. Enforces every limit of limits.h; unknown fields are skipped.
//! \return the refusal to answer with, its id filled in if it could be read.
Result<ClientMessage, Refusal> decodeClientMessage(QByteArrayView json);

//! Reads what a server sent, under the same limits: a server is a stranger, too.
Result<ServerMessage, Refusal> decodeServerMessage(QByteArrayView json);

//! \return compact UTF-8 JSON, one line.
QByteArray encode(const ClientMessage &message);
QByteArray encode(const ServerMessage &message);

} // namespace charla::protocol
