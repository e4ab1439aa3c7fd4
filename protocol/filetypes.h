// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>
#include <protocol/terms.h>

#include <QString>

//! Kinds of files, as senders name them: MIME types. Nobody may rely on one being true.
namespace charla::protocol {

//! What a file is when nobody says more: application/octet-stream.
QString unknownMime();

//! \brief A type as both ends write it: "image/png", in small letters, without parameters.
//!
//! Empty becomes unknownMime(). Refuses TooLong (limits::MaxMimeChars) and BadValue for what is none.
Result<QString, Refusal> checkedMime(const QString &raw);

//! Whether it says which types are meant: "image/png", "image/*" or "*/*", in small letters.
bool isMimePattern(const QString &text);

//! Whether \a terms let in files of a type that checkedMime() gave.
bool isTypeAllowed(const FileTerms &terms, const QString &mime);

} // namespace charla::protocol
