// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::app {

//! How a QR code is drawn with characters.
enum class Ink {
    Colours, //!< black on white by the terminal's colours, whether that one is light or dark
    Characters, //!< with nothing but half blocks, dark on light as on paper: for files and pipes
};

//! \brief The QR code of \a text in lines of half blocks, each with its end.
//!
//! Two rows of modules are one line, so that modules are about square. Four modules of quiet zone on
//! each side, as readers need it (ISO/IEC 18004); with medium error correction.
//! \return empty when the text is too long for a code.
QString terminalCode(const QString &text, Ink ink);

//! \brief The codes by which others join: of the page for phones, and of the link for Charla.
//!
//! \a page is an address as joinAddresses() gives it; the link for Charla has \a fingerprint (64
//! digits, or empty) in it, so that who comes by it knows the server's certificate from the first
//! time on. Each code has a line with what it says above it.
QString joinCodes(const QString &page, const QString &fingerprint, Ink ink);

//! Colours when standard output is a terminal.
Ink inkOfOutput();

} // namespace charla::app
