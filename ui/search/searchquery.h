// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <optional>

namespace charla::ui {

//! \brief What a person typed to search, taken apart: words, and filters such as `from:Ana`,
//! `from:"Ana María"`, `since:2026-01-31`, `until:2026-02-28` (that day included).
struct SearchQuery
{
    QString words;
    std::optional<protocol::Nick> from;
    std::optional<protocol::Timestamp> since; //!< the start of the day, here
    std::optional<protocol::Timestamp> until; //!< the end of the day, here
    QString trouble; //!< why a filter can't be understood, as a sentence; usually empty

    bool operator==(const SearchQuery &) const = default;
};

SearchQuery readQuery(const QString &typed);

} // namespace charla::ui
