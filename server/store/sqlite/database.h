// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/store/records.h>
#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/folderlock.h>
#include <server/store/sqlite/storetrouble.h>

#include <memory>
#include <optional>

namespace charla::server {

//! \brief A folder of data that this server alone works on: `charla.db` in it is of this version's
//! form, and the lock is held as long as this lives.
//!
//! Folder and file are for their owner only (0700, 0600) when they are made here.
class Database
{
public:
    using Opened = protocol::Result<std::unique_ptr<Database>, StoreTrouble>;

    //! A file up to this size is checked wholly before it is used, some 0.2 s; a larger one is left
    //! to DamageCheck.
    static constexpr qint64 MaxBytesCheckedAtOnce = 64LL * 1024 * 1024;

    //! Makes what is not there yet. Whatever is in the way is told, and nothing is overwritten.
    static Opened open(const QString &folder);

    QString file() const { return m_file; }
    bool isCheckedWholly() const { return m_checkedWholly; }

    //! A connection of this thread, set up for \a access; trouble() of it tells how that went.
    static std::unique_ptr<SqlConnection> connection(const QString &file,
                                                     SqlConnection::Access access);

private:
    explicit Database(QString file) : m_file(std::move(file)) { }

    std::optional<StoreTrouble> lock(const QString &folder);
    std::optional<StoreTrouble> inspect();
    std::optional<StoreTrouble> prepare();

    QString m_file;
    FolderLock m_lock;
    bool m_checkedWholly = false;
};

} // namespace charla::server
