// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rfc6455paths.h"

#include <QByteArrayList>

namespace charla::tests {

//! \brief One MUST of RFC 6455 about an open connection: what a client sends, and what is heard.
//!
//! Others hear "text WORD"; it hears "pong PAYLOAD", and at last "close CODE", where "close" alone
//! is one without a code. Without a close the connection goes on.
struct FrameRow
{
    enum class Pace { AtOnce, ByteByByte };

    QByteArray section;
    QByteArray must;
    QByteArray bytes;
    QByteArrayList heard;
    Pace pace = Pace::AtOnce;
};

QList<FrameRow> framingRows(const WebSocketPath &path); //!< §5.1 to §5.4, §6, §10.4
QList<FrameRow> controlRows(const WebSocketPath &path); //!< §5.5, §7
QList<FrameRow> contentRows(const WebSocketPath &path); //!< §5.6, §8.1

} // namespace charla::tests
