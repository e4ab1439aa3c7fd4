// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/archivetrouble.h>

#include <protocol/result.h>
#include <protocol/terms.h>

#include <optional>

namespace charla::server {

//! \brief Takes what was said in a room, all or before a moment, out of a folder that no server
//! works on, for good, and gives the space back. The room stays. Blocks.
//! \return how many entries it was.
protocol::Result<qint64, ArchiveTrouble> purge(const QString &folder,
                                               const protocol::RoomName &room,
                                               const std::optional<protocol::Timestamp> &before,
                                               const Progress &progress);

} // namespace charla::server
