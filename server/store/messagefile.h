// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/entry.h>
#include <server/files/filepaths.h>
#include <server/store/records.h>

#include <optional>

namespace charla::server {

//! A file of a message, as a store keeps it.
struct MessageFile
{
    protocol::File file; //!< with its paths
    FileCapability capability;
    Content content;
    std::optional<Content> preview = {};
};

//! Fills in size and paths by the rest.
MessageFile addressed(MessageFile file);

//! What a complete upload becomes, with a capability of its own.
MessageFile fileOf(const UploadRecord &upload);

} // namespace charla::server
