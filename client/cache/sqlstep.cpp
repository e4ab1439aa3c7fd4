// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/sqlstep.h>

#include <client/log.h>

#include <QSqlDatabase>
#include <QSqlError>

namespace charla::client {

std::optional<QSqlQuery> sqlStep(const QString &connection, const QString &statement,
                                 const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(connection, false));
    query.setForwardOnly(true);
    bool works = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    works = works && query.exec();
    if (works)
        return query;
    qCWarning(logCache) << "a statement failed:" << query.lastError().databaseText();
    return {};
}

} // namespace charla::client
