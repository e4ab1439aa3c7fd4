// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderdata.h"
#include "storeuser.h"

#include <server/archive/backup.h>
#include <server/archive/contentfolder.h>
#include <server/archive/datafolder.h>
#include <server/archive/importer.h>
#include <server/archive/purge.h>
#include <server/archive/salvage.h>
#include <server/archive/transcriptreader.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/schema.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const auto Plan = "This is the plan."_ba;
const auto Preview = "A small plan."_ba;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

const Progress Unwatched = [](qint64, qint64) {};

} // namespace

//! The files of messages in backups, transcripts and what else works on a folder without a server.
class TestFileArchive : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_top = std::make_unique<QTemporaryDir>();
        QVERIFY(m_top->isValid());
        m_seq = {};
        fill(folder());
    }

    void aBackupHasTheFilesBesideIt()
    {
        const QString file = at(u"monday.db"_s);

        QVERIFY(!Backup(folder(), file, Backup::Existing::Keep).make());

        const ContentFolder beside(filesBeside(file));
        QCOMPARE(bytesOf(beside.pathOf(FileHash::of(Plan))), Plan);
        QCOMPARE(bytesOf(beside.pathOf(FileHash::of(Preview))), Preview);
        // Served again.
        QVERIFY(QDir().mkpath(at(u"again"_s)) && QFile::rename(file, dataFile(at(u"again"_s))));
        QVERIFY(QDir().rename(filesBeside(file), at(u"again/files"_s)));
        QCOMPARE(messageIn(at(u"again"_s)).files, messageIn(folder()).files);
        QVERIFY(ContentFolder::of(at(u"again"_s)).has(FileHash::of(Plan)));
    }

    void aBackupThatIsReplacedKeepsWhatIsNamed()
    {
        const QString file = at(u"monday.db"_s);
        QVERIFY(!Backup(folder(), file, Backup::Existing::Keep).make());

        QVERIFY(!Backup(folder(), file, Backup::Existing::Replace).make());

        QVERIFY(ContentFolder(filesBeside(file)).has(FileHash::of(Plan)));
    }

    void aLineOfATranscriptTellsWhatIsInTheFiles()
    {
        const TranscriptLine line = firstLine(folder());

        const auto read = decodedLine(encoded(line));

        QVERIFY(read.ok());
        QCOMPARE(read->contents.size(), std::size_t(1));
        QCOMPARE(read->contents.front().content, FileHash::of(Plan));
        QCOMPARE(read->contents.front().preview, std::optional(FileHash::of(Preview)));
        QCOMPARE(std::get<ChatMessage>(read->entry).files.front().name, u"plan.pdf"_s);
        QVERIFY(!decodedLine(encoded(line).replace(FileHash::of(Plan).hex(), "no hash")));
    }

    void anImportTakesTheFilesFromBesideTheTranscript()
    {
        const QString transcript = writeTranscript();
        const QString hex = QString::fromLatin1(FileHash::of(Plan).hex());
        QVERIFY(write(filesBeside(transcript) + u'/' + hex + u"/plan.pdf"_s, Plan));

        const auto report = Importer(at(u"new"_s), transcript, Unwatched).run();

        QVERIFY(report.ok());
        QCOMPARE(report->taken, 1);
        const ChatMessage message = messageIn(at(u"new"_s));
        QCOMPARE(message.files.size(), std::size_t(1));
        QCOMPARE(message.files.front().path, messageIn(folder()).files.front().path);
        QCOMPARE(message.files.front().preview, QString()); // was not beside it
        QCOMPARE(bytesOf(ContentFolder::of(at(u"new"_s)).pathOf(FileHash::of(Plan))), Plan);
        const auto again = Importer(at(u"new"_s), transcript, Unwatched).run();
        QCOMPARE(again->known, 1);
        QCOMPARE(messageIn(at(u"new"_s)).files.size(), std::size_t(1));
    }

    void aFileThatIsAnotherOneIsNotTaken()
    {
        const QString transcript = writeTranscript();
        const QString hex = QString::fromLatin1(FileHash::of(Plan).hex());
        QVERIFY(write(filesBeside(transcript) + u'/' + hex + u"/plan.pdf"_s, "Something else."_ba));

        QVERIFY(Importer(at(u"new"_s), transcript, Unwatched).run().ok());

        QVERIFY(messageIn(at(u"new"_s)).files.empty());
        QVERIFY(!ContentFolder::of(at(u"new"_s)).has(FileHash::of(Plan)));
    }

    // Else no client could read it.
    void ofAMessageWithoutItsFilesTheNamesAreLeft()
    {
        QVERIFY(Importer(at(u"new"_s), writeTranscript(), Unwatched).run().ok());

        QCOMPARE(messageIn(at(u"new"_s)).text, u"plan.pdf"_s);
        QVERIFY(messageIn(at(u"new"_s)).files.empty());
    }

    void aPurgeRemovesThem()
    {
        const auto removed = purge(folder(), RoomName::lobby(), {}, Unwatched);

        QVERIFY(removed.ok());
        QVERIFY(!ContentFolder::of(folder()).has(FileHash::of(Plan)));
        QVERIFY(!ContentFolder::of(folder()).has(FileHash::of(Preview)));
    }

    void whatIsSavedFromDamageHasItsFiles()
    {
        const ChatMessage before = messageIn(folder());
        QVERIFY(QDir().mkpath(at(u"saved"_s)));
        {
            const auto source = openForReading(folder());
            const auto target
                = Database::connection(dataFile(at(u"saved"_s)), SqlConnection::Access::ReadWrite);
            QVERIFY(!schema::bringUpToDate(*target, u"saved"_s));
            QCOMPARE(Salvage(**source, *target, Unwatched).run().entries, 1);
            QVERIFY(!target->failed());
        }
        QCOMPARE(messageIn(at(u"saved"_s)).files, before.files);
    }

    void aFolderOfTheVersionBeforeIsReadAndBroughtUpToDate()
    {
        makeOld(folder());
        {
            const auto connection = openForReading(folder());
            QVERIFY(connection.ok());
            TranscriptReader reader(**connection);
            QCOMPARE(reader.talks().size(), std::size_t(1));
            reader.read(reader.talks().front(), [](const TranscriptLine &line) {
                QVERIFY(std::get<ChatMessage>(line.entry).files.empty());
            });
            QVERIFY(!(*connection)->failed());
        }
        QVERIFY(!Backup(folder(), at(u"old.db"_s), Backup::Existing::Keep).make());

        QCOMPARE(messageIn(folder()).text, QString()); // by a store, which takes the steps
        m_seq = {};
        fill(folder());
        QCOMPARE(messageIn(folder()).files.size(), std::size_t(1));
    }

