// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject change(const QString &type, qint64 target, const QString &text = {})
{
    QJsonObject change{{u"type"_s, type}, {u"room"_s, u"lobby"_s}, {u"target"_s, target}};
    if (type == u"edit"_s)
        change.insert(u"text"_s, text);
    else if (!text.isEmpty())
        change.insert(u"mark"_s, text);
    return change;
}

} // namespace

//! Transcripts out of a data folder or a server, and back. Real processes.
class TestTranscripts : public QObject
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

    void jsonLinesHaveAllThereIs()
    {
        sayAllKinds();

        const QList<QJsonObject> lines = objectsOf(outputOf(exporting({})));

        QCOMPARE(lines.size(), 8); // five messages, an edit, a deletion and a mark
        for (const QString &field : {u"id"_s, u"seq"_s, u"prev"_s, u"at"_s, u"from"_s, u"author"_s})
            QVERIFY2(lines.first().contains(field), qPrintable(field));
        QCOMPARE(lines.at(1).value(u"edited"_s), true);
        QCOMPARE(lines.at(2).value(u"deleted"_s), true);
        QCOMPARE(lines.at(3).value(u"replyTo"_s), lines.at(0).value(u"seq"_s));
        QCOMPARE(lines.at(0).value(u"reactions"_s).toArray().size(), 1);
        QCOMPARE(lines.at(5).value(u"type"_s), u"edit"_s);
        QCOMPARE(lines.at(6).value(u"type"_s), u"delete"_s);
        QCOMPARE(lines.at(7).value(u"type"_s), u"react"_s);
    }

    void aPageForABrowserRunsNothing()
    {
        sayAllKinds();

        const QString html = QString::fromUtf8(outputOf(exporting({u"--format"_s, u"html"_s})));

        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s) && html.endsWith(u"</html>\n"_s));
        QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"was a mistake"_s)); // before the edit
        QVERIFY(html.contains(u"prefers-color-scheme: dark"_s));
        QVERIFY(html.contains(QDate::currentDate().toString(u"yyyy"_s)));
        QVERIFY(html.contains(u"<p class=\"gone\">"_s));
        QVERIFY(!html.contains(u"http://"_s) && !html.contains(u"https://"_s));
    }

    void aTableHasNoFormulas()
    {
        sayAllKinds();

        const QString csv = QString::fromUtf8(outputOf(exporting({u"--format"_s, u"csv"_s})));

        QVERIFY(csv.startsWith(u"conversation,seq,at,from,text,"_s));
        QVERIFY(csv.contains(u",'=1+1,"_s));
        QVERIFY(csv.contains(u"\"two \"\"lines\"\"\nand, a comma\""_s));
        QVERIFY(csv.contains(u",edited,"_s) && csv.contains(u",deleted,"_s));
        QCOMPARE(csv.count(u"\r\n"_s), 6); // the head and five messages
    }

    void aServerTellsTheSameAsItsFolder()
    {
        sayAllKinds();
        m_ana->writes(QStringList(150, u"more than a page"_s));

        QList<QJsonObject> folder = objectsOf(outputOf(exporting({u"--room"_s, u"lobby"_s})));
        const QList<QJsonObject> server
            = objectsOf(outputOf({u"export"_s, u"--url"_s, m_server->address(), u"--nick"_s,
                                  u"Robot"_s, u"--room"_s, u"LOBBY"_s}));

        for (QJsonObject &line : folder)
            line.remove(u"author"_s);
        QCOMPARE(server, folder);
    }

    void aRoomThatIsNotThereIsToldInWords()
    {
        Program folder(exporting({u"--room"_s, u"nowhere"_s}));
        QCOMPARE(folder.ended(), 1);
        QVERIFY(folder.complaint().contains(u"no such room"_s));
        Program server({u"export"_s, u"--url"_s, m_server->address(), u"--nick"_s, u"Robot"_s,
                        u"--room"_s, u"nowhere"_s});
        QCOMPARE(server.ended(), 1);
        QVERIFY(server.complaint().contains(u"no such room"_s));
    }

    void privateTalksAreLeftOutUnlessAskedFor()
    {
        Writer bob(m_server->port(), u"Bob"_s);
        m_ana->commits({{u"type"_s, u"private"_s},
                        {u"to"_s, u"Bob"_s},
                        {u"message"_s, QJsonObject{{u"text"_s, u"between us"_s}}}});

        QVERIFY(!outputOf(exporting({})).contains("between us"));
        const QByteArray all = outputOf(exporting({u"--private"_s}));
        QVERIFY(all.contains("between us"));
        QCOMPARE(objectsOf(all).last().value(u"between"_s).toArray().size(), 2);
    }

    void aFileIsReplacedOnlyByForce()
    {
        m_ana->writes({u"hello"_s});
        const QString file = m_data->filePath(u"talk.jsonl"_s);

        QCOMPARE(Program(exporting({file})).ended(), 0);
        QCOMPARE(Program(exporting({file})).ended(), 1);
        QCOMPARE(Program(exporting({u"--force"_s, file})).ended(), 0);
        QCOMPARE(objectsOf(contentOf(file)).size(), 1);
    }

    void importGivesBackWhatExportTook()
    {
        sayAllKinds();
        const QString file = exported();
        const QTemporaryDir other;

        QVERIFY(importing(other.path(), file).contains("8 entries were taken in, 0 were"));
        QVERIFY(importing(other.path(), file).contains("0 entries were taken in, 8 were"));

        QCOMPARE(outputOf({u"export"_s, u"--data"_s, other.path(), u"--private"_s}),
                 contentOf(file));
        FolderServer again(other.path());
        Writer bob(again.port(), u"Bob"_s);
        const QJsonArray entries = bob.reads();
        QCOMPARE(entries.size(), 8);
        QVERIFY(isChain(entries));
        QVERIFY(outputOf({u"search"_s, u"--url"_s, again.address(), u"--nick"_s, u"Robot"_s,
                          u"corrected"_s})
                    .contains("corrected"));
    }

    void importPutsBehindWhatIsThereWhatHasNoPlace()
    {
        sayAllKinds();
        const QString file = exported();
        const QTemporaryDir other;
        {
            FolderServer server(other.path());
            Writer cho(server.port(), u"Cho"_s);
            cho.writes({u"here first"_s, u"here second"_s});
            server.stops();
        }

        QVERIFY(importing(other.path(), file).contains("8 entries were taken in"));
        QVERIFY(importing(other.path(), file).contains("8 were there already"));

        FolderServer again(other.path());
        Writer bob(again.port(), u"Bob"_s);
        const QJsonArray entries = bob.reads();
        QCOMPARE(entries.size(), 10);
        QVERIFY(isChain(entries));
        QCOMPARE(textsOf(entries).first(), u"here first"_s);
        const QJsonObject first = entries.at(2).toObject();
        QCOMPARE(first.value(u"reactions"_s).toArray().size(), 1);
        QCOMPARE(entries.at(5).toObject().value(u"replyTo"_s), first.value(u"seq"_s));
        QCOMPARE(entries.at(3).toObject().value(u"changed"_s),
                 entries.at(7).toObject().value(u"seq"_s));
    }

    void importTakesNothingOfAFileThatIsNoTranscript()
    {
        m_ana->writes({u"hello"_s});
        const QString file = exported();
        QFile transcript(file);
        QVERIFY(transcript.open(QIODevice::Append));
        transcript.write("{\"type\":\"room\"}\n");
        transcript.close();
        const QTemporaryDir other;

        Program program({u"import"_s, u"--data"_s, other.path(), file});

        QCOMPARE(program.ended(), 1);
        QVERIFY(program.complaint().contains(u"Line 2"_s));
        QCOMPARE(outputOf({u"export"_s, u"--data"_s, other.path()}), QByteArray());
    }

    void importAndPurgeKeepOffAServedFolder()
    {
        m_ana->writes({u"hello"_s});
        const QString file = exported();

        Program import({u"import"_s, u"--data"_s, m_data->path(), file});
        QCOMPARE(import.ended(), 1);
        QVERIFY(import.complaint().contains(u"Another Charla"_s));
        Program purge({u"purge"_s, u"--data"_s, m_data->path(), u"--room"_s, u"lobby"_s});
        QCOMPARE(purge.ended(), 1);
        QVERIFY(purge.complaint().contains(u"Another Charla"_s));
    }

    void purgeRemovesARoomsTalkAndFreesItsSpace()
    {
        m_ana->joins(u"Workshop"_s);
        m_ana->writes({u"stays"_s}, u"Workshop"_s);
        m_ana->writes(QStringList(500, QString(500, u'x')));
        m_server->stops();
        const QString file = m_data->filePath(u"charla.db"_s);
        const qint64 before = QFileInfo(file).size();

        const QStringList purge{u"purge"_s, u"--data"_s, m_data->path(), u"--room"_s, u"Lobby"_s};
        QVERIFY(outputOf(purge + QStringList{u"--before"_s, u"2020-01-01"_s}).startsWith("0 "));
        QVERIFY(outputOf(purge).startsWith("500 entries"));

        QVERIFY2(QFileInfo(file).size() < before / 2,
                 qPrintable(u"%1 of %2"_s.arg(QFileInfo(file).size()).arg(before)));
        const QList<QJsonObject> left = objectsOf(outputOf(exporting({})));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().value(u"to"_s), u"Workshop"_s);
    }

