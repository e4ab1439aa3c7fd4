// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <server/files/filehash.h>

#include <QString>

//! The addresses of files, and the secrets in them.
namespace charla::server {

//! The secret by which whoever reads a message fetches one file of it.
using FileCapability = protocol::Secret<struct FileFetched>;

//! The key of an upload, by which it is found and its parts are named: the hash of its token.
FileHash keyOf(const protocol::UploadToken &token);

//! Where a file is, ready to be put behind the server's address: /files/CAPABILITY/NAME. The name
//! is for people and never means the preview.
QString filePath(const FileCapability &capability, const QString &name);

//! Where its preview is: /files/CAPABILITY/preview.
QString previewPath(const FileCapability &capability);

} // namespace charla::server
