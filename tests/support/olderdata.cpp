// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderdata.h"

#include <server/store/sqlite/schema.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QList>
#include <QStringList>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

//! By what the steps from the second on are taken back.
const QList<QStringList> &reverses()
{
    static const QList<QStringList> all{
        {u"DROP TABLE files"_s, u"DROP TABLE uploads"_s},
        {u"UPDATE people SET token_hash = (SELECT token_hash FROM sessions "
         "WHERE sessions.person = people.person) WHERE token_hash IS NOT NULL"_s,
         u"DROP TABLE sessions"_s, u"DROP TABLE invitations"_s,
         u"ALTER TABLE people DROP COLUMN password"_s},
        {u"DROP TABLE roles"_s, u"DROP TABLE terms"_s, u"DROP TABLE treatments"_s,
         u"DROP TABLE bans"_s, u"DROP TABLE acts"_s}};
    return all;
}

} // namespace

bool makeOlder(server::SqlConnection &connection, int version)
{
    if (reverses().size() + 1 != server::schema::newestVersion())
        return false; // a step has none
    for (qsizetype step = reverses().size(); step >= version; --step) {
        for (const QString &statement : reverses().at(step - 1)) {
            if (!connection.run(statement))
                return false;
        }
    }
    return connection.run(u"PRAGMA user_version = %1"_s.arg(version));
}

} // namespace charla::tests
