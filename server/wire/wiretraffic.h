// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>
#include <server/wire/urgency.h>

#include <QByteArray>
#include <QString>

//! What goes between a Connection and its Line, which may live on different threads.
namespace charla::server {

class Line;

//! Of one line; never used again in a process.
using LineId = quint64;

//! What becomes of frames that wait when a connection ends.
enum class Queued { SendFirst, Forget };

//! What a connection wants of its line.
struct LineOrder
{
    enum class Kind {
        Adopt, //!< the first: the loop owns the line from now on
        Send, //!< by Berth::send()
        Close,
        Pause,
        Resume,
        Forget, //!< the last: the line goes, and its descriptor is closed
    };

    Line *line = nullptr;
    Kind kind = Kind::Send;
    Urgency urgency = Urgency::Answer;
    Queued queued = Queued::SendFirst;
    protocol::CloseCode code = protocol::CloseCode::Normal;
    QByteArray frame;
    QString reason;
};

//! What a line has to tell its connection.
struct LineNews
{
    enum class Kind {
        Text, //!< one whole message
        Drained, //!< Backlog is empty, and was asked
        Closed, //!< the last
    };

    LineId line = 0;
    Kind kind = Kind::Text;
    QByteArray utf8;
};

} // namespace charla::server
