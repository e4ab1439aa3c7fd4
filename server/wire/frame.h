// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace charla::server {

//! The bytes of one WebSocket text frame from a server: final, unmasked, with the shortest length
//! (RFC 6455 §5.2). \a payload must be UTF-8.
QByteArray textFrame(QByteArrayView payload);

} // namespace charla::server
