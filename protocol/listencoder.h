// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QByteArray>

//! The JSON of the long lists that everybody gets who comes. For the codec only.
namespace charla::protocol {

QByteArray listText(const RoomList &list);
QByteArray listText(const MemberList &list);
QByteArray listText(const Crowd &crowd);

} // namespace charla::protocol
