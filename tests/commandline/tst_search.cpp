// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! charla search: real processes.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<HeadlessServer>(QStringList{u"--ephemeral"_s});
        m_ana = std::make_unique<Writer>(m_server->port(), u"Ana"_s);
    }

    void cleanup()
    {
        m_ana.reset();
        m_server.reset();
    }

    void searchFindsWordsInAllRooms()
    {
        m_ana->joins(u"Workshop"_s);
        m_ana->writes({u"the café opens"_s, u"nothing here"_s});
        m_ana->writes({u"cafés everywhere"_s}, u"Workshop"_s);
        const QStringList search{u"search"_s, u"--url"_s, m_server->address(), u"--nick"_s,
                                 u"Robot"_s};

        const QStringList found
            = QString::fromUtf8(outputOf(search + QStringList{u"CAFE"_s})).trimmed().split(u'\n');
        QCOMPARE(found.size(), 2);
        QVERIFY(found.at(0).contains(u"Workshop  Ana: cafés everywhere"_s));
        const QList<QJsonObject> json = objectsOf(
            outputOf(search + QStringList{u"--json"_s, u"--room"_s, u"lobby"_s, u"cafe"_s}));
        QCOMPARE(json.size(), 1);
        QCOMPARE(json.first().value(u"room"_s), u"lobby"_s);
        QCOMPARE(json.first().value(u"marks"_s), (QJsonArray{QJsonArray{4, 4}}));
        QCOMPARE(Program(search + QStringList{u"--from"_s, u"Bob"_s, u"cafe"_s}).ended(), 1);
        QCOMPARE(Program(search + QStringList{u"--until"_s, u"2020-01-01"_s, u"cafe"_s}).ended(),
                 1);
    }

    void searchGoesOnUntilThereAreEnough()
    {
        m_ana->writes(QStringList(120, u"coffee"_s));
        const QStringList search{u"search"_s, u"--url"_s,  m_server->address(), u"--nick"_s,
                                 u"Robot"_s,  u"coffee"_s, u"--limit"_s};

        QCOMPARE(outputOf(search + QStringList{u"110"_s}).count('\n'), 110);
        QCOMPARE(outputOf(search + QStringList{u"500"_s}).count('\n'), 120);
    }

private:
    std::unique_ptr<HeadlessServer> m_server;
    std::unique_ptr<Writer> m_ana;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
