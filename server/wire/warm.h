// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::server {

//! Fetches what lies at \a place from memory while something else is done. With thousands of people
//! most of them are in no cache, and waiting for memory would be most of what a message to a room
//! costs beyond the system's call. Any address will do.
inline void warm(const void *place)
{
    __builtin_prefetch(place);
}

} // namespace charla::server
