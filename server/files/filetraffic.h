// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filehash.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

//! What the hub's thread and the thread of the transfers tell each other.
namespace charla::server {

//! What was announced, as far as it matters to who takes the bytes.
struct UploadTerms
{
    enum class Place {
        Remove, //!< where a photo was taken is taken out of it
        Keep,
    };

    //! Names the upload and its file of parts, for as long as it lives, also after a restart. Not
    //! to be guessed from it: its token.
    FileHash key;
    qint64 size = 0; //!< bytes that will come, 0 included
    Place place = Place::Remove;
    //! Once the last byte is safe.
    std::optional<FileHash> content;
};

//! A file that somebody may fetch, and how it is shown to browsers.
struct ServedFile
{
    FileHash content;
    QString name; //!< cleaned
    QString mime; //!< as declared
};

//! What somebody still names. All else in the folder is rubbish.
struct KnownFiles
{
    std::vector<FileHash> uploads; //!< keys of those that are not complete
    std::vector<FileHash> contents; //!< of files and previews
};

} // namespace charla::server