private:
    // Five messages, of which one is edited, one deleted, one an answer; and a mark.
    void sayAllKinds()
    {
        const qint64 first = m_ana->writes({u"<script>alert(1)</script>"_s});
        const qint64 second = m_ana->writes({u"this was a mistake"_s});
        const qint64 third = m_ana->writes({u"forget it"_s});
        m_ana->commits({{u"type"_s, u"room"_s},
                        {u"to"_s, u"lobby"_s},
                        {u"message"_s, QJsonObject{{u"text"_s, u"=1+1"_s}}},
                        {u"replyTo"_s, first}});
        m_ana->writes({u"two \"lines\"\nand, a comma"_s});
        m_ana->commits(change(u"edit"_s, second, u"this is corrected"_s));
        m_ana->commits(change(u"delete"_s, third));
        m_ana->commits(change(u"react"_s, first, u"👍"_s));
    }

    QStringList exporting(const QStringList &more) const
    {
        return QStringList{u"export"_s, u"--data"_s, m_data->path()} + more;
    }

    QString exported() const
    {
        const QString file = m_data->filePath(u"talk.jsonl"_s);
        Program(exporting({u"--private"_s, file})).ended();
        return file;
    }

    static QByteArray importing(const QString &folder, const QString &file)
    {
        return outputOf({u"import"_s, u"--data"_s, folder, file});
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<FolderServer> m_server;
    std::unique_ptr<Writer> m_ana;
};

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
