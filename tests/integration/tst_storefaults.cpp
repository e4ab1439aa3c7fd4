// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ordinaryuser.h"
#include "smalldisk.h"
#include "storeuser.h"

#include <server/store/sqlite/sqlitestore.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What may befall a folder of data, done to real files and real disks.
class TestStoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup() { m_folder.reset(); }

    void theFolderIsItsOwnersAlone()
    {
        const QString made = m_folder->filePath(u"a/b"_s);

        const auto store = SqliteStore::open(made);

        QVERIFY(store.ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(made) & others));
        for (const QFileInfo &file : QDir(made).entryInfoList(QDir::Files))
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void aSecondServerOnTheFolderIsRefused()
    {
        auto first = SqliteStore::open(m_folder->path());
        QVERIFY(first.ok());

        QCOMPARE(kindOfTrouble(), StoreTrouble::Kind::Locked);

        std::move(first).value().reset();
        QVERIFY(SqliteStore::open(m_folder->path()).ok());
    }

    void aLockThatSomebodyLeftBehindIsNone()
    {
        QFile stale(m_folder->filePath(u"charla.lock"_s));
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.write("1\n");
        stale.close();

        QVERIFY(SqliteStore::open(m_folder->path()).ok());
    }

    void dataOfANewerVersionIsLeftAlone()
    {
        fill(m_folder->path(), 1);
        setVersion(4711);
        const QByteArray before = bytes();

        QCOMPARE(kindOfTrouble(), StoreTrouble::Kind::Newer);

        QCOMPARE(bytes(), before);
    }

    void damageIsFoundAtStartAndNothingIsTouched_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("header") << qint64(0);
        QTest::newRow("schema") << qint64(100);
        QTest::newRow("third page") << qint64(2 * 4096);
        QTest::newRow("in the middle") << qint64(-1);
    }

    void damageIsFoundAtStartAndNothingIsTouched()
    {
        QFETCH(qint64, offset);
        fill(m_folder->path(), 500);
        spoil(offset);
        const QByteArray before = bytes();

        QCOMPARE(kindOfTrouble(), StoreTrouble::Kind::Corrupt);

        QCOMPARE(bytes(), before);
    }

    void aFileOfSomethingElseIsLeftAlone()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();

        QCOMPARE(kindOfTrouble(), StoreTrouble::Kind::Corrupt);

        QCOMPARE(bytes(), QByteArray(10'000, 'x'));
    }

    void damageInALargeFileIsFoundWhileTheServerRuns()
    {
        fill(m_folder->path(), 5000, 14'000);
        QVERIFY(QFileInfo(path()).size() > Database::MaxBytesCheckedAtOnce);
        spoil(-1);

        const auto store = SqliteStore::open(m_folder->path());
        QVERIFY(store.ok());
        QSignalSpy damaged(store->get(), &SqliteStore::damaged);

        QTRY_COMPARE_WITH_TIMEOUT(damaged.size(), 1, 30'000);
        StoreUser user(**store);
        QCOMPARE(user.fails(says(Ana, u"no"_s)), ErrorCode::NotStored);
        QCOMPARE(user.page({.conversation = lobby(), .limit = 1}).entries.size(), std::size_t(1));
    }

    void aFolderThatCantBeMadeIsTold()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));

        const auto store = SqliteStore::open(path() + u"/below"_s);

        QVERIFY(!store.ok());
        QCOMPARE(store.error().kind, StoreTrouble::Kind::CannotOpen);
    }

    void aReadOnlyFolderIsToldAndUsedWhenItIsOneNoMore()
    {
        SmallDisk disk(8 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("This system lets nobody mount a disk of their own.");
        fill(disk.path(), 10);

        QVERIFY(disk.makeReadOnly());
        const auto refused = SqliteStore::open(disk.path());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, StoreTrouble::Kind::CannotWrite);

        QVERIFY(disk.makeWritable());
        fill(disk.path(), 1);
    }

    void aFolderWithoutTheRightToWriteIsToldAndUsedWhenThereIs_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::addColumn<bool>("files");
        QTest::newRow("the folder") << true << false;
        QTest::newRow("the files") << false << true;
        QTest::newRow("both") << true << true;
    }

    void aFolderWithoutTheRightToWriteIsToldAndUsedWhenThereIs()
    {
        QFETCH(bool, folder);
        QFETCH(bool, files);
        fill(m_folder->path(), 10);
        const QByteArray before = bytes();
        const OrdinaryUser user(m_folder->path());
        setRights(folder ? 0500 : 0700, files ? 0400 : 0600);

        QCOMPARE(kindOfTrouble(), StoreTrouble::Kind::CannotWrite);
        QCOMPARE(bytes(), before);

        setRights(0700, 0600);
        fill(m_folder->path(), 1);
        const auto store = SqliteStore::open(m_folder->path());
        QVERIFY(store.ok());
        QCOMPARE(StoreUser(**store).page({.conversation = lobby(), .limit = 100}).entries.size(),
                 std::size_t(11));
    }

    void onAFullDiskSendersAreToldReadingGoesOnAndWritingResumes()
    {
        SmallDisk disk(8 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("This system lets nobody mount a disk of their own.");
        fill(disk.path(), 10);
        auto store = SqliteStore::open(disk.path()).value();
        StoreUser user(*store);
        user.commits(says(Ana, u"before"_s));
        user.finds({.among = {lobby()}, .words = u"words"_s, .limit = 1}); // all is in the index
        const Draft large = says(Ana, QString(10'000, u'x'));

        QVERIFY(disk.fillUp());
        const std::vector<StoreUser::Answer> answers = user.hands({large, says(Ana, u"small"_s)});
        store->note(RoomRecord{.name = RoomName::from(u"tea"_s).value(), .topic = {}, .last = {}});

        for (const StoreUser::Answer &answer : answers)
            QCOMPARE(std::get<ErrorCode>(answer), ErrorCode::NotStored);
        QCOMPARE(user.fails(large), ErrorCode::NotStored);
        QCOMPARE(texts(user.page({.conversation = lobby(), .limit = 1})),
                 QStringList({u"before"_s}));
        QCOMPARE(user.finds({.among = {lobby()}, .words = u"words"_s, .limit = 1}).hits.size(),
                 std::size_t(1));

        disk.makeSpace();
        const Commit commit = user.commits(large);
        QCOMPARE(commit.novelty, Commit::Novelty::New);
        QCOMPARE(prevOf(commit.entry), Seq(11));
        store.reset();
        store = SqliteStore::open(disk.path()).value();
        QCOMPARE(store->load().rooms.size(), std::size_t(2)); // the lobby, and what was noted
    }

    void onAFullDiskFactsAreWrittenDownLater()
    {
        SmallDisk disk(8 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("This system lets nobody mount a disk of their own.");
        auto store = SqliteStore::open(disk.path()).value();
        StoreUser user(*store);
        QVERIFY(disk.fillUp());
        for (int i = 0; i < 100; ++i) {
            store->note(RoomRecord{.name = RoomName::from(u"tea"_s).value(),
                                   .topic = QString(200, QChar(u'a' + i % 26)),
                                   .last = {}});
        }
        user.fails(says(Ana, QString(10'000, u'x')));

        disk.makeSpace(); // and nobody sends anything

        const auto rooms = [&store] { return store->load().rooms.size(); };
        QTRY_COMPARE_WITH_TIMEOUT(rooms(), std::size_t(1), 20'000);
    }

    void aFullDiskAtStartIsTold()
    {
        SmallDisk disk(8 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("This system lets nobody mount a disk of their own.");
        fill(disk.path(), 10);
        QVERIFY(disk.fillUp());

        const auto refused = SqliteStore::open(disk.path());
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().kind == StoreTrouble::Kind::CannotWrite,
                 qPrintable(refused.error().detail));

        disk.makeSpace();
        fill(disk.path(), 1);
    }

private:
    static inline const Author Ana = Author::called(u"Ana"_s);

    void setRights(mode_t folder, mode_t files) const
    {
        for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files))
            QCOMPARE(::chmod(QFile::encodeName(file.filePath()).constData(), files), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), folder), 0);
    }

    QString path() const { return m_folder->filePath(u"charla.db"_s); }

    StoreTrouble::Kind kindOfTrouble() const
    {
        const auto store = SqliteStore::open(m_folder->path());
        if (store) {
            [] { QFAIL("opened all the same"); }();
            return StoreTrouble::Kind::CannotOpen;
        }
        [&store] { QVERIFY(store.error().detail.size() > 20); }();
        return store.error().kind;
    }

    //! A folder that a server has used and left.
    static void fill(const QString &folder, int messages, int size = 100)
    {
        const auto store = SqliteStore::open(folder);
        QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().detail));
        StoreUser user(**store);
        std::vector<Draft> drafts;
        for (int i = 0; i < messages; ++i)
            drafts.push_back(says(Ana, u"words "_s + QString(size, u'x')));
        user.hands(drafts);
    }

    void setVersion(int version) const
    {
        SqlConnection connection(path(), SqlConnection::Access::ReadWrite);
        QVERIFY(connection.run(u"PRAGMA user_version = %1"_s.arg(version)));
    }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! Overwrites two pages from \a offset on; -1 is the middle.
    void spoil(qint64 offset) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset < 0 ? file.size() / 2 / 4096 * 4096 : offset));
        file.write(QByteArray(2 * 4096, '\x5a'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char *argv[])
{
    SmallDisk::prepare();
    QCoreApplication app(argc, argv);
    TestStoreFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storefaults.moc"
