// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::protocol {

//! \brief The name of a file as both ends write it, made of whatever somebody called it. Never refused.
//!
//! Of a path the last part only; NFC; without what nobody sees (controls, directions, joiners) and
//! without blanks and dots at its ends; no device of Windows; at most limits::MaxFileNameBytes, cut
//! in the middle so that the ending stays. "file" when nothing is left. What comes out stays the
//! same when it comes by again. It may still have letters that some file system does not take, such
//! as a colon.
QString cleanedFileName(const QString &raw);

//! What stands behind the last dot of a cleaned name, as it is written; empty for nothing.
QString fileEnding(const QString &name);

} // namespace charla::protocol
