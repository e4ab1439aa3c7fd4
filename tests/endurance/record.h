// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "way.h"

#include <client/session.h>
#include <protocol/message.h>

#include <QString>

#include <optional>
#include <vector>

namespace charla::tests {

//! One message as somebody has it.
struct Line
{
    qint64 seq = 0;
    QString text;

    bool operator==(const Line &) const = default;
};

//! What the server has kept of a room, read page by page by a peer of its own; none, and a failure
//! noted, when a chain of `prev` is broken or an id is there twice.
std::optional<std::vector<Line>> keptBy(quint16 port, const QString &room, Way way = usualWay());

//! What a session shows of a room: acknowledged messages in the order of its rows.
std::vector<Line> shownBy(client::Session &session, const QString &room);

//! For a failed comparison: where the two part.
QString difference(const std::vector<Line> &kept, const std::vector<Line> &shown);

} // namespace charla::tests
