// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/fileterms.h>
#include <protocol/message.h>

#include <optional>

namespace charla::ui {

//! What of files the server of a conversation takes, as far as it has told.
struct FileRules
{
    enum class Known { No, Yes };

    Known known = Known::No;
    std::optional<protocol::FileTerms> terms = {}; //!< none when it takes none

    //! Whether files can be chosen at all; as long as nothing is known they can.
    bool takesFiles() const { return known == Known::No || terms.has_value(); }
    //! Why it would not take such a file; none when it would, or when that is not known.
    std::optional<protocol::ErrorCode> trouble(qint64 size, const QString &mime) const
    {
        return known == Known::No ? std::nullopt : client::fileTrouble(terms, size, mime);
    }
};

} // namespace charla::ui
