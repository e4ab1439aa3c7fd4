// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::tests {

//! Each adds rows to a table of QByteArray "bytes" and int "status": heads of requests, and how the
//! server refuses them.
void addBrokenRequestLines();
void addBrokenTargets();
void addBrokenFields();
void addBrokenHandshakes();

//! Each adds rows to a table of QByteArray "bytes" and int "code": what a WebSocket says after its
//! handshake, and the code of the close frame that it gets.
void addBrokenFraming();
void addBrokenCloses();
void addBrokenContents();

} // namespace charla::tests
