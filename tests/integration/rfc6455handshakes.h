// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace charla::tests {

//! One MUST of RFC 6455 about the opening handshake, as a handshake and the status of its answer.
struct HandshakeRow
{
    QByteArray section; //!< "4.2.1"
    QByteArray must; //!< the sentence, short
    QByteArray bytes; //!< what the client sends
    int status = 400;
    QByteArray field = {}; //!< a line that the answer must have, as "Name: value"
};

//! \a target leads to a WebSocket of a server at 127.0.0.1:\a port, whose pages come by \a scheme.
QList<HandshakeRow> handshakeRows(const QByteArray &target, quint16 port, const QByteArray &scheme);

} // namespace charla::tests
