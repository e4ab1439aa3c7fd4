// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/versions.h>

#include <QSqlDatabase>
#include <QSqlQuery>

#include <openssl/crypto.h>
#include <sodium.h>
#include <unicode/uversion.h>

#include <array>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

QString icuVersion()
{
    UVersionInfo numbers;
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_getVersion(numbers);
    u_versionToString(numbers, text.data());
    return QString::fromLatin1(text.data());
}

// As its driver has it; no database is opened but one in memory.
QString sqliteVersion()
{
    const QString name = u"versions"_s;
    QString version = u"not found"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, database);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace

QString libraryVersions()
{
    return u"Qt %1\nOpenSSL %2\nSQLite %3\nICU %4\nlibsodium %5\n"_s.arg(
        QString::fromLatin1(qVersion()),
        QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)), sqliteVersion(), icuVersion(),
        QString::fromLatin1(sodium_version_string()));
}

} // namespace charla::app
