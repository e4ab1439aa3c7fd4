// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/purge.h>

#include <server/archive/contentfolder.h>
#include <server/archive/datafolder.h>
#include <server/store/sqlite/cleaner.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/searchindex.h>

#include <limits>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

qint64 count(SqlConnection &connection, const RoomName &room,
             const std::optional<Timestamp> &before)
{
    const qint64 moment
        = before ? before->time_since_epoch().count() : std::numeric_limits<qint64>::max();
    return connection
        .value(u"SELECT count(*) FROM entries WHERE conversation = ? AND at < ?"_s,
               {conversationRow(connection, room), moment})
        .toLongLong();
}

void remove(SqlConnection &connection, const RoomName &room, const std::optional<Timestamp> &before,
            const ContentFolder &contents, const std::function<void()> &stepDone)
{
    SearchIndex index(connection);
    FileWriter files(connection);
    Cleaner cleaner(connection, index, files);
    cleaner.purge(room, before);
    Cleaner::Progress progress = Cleaner::Progress::More;
    while (progress == Cleaner::Progress::More) {
        progress = cleaner.step();
        contents.remove(cleaner.takeReleased());
        stepDone();
    }
    connection.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // the file is not smaller before
}

} // namespace

Result<qint64, ArchiveTrouble> purge(const QString &folder, const RoomName &room,
                                     const std::optional<Timestamp> &before,
                                     const Progress &progress)
{
    using Failed = ArchiveTrouble;
    if (const auto missing = missingData(folder))
        return Failed(*missing);
    const auto database = Database::open(folder);
    if (!database)
        return Failed(database.error());
    const QString file = (*database)->file();
    const auto connection = Database::connection(file, SqlConnection::Access::ReadWrite);
    const auto stored = storedRoomLike(*connection, room);
    if (!stored && !connection->failed())
        return Failed(NoSuchRoom{});
    qint64 entries = 0;
    if (stored) {
        entries = count(*connection, *stored, before);
        const ContentFolder contents = ContentFolder::of(folder);
        remove(*connection, *stored, before, contents,
               [&progress, entries, done = qint64(0)]() mutable {
                   done = std::min<qint64>(entries, done + Cleaner::EntriesPerStep);
                   progress(done, entries);
               });
    }
    if (connection->failed())
        return Failed(storeTrouble(connection->takeTrouble(), file));
    return entries;
}

} // namespace charla::server
