// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace charla::protocol {

//! \brief Why a WebSocket connection ends, and what a client does about it.
//!
//! Up to 1015 the meanings of RFC 6455 §7.4.1; from 4000 on Charla's own (§7.4.2, private use).
enum class CloseCode : quint16 {
    Normal = 1000, //!< the client is done
    GoingAway = 1001, //!< the server stops: reconnect with backoff, it may come back
    ProtocolError = 1002, //!< broken framing
    NotText = 1003, //!< a binary frame: every dialect is text
    InvalidUtf8 = 1007, //!< a text frame that isn't UTF-8
    TooBig = 1009, //!< a frame or message above limits::MaxFrameBytes
    TooSlow = 4000, //!< the send queue was full: reconnect at once, resume from history
    TakenOver = 4001, //!< the same device came in by another connection: do not reconnect
    Silent = 4002, //!< no sign of life for a whole heartbeat: reconnect
    TurnedAway = 4003, //!< no password, or too many wrong ones: do not reconnect without it
    TooFast = 4004, //!< went on against `rate-limited`: reconnect after limits::TooFastInterval
    Full = 4005, //!< no place for one more, in all or from that address: reconnect with backoff
    Kicked = 4006, //!< put out by an operator: do not reconnect by yourself
    Banned = 4007, //!< may not come in: do not reconnect by yourself
    SessionEnded = 4008, //!< the person has ended this session: its token is worth nothing any more
};

} // namespace charla::protocol
