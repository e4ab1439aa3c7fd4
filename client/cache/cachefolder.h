// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>

#include <QHash>
#include <QSet>
#include <QString>
#include <QUrl>

#include <optional>

namespace charla::client {

//! \brief Which file of a cache's folder is whose: one for each person on each server.
//!
//! Remembers, too, at which addresses a server was met (addresses.json, of which nothing else
//! depends: it may be lost). Opens no database.
class CacheFolder
{
public:
    //! Makes the folder, for this user alone, if there is none.
    explicit CacheFolder(const QString &path);

    //! The file of that person; it need not exist.
    QString fileOf(const QString &serverId, const protocol::Nick &nick) const;
    //! The file that was remembered last for that address and nick, if it exists.
    std::optional<QString> fileAt(const QUrl &url, const protocol::Nick &nick) const;
    //! \return false when that could not be written.
    bool remember(const QUrl &url, const protocol::Nick &nick, const QString &file);
    //! Removes the file and what was remembered of it.
    void forget(const QString &file);

private:
    QString pathOf(const QString &name) const;
    bool writeAddresses() const;

    QString m_path;
    QHash<QString, QString> m_addresses; // url and nick → name of the file
};

//! Removes a database with what SQLite keeps beside it.
void removeDatabase(const QString &file);

} // namespace charla::client
