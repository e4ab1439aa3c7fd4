// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QStringList>

//! What `charla admin` prints of lists, a line an item. Pure.
namespace charla::app {

QStringList linesOf(const protocol::PeopleList &list);
QStringList linesOf(const protocol::BanList &list);
QStringList linesOf(const protocol::AuditPage &page);

//! One JSON object for each item, as on the wire.
QStringList jsonLinesOf(const protocol::ServerMessage &list);

} // namespace charla::app
