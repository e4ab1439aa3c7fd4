// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/archivetrouble.h>

#include <protocol/result.h>

#include <optional>

namespace charla::server {

//! What could be saved.
struct RescueReport
{
    QString damagedFile; //!< where the damaged file is now
    qint64 entries = 0;
    qint64 rooms = 0;
    qint64 people = 0; //!< who may come back
};

//! \brief Saves what can be read of a damaged file of data into a new one, of a folder that no server
//! works on.
//!
//! First the new file is complete and on the disk, then the damaged one is put aside under another
//! name, with what belongs to it, and only then the new one takes its place. Blocks.
//! \return nothing when there is no damage, or no data.
protocol::Result<std::optional<RescueReport>, ArchiveTrouble> rescue(const QString &folder,
                                                                     const Progress &progress);

} // namespace charla::server
