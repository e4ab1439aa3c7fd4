// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>

#include <QString>

namespace charla::client {

//! \brief Why a file was not sent; the words for people are made in ui/.
struct UploadTrouble
{
    enum class Kind {
        Refused, //!< by the server; `code` says why
        Unreadable, //!< it is gone, or this person may not read it
        Changed, //!< it is another file now than when it was chosen
        Network, //!< again and again the bytes did not get through
    };

    Kind kind = Kind::Network;
    protocol::ErrorCode code = protocol::ErrorCode::BadValue;
    QString name; //!< of the file

    bool operator==(const UploadTrouble &) const = default;
};

} // namespace charla::client