private:
    const Author Ana = Author::called(u"Ana"_s);

    QString at(const QString &name) const { return m_top->filePath(name); }
    QString folder() const { return at(u"data"_s); }

    //! One message that is a file with a preview, and what is in them.
    void fill(const QString &folder)
    {
        auto store = std::move(SqliteStore::open(folder)).value();
        store->load();
        StoreUser user(*store);
        UploadRecord upload{.key = keyOf(UploadToken::create()),
                            .person = Ana.id,
                            .id = UploadId::create(),
                            .name = u"plan.pdf"_s,
                            .size = Plan.size(),
                            .mime = u"application/pdf"_s,
                            .announced = {}};
        upload.content = Content{FileHash::of(Plan), Plan.size()};
        upload.preview = Content{FileHash::of(Preview), Preview.size()};
        store->note(upload);
        Draft draft = says(Ana, {});
        std::get<Draft::Text>(draft.content).uploads = {upload.key};
        m_seq = seqOf(user.commits(draft));
        const ContentFolder contents = ContentFolder::of(folder);
        QVERIFY(write(contents.pathOf(FileHash::of(Plan)), Plan));
        QVERIFY(write(contents.pathOf(FileHash::of(Preview)), Preview));
    }

    //! As it was before there were files.
    static void makeOld(const QString &folder)
    {
        const auto connection
            = Database::connection(dataFile(folder), SqlConnection::Access::ReadWrite);
        QVERIFY(makeOlder(*connection, 1));
    }

    ChatMessage messageIn(const QString &folder) const
    {
        auto store = std::move(SqliteStore::open(folder)).value();
        store->load();
        StoreUser user(*store);
        return user.message(m_seq);
    }

    static TranscriptLine firstLine(const QString &folder)
    {
        const auto connection = openForReading(folder);
        TranscriptReader reader(**connection);
        std::vector<TranscriptLine> lines;
        reader.read(reader.talks().front(),
                    [&lines](const TranscriptLine &line) { lines.push_back(line); });
        return lines.front();
    }

    QString writeTranscript() const
    {
        const QString file = at(u"talk.jsonl"_s);
        [&] { QVERIFY(write(file, encoded(firstLine(folder())) + '\n')); }();
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_top;
    Seq m_seq;
};

QTEST_GUILESS_MAIN(TestFileArchive)

#include "tst_filearchive.moc"
