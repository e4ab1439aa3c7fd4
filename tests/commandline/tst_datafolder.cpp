// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PageBytes = 4096; // of SQLite

// Long enough that a page has only some of them.
QStringList numbered(const QString &word, int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts.append(u"%1 %2 %3"_s.arg(word).arg(i).arg(QString(200, u'.')));
    return texts;
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList asideFiles(const QString &folder)
{
    return QDir(folder).entryList({u"charla.db.damaged-*"_s});
}

} // namespace

//! What becomes of a data folder: real processes, real damage.
class TestDataFolder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_file = m_data->filePath(u"charla.db"_s);
    }

    void historyIsThereAgainAfterAStart()
    {
        fill(numbered(u"message"_s, 3));

        FolderServer again(m_data->path());
        Writer bob(again.port(), u"Bob"_s);

        QCOMPARE(textsOf(bob.reads()), numbered(u"message"_s, 3));
    }

    void anEphemeralServerLeavesNoFile()
    {
        FolderServer server(m_data->path(), {u"--ephemeral"_s});
        Writer ana(server.port(), u"Ana"_s);
        ana.writes({u"nobody will know"_s});
        QCOMPARE(server.stops(), 0);

        QCOMPARE(QDir(m_data->path()).entryList({u"charla.*"_s}, QDir::Files), QStringList());
        FolderServer again(m_data->path(), {u"--ephemeral"_s});
        QCOMPARE(Writer(again.port(), u"Ana"_s).reads(), QJsonArray());
    }

    void theSettingsCanSayThatNothingIsKept()
    {
        writeSettings("[server]\nephemeral=true\n");

        fill({u"nobody will know"_s});

        QVERIFY(!QFile::exists(m_file));
    }

    void settingsThatCanNotBeAreToldInWords_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("days") << QByteArray("keepDays=many") << u"keepDays"_s;
        QTest::newRow("ephemeral") << QByteArray("ephemeral=perhaps") << u"ephemeral"_s;
        QTest::newRow("size of a file") << QByteArray("maxFile=large") << u"maxFile"_s;
        QTest::newRow("size of all") << QByteArray("maxStorage=-1") << u"maxStorage"_s;
        QTest::newRow("types") << QByteArray("fileTypes=pictures") << u"fileTypes"_s;
    }

    void settingsThatCanNotBeAreToldInWords()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, named);
        writeSettings("[server]\n" + line + "\n");

        QVERIFY2(refusal().contains(named), qPrintable(named));
    }

    void whichFilesAreTakenStandsInTheSettingsOrOnTheCommandLine()
    {
        writeSettings("[server]\nmaxFile=2M\nfileTypes=image/*, application/pdf\n");
        const auto told = [this](const QStringList &more) {
            FolderServer server(m_data->path(), more);
            const NativeClient guest(server.port(), newId().left(8)); // or the nick is still kept
            return guest.welcome().value(u"server"_s).toObject().value(u"files"_s).toObject();
        };

        QCOMPARE(told({}),
                 QJsonObject({{u"maxFile"_s, 2 * 1024 * 1024},
                              {u"types"_s, QJsonArray{u"image/*"_s, u"application/pdf"_s}}}));
        QCOMPARE(
            told({u"--max-file"_s, u"500K"_s, u"--file-types"_s, u"text/plain"_s}),
            QJsonObject({{u"maxFile"_s, 500 * 1024}, {u"types"_s, QJsonArray{u"text/plain"_s}}}));
        QCOMPARE(told({u"--max-file"_s, u"0"_s}), QJsonObject());
    }

    void aFolderThatAnotherServesFromIsToldInWords()
    {
        const FolderServer server(m_data->path());

        QVERIFY(refusal().contains(u"Another Charla"_s));
    }

    void aHistoryOfANewerCharlaIsLeftAlone()
    {
        fill({u"from the future"_s});
        constexpr qint64 UserVersionAt = 60;
        overwrite(m_file, UserVersionAt, QByteArray::fromHex("00000063"));
        const QByteArray before = contentOf(m_file);

        QVERIFY(refusal().contains(u"newer"_s));
        QVERIFY(refusal({u"--repair"_s}).contains(u"newer"_s));

        QCOMPARE(contentOf(m_file), before);
    }

    void aDamagedHistoryIsToldAndNotTouched()
    {
        fill(numbered(u"message"_s, 300));
        damageThePageOf("message 150 ");
        const QByteArray before = contentOf(m_file);

        QVERIFY(refusal().contains(u"--repair"_s));

        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(asideFiles(m_data->path()), QStringList());
    }

    void repairSavesWhatCanBeRead()
    {
        const qint64 last = fill(numbered(u"message"_s, 300));
        damageThePageOf("message 150 ");
        const QByteArray damaged = contentOf(m_file);

        FolderServer server(m_data->path(), {u"--repair"_s});
        QVERIFY(server.port() != 0);

        const QString told = server.complaint();
        QVERIFY2(told.contains(QRegularExpression(u"Saved .* \\d+ entries, 1 rooms, 1 people"_s)),
                 qPrintable(told));
        QCOMPARE(asideFiles(m_data->path()).size(), 1);
        QCOMPARE(contentOf(m_data->filePath(asideFiles(m_data->path()).first())), damaged);
        Writer bob(server.port(), u"Bob"_s);
        const QJsonArray entries = bob.reads();
        QVERIFY2(entries.size() > 270 && entries.size() < 300,
                 qPrintable(QString::number(entries.size())));
        QVERIFY(isChain(entries));
        QVERIFY(textsOf(entries).contains(numbered(u"message"_s, 300).last()));
        QVERIFY(bob.writes({u"after it"_s}) > last);
    }

    void repairManagesWithoutTheFirstPage()
    {
        const qint64 last = fill(numbered(u"message"_s, 300));
        overwrite(m_file, 0, QByteArray(PageBytes, '\0'));

        QVERIFY(refusal().contains(u"--repair"_s));
        FolderServer server(m_data->path(), {u"--repair"_s});

        Writer bob(server.port(), u"Bob"_s);
        QCOMPARE(textsOf(bob.reads()), numbered(u"message"_s, 300));
        QVERIFY(bob.writes({u"after it"_s}) > last);
    }

    void repairBeginsAnewWhereNothingCanBeRead()
    {
        fill(numbered(u"message"_s, 30));
        overwrite(m_file, 0, QByteArray(QFile(m_file).size(), '\xff'));

        FolderServer server(m_data->path(), {u"--repair"_s});

        QCOMPARE(Writer(server.port(), u"Bob"_s).reads(), QJsonArray());
        QCOMPARE(asideFiles(m_data->path()).size(), 1);
    }

    void repairLeavesASoundHistoryAlone()
    {
        fill({u"all is well"_s});

        FolderServer server(m_data->path(), {u"--repair"_s});

        QVERIFY(server.complaint().contains(u"not damaged"_s));
        QCOMPARE(asideFiles(m_data->path()), QStringList());
        QCOMPARE(textsOf(Writer(server.port(), u"Bob"_s).reads()), QStringList{u"all is well"_s});
    }

    void aBackupMadeWhileMessagesFlowHasWhatWasAcknowledged()
    {
        const QString backup = m_data->filePath(u"copy"_s);
        FolderServer server(m_data->path());
        Writer ana(server.port(), u"Ana"_s);
        const QStringList acknowledged = numbered(u"before"_s, 50);
        ana.writes(acknowledged);
        Program flow({u"send"_s, u"--url"_s, server.address(), u"--nick"_s, u"Robot"_s});
        flow.write(numbered(u"meanwhile"_s, 5000).join(u'\n').toUtf8());
        QVERIFY(ana.hears(u"Robot"_s, numbered(u"meanwhile"_s, 1).first()));

        QCOMPARE(Program({u"backup"_s, u"--data"_s, m_data->path(), backup}).ended(), 0);

        QCOMPARE(QFile(backup).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QTemporaryDir other;
        QVERIFY(QFile::copy(backup, other.filePath(u"charla.db"_s)));
        FolderServer again(other.path());
        Writer bob(again.port(), u"Bob"_s);
        const QJsonArray entries = bob.reads();
        QVERIFY(entries.size() > acknowledged.size());
        QCOMPARE(textsOf(entries).first(acknowledged.size()), acknowledged);
        QVERIFY(isChain(entries));
    }

    void aBackupReplacesNothingUnlessForced()
    {
        fill({u"a message"_s});
        const QString backup = m_data->filePath(u"copy"_s);
        overwrite(backup, 0, "something dear");
        const QStringList arguments{u"backup"_s, u"--data"_s, m_data->path(), backup};

        Program refused(arguments);
        QCOMPARE(refused.ended(), 1);
        QVERIFY(refused.complaint().contains(u"--force"_s));
        QCOMPARE(contentOf(backup), "something dear"_ba);
        QCOMPARE(Program(arguments + QStringList{u"--force"_s}).ended(), 0);
        QVERIFY(contentOf(backup).startsWith("SQLite format 3"));
        QCOMPARE(QDir(m_data->path()).entryList({u"*.part-*"_s}), QStringList());
    }

    void aBackupOfNothingIsToldInWords()
    {
        Program program({u"backup"_s, u"--data"_s, m_data->path(), m_data->filePath(u"copy"_s)});

        QCOMPARE(program.ended(), 1);
        QVERIFY(program.complaint().contains(u"--data"_s));
        QCOMPARE(QDir(m_data->path()).entryList(QDir::Files), QStringList());
    }

private:
    // Ends as a server that was told to.
    qint64 fill(const QStringList &texts)
    {
        FolderServer server(m_data->path());
        Writer ana(server.port(), u"Ana"_s);
        const qint64 last = ana.writes(texts);
        server.stops();
        return last;
    }

    void writeSettings(const QByteArray &text)
    {
        overwrite(m_data->filePath(u"charla.ini"_s), 0,
                  text.contains("port") ? text : text + "port=0\n");
    }

    // What a server says that must not come up on the folder.
    QString refusal(const QStringList &more = {})
    {
        Program program(
            QStringList{u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, m_data->path()}
            + more);
        return program.ended() == 1 ? program.complaint() : QString();
    }

    void damageThePageOf(const QByteArray &text)
    {
        const qint64 at = contentOf(m_file).indexOf(text);
        QVERIFY(at > 0);
        overwrite(m_file, at / PageBytes * PageBytes, QByteArray(PageBytes, '\xff'));
    }

    std::unique_ptr<QTemporaryDir> m_data;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
