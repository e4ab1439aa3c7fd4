// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::server {

//! Why a key and a certificate can't be used. Nothing was changed.
struct TlsTrouble
{
    enum class Kind {
        CannotRead, //!< no such file, or the system refuses
        NoCertificate, //!< the file holds none in PEM, or a broken one
        NoKey, //!< the file holds none in PEM, or one that asks for a password
        KeyDoesNotFit, //!< the key is another certificate's
        TooWeak, //!< OpenSSL does not serve with it: too short a key, or too old a signature
        CannotWrite, //!< its own can't be kept
    };

    Kind kind = Kind::CannotRead;
    QString file;
    QString detail; //!< in English for a log: what the system or OpenSSL says
};

} // namespace charla::server
