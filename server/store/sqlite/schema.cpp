// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/schema.h>

#include <server/store/sqlite/sqlconnection.h>

#include <QDir>
#include <QFile>
#include <QStringList>

// The resource lies in a static library: without this the linker leaves it out.
static void initSteps()
{
    Q_INIT_RESOURCE(sql);
}

namespace charla::server::schema {

using namespace Qt::StringLiterals;

namespace {

QStringList stepFiles()
{
    initSteps();
    return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

// The driver runs one statement at a time. In the steps each ends with a semicolon at the end of a
// line, and nothing but a comment begins with two dashes.
QStringList statementsOf(const QString &stepFile)
{
    QFile file(u":/sql/"_s + stepFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        text += line.section(u"--"_s, 0, 0).trimmed() + u'\n';
    QStringList statements = text.split(u";\n"_s);
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

void apply(SqlConnection &connection, const QString &stepFile, int version)
{
    connection.begin();
    for (const QString &statement : statementsOf(stepFile))
        connection.run(statement);
    connection.run(u"PRAGMA user_version = %1"_s.arg(version));
    connection.commit();
}

} // namespace

int newestVersion()
{
    return int(stepFiles().size());
}

std::optional<StoreTrouble> tooNew(SqlConnection &connection, const QString &file)
{
    const int version = connection.value(u"PRAGMA user_version"_s).toInt();
    if (version <= newestVersion())
        return {};
    return StoreTrouble{StoreTrouble::Kind::Newer,
                        u"%1: its data has version %2, and this program knows up to %3"_s.arg(file)
                            .arg(version)
                            .arg(newestVersion())};
}

std::optional<StoreTrouble> bringUpToDate(SqlConnection &connection, const QString &file)
{
    const int version = connection.value(u"PRAGMA user_version"_s).toInt();
    const QStringList steps = stepFiles();
    for (int step = version; step < steps.size() && !connection.failed(); ++step)
        apply(connection, steps.at(step), step + 1);
    if (connection.failed())
        return storeTrouble(connection.takeTrouble(), file);
    return {};
}

void lendMissingTables(SqlConnection &connection)
{
    static const QString create = u"CREATE TABLE "_s;
    for (const QString &step : stepFiles()) {
        for (const QString &statement : statementsOf(step)) {
            if (!statement.trimmed().startsWith(create))
                continue;
            const QString table = statement.trimmed().sliced(create.size()).section(u' ', 0, 0);
            const QVariant known = connection.value(
                u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"_s, {table});
            if (!connection.failed() && known.toInt() == 0)
                connection.run(u"CREATE TEMP TABLE "_s + statement.trimmed().sliced(create.size()));
        }
    }
}

} // namespace charla::server::schema
