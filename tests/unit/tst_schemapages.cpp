// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderdata.h"
#include "storeuser.h"

#include <server/archive/damageddata.h>
#include <server/archive/datafolder.h>
#include <server/archive/salvage.h>
#include <server/archive/schemapages.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/schema.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PageBytes = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void spoilFirstPage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(PageBytes, '\xff')), PageBytes);
}

} // namespace

//! Data whose first page is lost is read by the pages of an empty file that say where everything is.
class TestSchemaPages : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theSchemaIsOnSeveralPages()
    {
        const QByteArray empty = emptyFile();
        const schemapages::Graft graft = schemapages::graftOf(empty, 1000);
        QCOMPARE(graft.first.size(), PageBytes);
        QVERIFY2(graft.rest.size() >= PageBytes, "else this tests nothing");
        QCOMPARE(graft.rest.size() % PageBytes, 0);
    }

    void whatIsNoFileOfSqliteIsNotTaken()
    {
        QVERIFY(schemapages::graftOf("no file"_ba, 1).first.isEmpty());
        QVERIFY(schemapages::graftOf(QByteArray(PageBytes, '\0'), 1).first.isEmpty());
        QVERIFY(schemapages::withoutTables({}).isEmpty());
    }

    void aFileIsReadWithoutItsFirstPage()
    {
        fill(at(u"data"_s), 300);
        spoilFirstPage(dataFile(at(u"data"_s)));
        QCOMPARE(saved(dataFile(at(u"data"_s)), at(u"saved"_s)), 300);
        lookAtWhoIsSaved(at(u"saved"_s));
    }

    // A server that was killed leaves all that is new in a log beside the file, and there may be more
    // pages in it than in the file.
    void andWithTheLogBesideIt()
    {
        fill(at(u"data"_s), 10);
        const QString file = dataFile(at(u"data"_s));
        const QString copy = dataFile(at(u"killed"_s));
        QVERIFY(QDir().mkpath(at(u"killed"_s)));
        {
            const auto store = std::move(SqliteStore::open(at(u"data"_s))).value();
            store->load();
            StoreUser user(*store);
            say(user, 300);
            QVERIFY(QFile::copy(file, copy));
            QVERIFY(QFile::copy(file + u"-wal"_s, copy + u"-wal"_s));
        }
        QVERIFY(QFile(copy + u"-wal"_s).size() > QFile(copy).size());
        spoilFirstPage(copy);
        QCOMPARE(saved(copy, at(u"saved"_s)), 310);
        lookAtWhoIsSaved(at(u"saved"_s));
    }

    // The token of each person was the person's.
    void peopleOfOlderDataKeepTheirTokens()
    {
        fill(at(u"data"_s), 1);
        {
            const auto old
                = Database::connection(dataFile(at(u"data"_s)), SqlConnection::Access::ReadWrite);
            QVERIFY(makeOlder(*old, 2));
        }
        QVERIFY(QDir().mkpath(at(u"older"_s)));
        QVERIFY(QFile::copy(dataFile(at(u"data"_s)), dataFile(at(u"older"_s))));

        const Snapshot brought = snapshotOf(at(u"data"_s));
        QCOMPARE(brought.sessions.size(), std::size_t(1));
        QCOMPARE(brought.sessions.front().person, Ana.id);
        QCOMPARE(brought.sessions.front().tokenHash, Hash);
        QVERIFY(!brought.sessions.front().id.isNull());
        QVERIFY(brought.people.front().nickPassword.isEmpty());

        QCOMPARE(saved(dataFile(at(u"older"_s)), at(u"saved"_s)), 1);
        const Snapshot saved = snapshotOf(at(u"saved"_s));
        QCOMPARE(saved.sessions.size(), std::size_t(1));
        QCOMPARE(saved.sessions.front().tokenHash, Hash);
    }

private:
    const Author Ana = Author::called(u"Ana"_s);
    const QByteArray Hash = QByteArray(32, 'h');

    QString at(const QString &name) const { return m_folder->filePath(name); }

    QByteArray emptyFile() const
    {
        const QString file = at(u"empty"_s);
        {
            const auto connection = Database::connection(file, SqlConnection::Access::ReadWrite);
            [&] { QVERIFY(!schema::bringUpToDate(*connection, file)); }();
        }
        return bytesOf(file);
    }

    void say(StoreUser &user, int messages)
    {
        std::vector<Draft> drafts;
        for (int i = 0; i < messages; ++i)
            drafts.push_back(says(Ana, QString(200, u'x')));
        user.hands(drafts);
    }

    void fill(const QString &folder, int messages)
    {
        const auto store = std::move(SqliteStore::open(folder)).value();
        store->load();
        StoreUser user(*store);
        const Timestamp now(std::chrono::milliseconds(1234567890123));
        store->note(PersonRecord{Ana.id, Ana.nick, now, "$argon2id$kept"_ba});
        store->note(SessionRecord{SessionId::create(), Ana.id, Hash, u"phone"_s, now, now});
        store->note(InvitationRecord{InvitationId::create(), Hash, Ana.id, now, now, 3, 1});
        say(user, messages);
    }

    //! The entries that are saved out of \a file into \a folder.
    static int saved(const QString &file, const QString &folder)
    {
        [&folder] { QVERIFY(QDir().mkpath(folder)); }();
        const auto target
            = Database::connection(dataFile(folder), SqlConnection::Access::ReadWrite);
        DamagedData damaged(file);
        if (schema::bringUpToDate(*target, folder) || !damaged.connection())
            return -1;
        const auto report = Salvage(*damaged.connection(), *target, [](qint64, qint64) {}).run();
        return target->failed() ? -1 : int(report.entries);
    }

    static Snapshot snapshotOf(const QString &folder)
    {
        return std::move(SqliteStore::open(folder)).value()->load();
    }

    void lookAtWhoIsSaved(const QString &folder) const
    {
        const Snapshot snapshot = snapshotOf(folder);
        QCOMPARE(snapshot.people.size(), std::size_t(1));
        QCOMPARE(snapshot.people.front().nickPassword, "$argon2id$kept"_ba);
        QCOMPARE(snapshot.sessions.size(), std::size_t(1));
        QCOMPARE(snapshot.sessions.front().person, Ana.id);
        QCOMPARE(snapshot.sessions.front().client, u"phone"_s);
        QCOMPARE(snapshot.invitations.size(), std::size_t(1));
        QCOMPARE(snapshot.invitations.front().maker, Ana.id);
        QCOMPARE(snapshot.invitations.front().used, 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSchemaPages)
#include "tst_schemapages.moc"
