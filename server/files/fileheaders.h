// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

//! How a stranger's file is shown to a browser, so that nothing in it can run in the page's origin.
namespace charla::server {

//! What a browser may do with a file.
struct FileGuise
{
    enum class Disposition { Inline, Attachment };

    QByteArray type; //!< a Content-Type of a short list, or application/octet-stream
    Disposition disposition = Disposition::Attachment;

    bool operator==(const FileGuise &) const = default;
};

//! Pictures, sound, video and PDF that browsers show without running anything are Inline; all else
//! is bytes to be saved. \a declared is what the sender says, and is never passed on as it stands.
FileGuise guiseOf(const QString &declared);

//! What a preview is, by its first bytes: image/png, image/jpeg or image/webp; empty for all else.
QByteArray pictureType(QByteArrayView content);

//! The value of Content-Disposition (RFC 6266), with \a name in both forms, the old one in ASCII.
//! An empty name is left out.
QByteArray contentDisposition(FileGuise::Disposition disposition, const QString &name);

//! What goes with the content of every file, whatever it is.
std::vector<HeaderField> fileProtection();

} // namespace charla::server
