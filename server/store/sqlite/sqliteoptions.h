// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <functional>

namespace charla::server {

//! How a SqliteStore works; the defaults are those of the command line.
struct SqliteOptions
{
    //! What is older is removed, some time within the hour; 0 keeps it for ever.
    std::chrono::days keepDays{0};
    //! Drafts that wait to be committed; see Limits.
    int maxQueued = 10'000;
    //! Called on the writer's thread. Tests hand in their own.
    std::function<protocol::Timestamp()> clock = [] {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    };
};

} // namespace charla::server
