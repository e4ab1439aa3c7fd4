// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "testfiles.h"
#include "writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The files of messages go where the messages go: into exports, backups, and back. Real processes.
class TestExportedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FolderServer>(m_data->path());
        m_ana = std::make_unique<Writer>(m_server->port(), u"Ana"_s);
    }

    void cleanup()
    {
        m_ana.reset();
        m_server.reset();
    }

    void exportAndImportBringThem_data()
    {
        QTest::addColumn<bool>("isOfServer");
        QTest::newRow("of a folder") << false;
        QTest::newRow("of a server") << true;
    }

    void exportAndImportBringThem()
    {
        QFETCH(bool, isOfServer);
        saysWithAll();
        const QTemporaryDir place;
        const QString transcript = place.filePath(u"talk.jsonl"_s);

        QCOMPARE(outputOf(exporting(isOfServer, {transcript})), QByteArray());

        const QDir beside(transcript + u".files"_s);
        QCOMPARE(beside.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3); // with the preview
        const QTemporaryDir other;
        QVERIFY(outputOf({u"import"_s, u"--data"_s, other.path(), transcript})
                    .contains("3 entries were taken in"));
        hasAll(other.path());
    }

    void aPageLinksToThem_data() { exportAndImportBringThem_data(); }

    void aPageLinksToThem()
    {
        QFETCH(bool, isOfServer);
        saysWithAll();
        const QTemporaryDir place;
        const QString page = place.filePath(u"our talk.html"_s);

        QCOMPARE(outputOf(exporting(isOfServer, {u"--format"_s, u"html"_s, page})), QByteArray());

        static const QRegularExpression link(u"href=\"(our%20talk[^\"]*)\""_s);
        QStringList found;
        for (const auto &match : link.globalMatch(QString::fromUtf8(contentOf(page))))
            found.append(QUrl::fromPercentEncoding(match.captured(1).toLatin1()));
        QCOMPARE(found.size(), 2);
        QVERIFY(contentOf(place.filePath(found.at(0))) == m_plan);
        QVERIFY(contentOf(place.filePath(found.at(1))) == m_photo);
    }

    void onStandardOutputTheyAreOnlyNamed()
    {
        saysWithAll();
        for (const bool isOfServer : {false, true}) {
            const QList<QJsonObject> lines = objectsOf(outputOf(exporting(isOfServer, {})));
            QCOMPARE(lines.size(), 3);
            const QJsonArray files
                = lines.at(1).value(u"message"_s).toObject().value(u"files"_s).toArray();
            QCOMPARE(files.at(0).toObject().value(u"name"_s), u"größe plan.pdf"_s);
        }
        QVERIFY(QDir(m_data->path()).entryList({u"*.files"_s}).isEmpty());
    }

    void whatWasDeletedMeanwhileIsLeftOut()
    {
        const qint64 seq = saysWithAll();
        m_ana->commits({{u"type"_s, u"delete"_s}, {u"room"_s, u"lobby"_s}, {u"target"_s, seq}});
        const QTemporaryDir place;
        const QString transcript = place.filePath(u"talk.jsonl"_s);

        QCOMPARE(outputOf(exporting(true, {transcript})), QByteArray());

        const QDir beside(transcript + u".files"_s);
        QCOMPARE(beside.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void aBackupHasThem()
    {
        saysWithAll();
        const QTemporaryDir place;
        const QString file = place.filePath(u"monday.db"_s);

        Program backup({u"backup"_s, u"--data"_s, m_data->path(), file});
        QCOMPARE(backup.ended(), 0);

        // As the documentation says: the file becomes charla.db, and what is beside it files.
        const QTemporaryDir other;
        QVERIFY(QFile::rename(file, other.filePath(u"charla.db"_s)));
        QVERIFY(QDir().rename(file + u".files"_s, other.filePath(u"files"_s)));
        hasAll(other.path());
    }

private:
    // A message without a file, one with a plan, and one with a photo and its preview.
    // \return the seq of the last one.
    qint64 saysWithAll()
    {
        m_ana->writes({u"here they come"_s});
        const quint16 port = m_server->port();
        sent(*m_ana, port, m_plan, u"größe plan.pdf"_s, u"application/pdf"_s);
        const QByteArray token
            = announced(*m_ana, newId(), u"a.png"_s, m_photo.size(), u"image/png"_s);
        bringsPreview(port, token, m_preview, "image/png");
        asked(port, putHead(token, 0, m_photo.size()) + m_photo);
        const QJsonObject message{{u"text"_s, u"look"_s},
                                  {u"files"_s, QJsonArray{QString::fromLatin1(token)}}};
        return m_ana->commits(
            {{u"type"_s, u"room"_s}, {u"to"_s, u"lobby"_s}, {u"message"_s, message}});
    }

    // A server on that folder serves what was said here.
    void hasAll(const QString &folder) const
    {
        FolderServer again(folder);
        Writer bob(again.port(), u"Bob"_s);
        const QJsonArray entries = bob.reads();
        QCOMPARE(entries.size(), 3);
        const auto file = [&entries](int entry) {
            return entries.at(entry)[u"message"_s][u"files"_s][0].toObject();
        };
        const auto fetched = [&again](const QByteArray &path) {
            return asked(again.port(), fileRequest("GET", path)).body;
        };
        QVERIFY(fetched(pathOf(file(1))) == m_plan);
        QVERIFY(fetched(pathOf(file(2))) == m_photo);
        QVERIFY(fetched(file(2).value(u"preview"_s).toString().toLatin1()) == m_preview);
        again.stops();
    }

    QStringList exporting(bool isOfServer, const QStringList &more) const
    {
        return (isOfServer ? QStringList{u"export"_s, u"--url"_s, m_server->address(), u"--nick"_s,
                                         u"Robot"_s, u"--room"_s, u"lobby"_s}
                           : QStringList{u"export"_s, u"--data"_s, m_data->path()})
            + more;
    }

    const QByteArray m_plan = someBytes(200'000, 1);
    const QByteArray m_photo = someBytes(50'000, 2);
    const QByteArray m_preview = "\x89PNG\r\n\x1a\n small"_ba;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<FolderServer> m_server;
    std::unique_ptr<Writer> m_ana;
};

QTEST_GUILESS_MAIN(TestExportedFiles)
#include "tst_exportedfiles.moc"
