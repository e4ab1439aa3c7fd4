// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/wire/descriptor.h>

#include <QByteArrayView>
#include <QDir>
#include <QString>

#include <optional>

namespace charla::server {

//! \brief The folder of all files: whole ones by their content, parts of others by their upload.
//!
//! "ab/cdef…" is the file of that SHA-256, "uploads/KEY.part" what came of an upload. A file of the
//! first kind is always whole: it is written elsewhere, and gets its name when it is on the disk.
//! Waits for the disk; used by one thread.
class FileFolder
{
public:
    explicit FileFolder(const QString &path) : m_root(path) { }

    //! Makes the folder if it is not there, for its owner alone. After the machine has started anew
    //! no part is left: what was not on the disk yet may be holes in them.
    //! \return whether files can be kept.
    [[nodiscard]] bool prepare();

    //! Removes what is not \a known.
    void sweep(const KnownFiles &known);

    //! Opened for reading and writing, made if it is not there; not open when neither can be.
    Descriptor openPart(const FileHash &key) const;
    void removePart(const FileHash &key) const;
    //! The part becomes the whole file of \a content; what it holds must be on the disk already.
    //! \return whether it can't be lost any more; else the part may be gone.
    [[nodiscard]] bool adopt(const FileHash &key, const FileHash &content) const;

    //! Keeps what is there whole.
    //! \return its hash; none when the disk doesn't take it.
    std::optional<FileHash> keep(QByteArrayView content) const;
    //! For reading; not open when it is not there.
    Descriptor openContent(const FileHash &content) const;
    void removeContent(const FileHash &content) const;

private:
    QByteArray partName(const FileHash &key) const;
    QByteArray contentName(const FileHash &content) const;
    bool settle(const QByteArray &from, const FileHash &content) const;
    void sweepParts(const KnownFiles &known) const;
    void sweepContents(const KnownFiles &known) const;
    bool isOfThisBoot() const;

    QDir m_root;
};

} // namespace charla::server
