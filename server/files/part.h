// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/wire/descriptor.h>

#include <QCryptographicHash>

#include <span>

namespace charla::server {

class FileFolder;

//! \brief What has come of one upload, on the disk, and the hash of it.
//!
//! The hash is made on the way. It lags behind when there was something already, from before a
//! restart, and at the beginning of a photo, whose place is taken out first; then catchUp() reads
//! from the disk. Waits for the disk; used by one thread.
class Part
{
public:
    enum class Outcome {
        Done,
        DiskFull,
        Broken, //!< the disk neither reads nor writes as it should
    };

    //! \a folder outlives it.
    Part(const FileFolder &folder, const UploadTerms &terms);

    const UploadTerms &terms() const { return m_terms; }
    //! Bytes that are there, all of them.
    qint64 received() const { return m_received; }
    bool isWhole() const { return m_received == m_terms.size; }

    //! Looks what is there. To be called before what follows, and again after rest().
    [[nodiscard]] bool open();
    //! Closes the file, of which there may be many.
    void rest() { m_file.close(); }

    //! Adds to the end; no more than the upload has.
    //! \return DiskFull also when a part of \a bytes could be written, which received() tells.
    [[nodiscard]] Outcome append(std::span<const char> bytes);

    //! Whether the hash knows all that is there.
    bool isHashed() const { return m_hashed == m_received && m_isWashed; }
    //! Whether catchUp() can do something.
    bool lags() const { return canWash() || (m_isWashed && m_hashed < m_received); }
    //! Hashes some more of what is there, for a few milliseconds. \a room is for the moment.
    [[nodiscard]] Outcome catchUp(std::span<char> room);

    //! Puts the whole and hashed file into its place, safe from everything. This is of no use
    //! afterwards.
    //! \return none when the disk doesn't take it.
    [[nodiscard]] std::optional<FileHash> seal();

private:
    bool canWash() const;
    bool wash();
    void hash(std::span<const char> bytes);
    void pushOut();

    const FileFolder &m_folder;
    UploadTerms m_terms;
    Descriptor m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_received = 0;
    qint64 m_hashed = 0;
    qint64 m_pushed = 0; // on its way to the disk
    bool m_isWashed; // the place is taken out, or was not to be
};

} // namespace charla::server
