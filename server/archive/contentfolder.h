// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filehash.h>

#include <QString>

#include <vector>

namespace charla::server {

class SqlConnection;

//! \brief What is in the files of a data folder, or of a backup: each under its SHA-256, in
//! `<2 digits>/<62 digits>`.
//!
//! For the archive, without a server. Only ever adds whole files under their own hash, so it may
//! work beside one.
class ContentFolder
{
public:
    explicit ContentFolder(QString path) : m_path(std::move(path)) { }
    //! The one of a data folder.
    static ContentFolder of(const QString &dataFolder);

    QString pathOf(const FileHash &content) const;
    bool has(const FileHash &content) const;

    //! Takes a content over from another folder, as a second name of the same file where the system
    //! can. \return false when it is not there or can't be taken; the same again does nothing.
    bool take(const FileHash &content, const ContentFolder &from) const;
    //! Takes a file in, if it is what \a content says.
    bool takeFile(const FileHash &content, const QString &file) const;
    //! Removes what nobody names any more.
    void remove(const std::vector<FileHash> &contents) const;

private:
    bool makeRoomFor(const FileHash &content) const;

    QString m_path;
};

//! Every content that the files of messages name, previews too.
std::vector<FileHash> contentsNamedIn(SqlConnection &connection);

} // namespace charla::server
