// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

//! The bytes of a WebSocket's frames from a server: final, unmasked, with the shortest length
//! (RFC 6455 §5.2).
namespace charla::server {

//! \a payload must be UTF-8.
QByteArray textFrame(QByteArrayView payload);

//! \a payload is at most 125 bytes, as for every control frame.
QByteArray pongFrame(QByteArrayView payload);

QByteArray pingFrame();

//! \a reason is at most 123 bytes of UTF-8; without a code there is none.
QByteArray closeFrame(std::optional<protocol::CloseCode> code, const QString &reason);

} // namespace charla::server
