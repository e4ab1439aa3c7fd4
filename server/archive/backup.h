// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/archivetrouble.h>

#include <optional>

namespace charla::server {

//! \brief Copies the data of a folder into one file, in the state of one moment, also while a server
//! works on it. Served again as `charla.db` of a folder.
//!
//! What waits to be committed is not in it; whatever a server has acknowledged before is. Put beside
//! \a file first, as partFile(), then to the disk, then in its place: a file
//! of that name is whole. It is for its owner only (0600). What is in the files of messages goes
//! filesBeside() it, where it is served again as `files`. Blocks.
class Backup
{
public:
    enum class Existing { Keep, Replace };

    Backup(QString folder, QString file, Existing existing);

    std::optional<ArchiveTrouble> make();

    //! For who wants to see how it grows, together with the size of the data.
    QString partFile() const { return m_part; }

private:
    std::optional<ArchiveTrouble> copy();
    std::optional<ArchiveTrouble> copyContents();
    std::optional<ArchiveTrouble> putInPlace();
    FileTrouble cannotWrite(const QString &systemWords) const;

    QString m_folder;
    QString m_file;
    QString m_part;
    Existing m_existing;
};

} // namespace charla::server
