// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

#include <QString>

#include <variant>

namespace charla::server {

//! What a request below /files/ is about.
struct FileTarget
{
    enum class Act {
        BringFile, //!< PUT /files/TOKEN?offset=N
        BringPreview, //!< PUT /files/TOKEN/preview
        AskUpload, //!< HEAD /files/TOKEN
        FetchFile, //!< GET or HEAD /files/CAPABILITY/NAME
        FetchPreview, //!< GET or HEAD /files/CAPABILITY/preview
    };

    Act act = Act::FetchFile;
    QString secret; //!< token or capability: 43 characters of base64url. Never logged
};

//! Takes a checked head apart, whose path begins with "/files/".
//! \return the refusal for anything that isn't in the table above (404, 405), for a body that has
//!         no length (411), and for one where none belongs (413).
std::variant<FileTarget, HttpAnswer> readFileTarget(const RequestHead &head);

//! The bytes that the body of \a head has; 0 when there is none.
qint64 bodyBytes(const RequestHead &head);

//! The number behind "offset=" in a query, 0 when it is not there.
//! \return none when it is no number.
std::optional<qint64> readOffset(const QByteArray &query);

//! Whether "download" stands in a query.
bool asksToDownload(const QByteArray &query);

} // namespace charla::server
