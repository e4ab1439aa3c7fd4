// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! charla admin: real processes on a server's folder.
class TestAdmin : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FolderServer>(m_folder->path());
        m_bob = std::make_unique<Writer>(m_server->port(), u"Bob"_s);
    }

    void cleanup()
    {
        m_bob.reset();
        m_server.reset();
        m_folder.reset();
    }

    void itShowsPeopleBansAndActs()
    {
        QVERIFY(admin({u"people"_s}).contains("Bob  guest  online  127.0.0.1\n"));
        QCOMPARE(admin({u"ban"_s, u"192.0.2.7"_s, u"--for"_s, u"2h"_s, u"--reason"_s, u"spam"_s}),
                 "");
        QCOMPARE(admin({u"mute"_s, u"Bob"_s}), "");

        const QList<QJsonObject> bans = objectsOf(admin({u"bans"_s, u"--json"_s}));
        const QList<QJsonObject> acts = objectsOf(admin({u"audit"_s, u"--json"_s}));
        const QList<QJsonObject> people = objectsOf(admin({u"people"_s, u"--json"_s}));

        QCOMPARE(bans.size(), 1);
        QCOMPARE(bans[0].value(u"address"_s), u"192.0.2.7"_s);
        QCOMPARE(bans[0].value(u"reason"_s), u"spam"_s);
        QCOMPARE(bans[0].value(u"until"_s).toDouble() - bans[0].value(u"since"_s).toDouble(),
                 2 * 3'600'000.0);
        QCOMPARE(acts.size(), 2);
        QCOMPARE(acts[0].value(u"act"_s), u"mute"_s);
        QCOMPARE(acts[0].value(u"nick"_s), u"Bob"_s);
        QCOMPARE(objectsOf(admin({u"audit"_s, u"--json"_s, u"--limit"_s, u"1"_s})).size(), 1);
        QCOMPARE(people.size(), 2); // Bob, and who asks
        QVERIFY(admin({u"bans"_s}).contains("1  192.0.2.7  until "));
        QVERIFY(admin({u"audit"_s}).contains("admin  mute  Bob"));
        QCOMPARE(admin({u"unban"_s, u"1"_s}), "");
        QCOMPARE(admin({u"bans"_s}), "");
    }

    void itDoesToPeopleWhatAnOwnerMay()
    {
        QCOMPARE(admin({u"role"_s, u"Bob"_s, u"operator"_s}), "");
        QCOMPARE(m_bob->expects({{u"type"_s, u"role"_s}}).value(u"role"_s), u"operator"_s);
        QCOMPARE(admin({u"role"_s, u"Bob"_s, u"guest"_s}), "");
        QCOMPARE(admin({u"mute"_s, u"Bob"_s, u"--room"_s, u"lobby"_s, u"--for"_s, u"10m"_s}), "");
        QCOMPARE(m_bob->expects({{u"type"_s, u"acted"_s}}).value(u"room"_s), u"lobby"_s);
        QCOMPARE(admin({u"unmute"_s, u"Bob"_s, u"--room"_s, u"lobby"_s}), "");
        QCOMPARE(admin({u"kick"_s, u"Bob"_s, u"--room"_s, u"lobby"_s}), "");
        QVERIFY(!m_bob->expects({{u"type"_s, u"left"_s}}).isEmpty());
        QCOMPARE(admin({u"kick"_s, u"Bob"_s, u"--reason"_s, u"enough"_s}), "");
        QVERIFY(m_bob->expectsClose(4006));
        QCOMPARE(admin({u"ban"_s, u"Bob"_s, u"--with-address"_s}), "");
        QVERIFY(admin({u"bans"_s}).contains("Bob  for good"));
    }

    void itSetsRoomsAndDeletes()
    {
        m_bob->joins(u"Workshop"_s);
        const qint64 seq = m_bob->writes({u"spam"_s}, u"Workshop"_s);

        QCOMPARE(admin({u"delete"_s, u"Workshop"_s, QString::number(seq)}), "");
        QCOMPARE(m_bob->expects({{u"type"_s, u"delete"_s}}).value(u"from"_s), u"admin"_s);
        QCOMPARE(admin({u"room"_s, u"Workshop"_s, u"--kind"_s, u"invitation"_s, u"--read-only=on"_s,
                        u"--moderated=on"_s, u"--topic-lock=on"_s, u"--slow"_s, u"30"_s}),
                 "");
        const QJsonObject terms
            = m_bob->expects({{u"type"_s, u"room-terms"_s}}).value(u"terms"_s).toObject();
        QCOMPARE(terms.value(u"kind"_s), u"invitation"_s);
        QCOMPARE(terms.value(u"readOnly"_s), true);
        QCOMPARE(terms.value(u"slowMode"_s), 30);
        for (const QString &word : {u"let-in"_s, u"let-out"_s, u"voice"_s, u"unvoice"_s}) {
            QCOMPARE(admin({word, u"Workshop"_s, u"Bob"_s}), "");
            QVERIFY(!m_bob->expects({{u"type"_s, u"acted"_s}, {u"act"_s, word}}).isEmpty());
        }
    }

    void whatCantBeIsToldOnStandardError_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("nobody of that name")
            << QStringList{u"kick"_s, u"Zoe"_s} << 1 << u"Nobody of that nick is here."_s;
        QTest::newRow("no such ban") << QStringList{u"unban"_s, u"7"_s} << 1
                                     << u"A field has a value that can't be. (ban)"_s;
        QTest::newRow("loopback") << QStringList{u"ban"_s, u"127.0.0.1"_s} << 1
                                  << u"You may not do that here. (address)"_s;
        QTest::newRow("no such message") << QStringList{u"delete"_s, u"lobby"_s, u"99"_s} << 1
                                         << u"This message is not there, or it was deleted."_s;
        QTest::newRow("no command") << QStringList() << 2 << u"admin needs one of people, kick"_s;
        QTest::newRow("a wrong command")
            << QStringList{u"hug"_s, u"Bob"_s} << 2 << u"admin needs one of people, kick"_s;
        QTest::newRow("too few words")
            << QStringList{u"role"_s, u"Bob"_s} << 2 << u"admin role takes NICK operator|guest."_s;
        QTest::newRow("a wrong role") << QStringList{u"role"_s, u"Bob"_s, u"king"_s} << 2
                                      << u"\"king\" is no role that can be given"_s;
        QTest::newRow("a wrong span") << QStringList{u"mute"_s, u"Bob"_s, u"--for"_s, u"soon"_s}
                                      << 2 << u"--for: \"soon\" is no span of time"_s;
        QTest::newRow("too long a span")
            << QStringList{u"mute"_s, u"Bob"_s, u"--for"_s, u"9999999d"_s} << 2 << u"--for"_s;
        QTest::newRow("neither on nor off")
            << QStringList{u"room"_s, u"lobby"_s, u"--read-only=yes"_s} << 2
            << u"--read-only: \"yes\" is neither on nor off."_s;
        QTest::newRow("another one's option")
            << QStringList{u"kick"_s, u"Bob"_s, u"--slow"_s, u"3"_s} << 2
            << u"--slow does not go with admin kick."_s;
        QTest::newRow("no number")
            << QStringList{u"unban"_s, u"Bob"_s} << 2 << u"\"Bob\" is no number of a ban"_s;
        QTest::newRow("elsewhere without a key")
            << QStringList{u"people"_s, u"--connect"_s, u"10.0.0.1"_s} << 2
            << u"--connect and --owner-key go together."_s;
    }

    void whatCantBeIsToldOnStandardError()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, complaint);
        QStringList arguments{u"admin"_s};
        if (!words.contains(u"--connect"_s))
            arguments += {u"--data"_s, m_folder->path()};

        Program program(arguments + words);

        QCOMPARE(program.ended(), code);
        const QString told = program.complaint();
        QVERIFY2(told.contains(complaint), qPrintable(told));
    }

    void aServerElsewhereIsKeptByItsKey()
    {
        const QString key = m_folder->filePath(u"owner.key"_s);
        const QStringList there{u"admin"_s, u"--connect"_s, m_server->address(), u"--owner-key"_s};

        QVERIFY(outputOf(there + QStringList{key, u"people"_s}).contains("Bob  guest  online"));
        QTemporaryDir other;
        QFile wrong(other.filePath(u"wrong.key"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write(QByteArray(43, 'x'));
        wrong.close();
        Program refused(there + QStringList{wrong.fileName(), u"people"_s});
        QCOMPARE(refused.ended(), 1);
        QVERIFY(refused.complaint().contains(u"You may not do that here. (ownerKey)"_s));
        Program missing(there + QStringList{other.filePath(u"none"_s), u"people"_s});
        QCOMPARE(missing.ended(), 1);
        QVERIFY(missing.complaint().contains(u"has no key that you can read"_s));
    }

    void itComesEncryptedWhereNothingElseIsLetIn()
    {
        m_bob.reset();
        QCOMPARE(m_server->stops(), 0);
        FolderServer server(m_folder->path(), {u"--require-tls"_s});

        QVERIFY(admin({u"people"_s}).contains("admin  owner  online"));
    }

    void aServerThatIsGoneIsToldAsWhatItIs()
    {
        const QString note = m_folder->filePath(u"running.json"_s);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
        QVERIFY(QFileInfo::exists(note));
        QVERIFY(!(QFileInfo(note).permissions() & others));
        m_bob.reset();

        m_server->dies(); // as a power cut does: the note stays
        QVERIFY(QFileInfo::exists(note));
        Program stale({u"admin"_s, u"--data"_s, m_folder->path(), u"people"_s});
        QCOMPARE(stale.ended(), 1);
        QVERIFY(stale.complaint().contains(u"it was ended hard. Start it again."_s));
        FolderServer again(m_folder->path());
        QVERIFY(admin({u"people"_s}).contains("admin  owner  online"));
        QCOMPARE(again.stops(), 0);
        QVERIFY(!QFileInfo::exists(note));
        Program none({u"admin"_s, u"--data"_s, m_folder->path(), u"people"_s});
        QCOMPARE(none.ended(), 1);
        QVERIFY(none.complaint().contains(u"no server runs on "_s + m_folder->path()));
    }

private:
    QByteArray admin(const QStringList &words)
    {
        return outputOf(QStringList{u"admin"_s, u"--data"_s, m_folder->path()} + words);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderServer> m_server;
    std::unique_ptr<Writer> m_bob;
};

QTEST_GUILESS_MAIN(TestAdmin)
#include "tst_admin.moc"
