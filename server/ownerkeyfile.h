// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/result.h>
#include <server/store/sqlite/storetrouble.h>

#include <optional>

//! The key by which whoever has a server's data comes in as its owner: owner.key in the data folder,
//! which only they can read.
namespace charla::server {

QString ownerKeyFile(const QString &folder);

//! The key in \a folder; one is made when there is none that can be read. Blocks for a moment.
protocol::Result<protocol::OwnerKey, StoreTrouble> keptOwnerKey(const QString &folder);

//! The key in that file; none when there is none.
std::optional<protocol::OwnerKey> readOwnerKey(const QString &file);

} // namespace charla::server
