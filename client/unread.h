// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::client {

//! What somebody has not seen of a conversation.
struct Unread
{
    int messages = 0; //!< of others
    int mentions = 0; //!< of those, how many name this person; see client/mentions.h

    bool operator==(const Unread &) const = default;
};

} // namespace charla::client
