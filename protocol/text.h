// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>

#include <QString>

namespace charla::protocol {

//! \brief The text of a message, as both ends let it pass.
//!
//! Line breaks become \\n. Refuses EmptyValue (nothing but white space), TooLong (more than
//! limits::MaxTextBytes of UTF-8) and BadCharacters (lone surrogates; control characters other than
//! line break and tab).
Result<QString, Refusal> checkedText(const QString &raw);

//! \brief One line for people, as both ends let it pass: trimmed; may be empty.
//!
//! Refuses TooLong (more than \a maxCodePoints) and BadCharacters (lone surrogates; control
//! characters and line breaks, also at the ends).
Result<QString, Refusal> checkedLine(const QString &raw, qsizetype maxCodePoints);

//! \brief The name of a server, for people, as both ends let it pass: trimmed.
//!
//! Refuses BadCharacters (lone surrogates; control characters and line breaks, also at the ends),
//! EmptyValue and TooLong (more than limits::MaxServerNameCodePoints).
Result<QString, Refusal> checkedServerName(const QString &raw);

//! \brief A server's password, as both ends let it pass: as it was typed; empty for none.
//!
//! Letters with accents become one form, so that it is the same from every keyboard (NFC). Refuses
//! BadCharacters (lone surrogates; control characters and line breaks) and TooLong (more than
//! limits::MaxPasswordCodePoints).
Result<QString, Refusal> checkedPassword(const QString &raw);

} // namespace charla::protocol
