// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filefolder.h>
#include <server/files/filetraffic.h>
#include <server/files/transfer.h>
#include <server/frontdoor/requesthead.h>

namespace charla::server {

//! The answer to GET or HEAD of a file: all of it or a part (200, 206), that the browser has it
//! already (304), that there is no such part (416), or that it is not there any more (404).
TransferAnswer deliver(const RequestHead &head, const ServedFile &file, const FileFolder &folder);

} // namespace charla::server
