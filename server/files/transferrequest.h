// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

#include <QByteArray>

#include <variant>

namespace charla::server {

//! The body is the rest of that upload.
struct BringFile
{
    UploadTerms terms;
};

//! The body is a preview of what that upload brings.
struct BringPreview
{
    UploadTerms terms;
};

//! How much of that upload is there.
struct AskUpload
{
    UploadTerms terms;
};

//! A file, or the part of it that is asked for.
struct FetchFile
{
    ServedFile file;
};

//! \brief One request to the depot of files: what came over the wire, and what it may do.
struct TransferRequest
{
    RequestHead head;
    QByteArray behind; //!< what has come behind the head already
    //! An answer alone is given as it is: a refusal.
    std::variant<HttpAnswer, BringFile, BringPreview, AskUpload, FetchFile> what;
};

} // namespace charla::server
