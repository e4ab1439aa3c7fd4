// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/moved.h>

#include <span>

struct iovec;

//! The system's calls for a connected, non-blocking socket. None raises SIGPIPE.
namespace charla::server::plainbytes {

Moved read(int descriptor, std::span<char> room);
Moved write(int descriptor, std::span<const char> bytes);
//! \a parts are sent as if they stood one behind the other.
Moved write(int descriptor, std::span<const iovec> parts);

} // namespace charla::server::plainbytes
