// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "scriptedclient.h"

#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The password of a server, in a file or in the settings.
class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void whoNamesTheFileLetsInAndComesIn()
    {
        const QString file = writes(u"password"_s, "open sesame\r\nand more\n");
        HeadlessServer server({u"--password-file"_s, file});
        const QStringList there{u"--url"_s, server.address(), u"--nick"_s, u"Robot"_s};

        Program outside(QStringList{u"send"_s} + there + QStringList{u"let me in"_s});
        QCOMPARE(outside.ended(), 1);
        QVERIFY(outside.complaint().contains(u"asks for a password"_s));
        const QStringList known = there + QStringList{u"--password-file"_s, file};
        QCOMPARE(Program(QStringList{u"send"_s} + known + QStringList{u"hello"_s}).ended(), 0);
        QCOMPARE(Program(QStringList{u"search"_s} + known + QStringList{u"hello"_s}).ended(), 0);
        Program transcript(QStringList{u"export"_s, u"--room"_s, u"lobby"_s} + known);
        QVERIFY(transcript.said(u"hello"_s).hasMatch());
        QCOMPARE(transcript.ended(), 0);
        Program wrong(
            QStringList{u"search"_s, u"hello"_s, u"--password-file"_s, writes(u"other"_s, "sesame")}
            + there);
        QCOMPARE(wrong.ended(), 1);
        QVERIFY(wrong.complaint().contains(u"not the password"_s));
    }

    void theNickHasOneToo()
    {
        const QString file = writes(u"nick"_s, "correct horse\n");
        HeadlessServer server;
        NativeClient robot(server.port(), u"Robot"_s);
        robot.says({{u"type"_s, u"keep-nick"_s}, {u"password"_s, u"correct horse"_s}});
        QVERIFY(!robot.expects({{u"type"_s, u"nick-kept"_s}}).isEmpty());
        const QStringList there{u"--url"_s, server.address(), u"--nick"_s, u"Robot"_s};

        Program outside(QStringList{u"send"_s} + there + QStringList{u"let me in"_s});
        QCOMPARE(outside.ended(), 1);
        QVERIFY(outside.complaint().contains(u"belongs to somebody"_s));
        const QStringList known = there + QStringList{u"--nick-password-file"_s, file};
        QCOMPARE(Program(QStringList{u"send"_s} + known + QStringList{u"hello"_s}).ended(), 0);
        QCOMPARE(Program(QStringList{u"search"_s} + known + QStringList{u"hello"_s}).ended(), 0);
        Program transcript(QStringList{u"export"_s, u"--room"_s, u"lobby"_s} + known);
        QVERIFY(transcript.said(u"hello"_s).hasMatch());
        QCOMPARE(transcript.ended(), 0);
        QVERIFY(robot.hears(u"Robot"_s, u"hello"_s)); // it is the same person, who stays
    }

    void theSettingsCanHaveIt()
    {
        writes(u"charla.ini"_s, "[server]\npassword=open sesame\n");
        HeadlessServer server({u"--data"_s, m_folder->path()});
        ScriptedClient ana(server.port(), u"/charla"_s);

        ana.says({{u"type"_s, u"login"_s}, {u"nickname"_s, u"Ana"_s}});
        QVERIFY(!ana.expects({{u"code"_s, u"password-required"_s}}).isEmpty());
        ana.says({{u"type"_s, u"login"_s},
                  {u"nickname"_s, u"Ana"_s},
                  {u"password"_s, u"open sesame"_s}});
        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
    }

    void aFileWithoutAPasswordIsToldInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an empty line first") << QByteArray("\nopen sesame\n");
        QTest::newRow("too long") << QByteArray(200, 'x');
        QTest::newRow("much too long") << QByteArray(10'000, 'x');
        QTest::newRow("a control character") << QByteArray("open\asesame\n");
    }

    // A server that everybody can enter is not what was asked for.
    void aFileWithoutAPasswordIsToldInWords()
    {
        QFETCH(QByteArray, bytes);
        const QString file = writes(u"password"_s, bytes);
        Program server({u"--server-only"_s, u"--port"_s, u"0"_s, u"--password-file"_s, file});

        QCOMPARE(server.ended(), 1);
        QVERIFY(server.complaint().contains(file));
    }

    void aFileThatIsNotThereIsToldInWords()
    {
        const QString file = m_folder->filePath(u"nothing"_s);
        for (const QStringList &mode :
             {QStringList{u"--server-only"_s, u"--port"_s, u"0"_s},
              QStringList{u"send"_s, u"--url"_s, u"h"_s, u"--nick"_s, u"Ana"_s, u"hi"_s}}) {
            Program program(mode + QStringList{u"--password-file"_s, file});
            QCOMPARE(program.ended(), 1);
            QVERIFY(program.complaint().contains(file));
        }
    }

    void aPasswordInTheSettingsThatCanNotBeIsToldInWords()
    {
        writes(u"charla.ini"_s, "[server]\npassword=open\\asesame\n");
        Program server({u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, m_folder->path()});

        QCOMPARE(server.ended(), 1);
        QVERIFY(server.complaint().contains(u"\"password\" in the group [server]"_s));
    }

private:
    QString writes(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file can't be written");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
