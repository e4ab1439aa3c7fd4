// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "malformedbytes.h"
#include "rawpeer.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Whatever a stranger sends gets its exact refusal, and a healthy client beside it misses nothing.
class TestMalformed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_ana = std::make_unique<NativeClient>(m_server.port(), u"Ana"_s);
        m_bob = std::make_unique<NativeClient>(m_server.port(), u"Bob"_s);
    }

    // After every row: Ana speaks, and Bob hears it, in order and without a gap.
    void cleanup()
    {
        const QString text = u"after row %1"_s.arg(++m_row);
        m_ana->saysIn(u"lobby"_s, text);
        const QJsonObject message = m_bob->expects({{u"type"_s, u"room"_s}});
        QCOMPARE(message.value(u"message"_s).toObject().value(u"text"_s).toString(), text);
    }

    void aBrokenHeadGetsItsStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        addBrokenRequestLines();
        addBrokenTargets();
        addBrokenFields();
        addBrokenHandshakes();
    }

    void aBrokenHeadGetsItsStatus()
    {
        QFETCH(QByteArray, bytes);
        RawPeer stranger(m_server.port());

        stranger.sends(bytes);

        QTEST(stranger.reply().status, "status");
    }

    void aBrokenFrameGetsItsCloseCode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        addBrokenFraming();
        addBrokenCloses();
        addBrokenContents();
    }

    void aBrokenFrameGetsItsCloseCode()
    {
        QFETCH(QByteArray, bytes);
        RawPeer stranger(m_server.port());
        QCOMPARE(stranger.upgrades("/charla").status, 101);

        stranger.sends(bytes);

        QTEST(stranger.closeCode(), "code");
        QVERIFY(stranger.isEnded());
    }

    void aBrokenMessageGetsItsErrorAndTheConnectionLivesOn_data()
    {
        QTest::addColumn<QString>("frame");
        QTest::addColumn<QString>("code");
        QFile file(QFINDTESTDATA("../corpora/malformed-native.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "the corpus is there");
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(rows.size() >= 100);
        for (const auto &row : rows)
            QTest::newRow(qUtf8Printable(row[u"name"_s].toString()))
                << row[u"frame"_s].toString() << row[u"code"_s].toString();
    }

    void aBrokenMessageGetsItsErrorAndTheConnectionLivesOn()
    {
        QFETCH(QString, frame);
        QFETCH(QString, code);
        ScriptedClient stranger(m_server.port(), u"/charla?nick=Stranger&room=elsewhere"_s);
        QVERIFY(!stranger.expects({{u"type"_s, u"members"_s}}).isEmpty());

        stranger.says(frame);

        QCOMPARE(stranger.expects({{u"type"_s, u"error"_s}}).value(u"code"_s).toString(), code);
        stranger.says(QJsonObject{{u"type"_s, u"ping"_s}, {u"id"_s, u"still here"_s}});
        QVERIFY(!stranger.expects({{u"type"_s, u"pong"_s}, {u"id"_s, u"still here"_s}}).isEmpty());
        stranger.says(QJsonObject{{u"type"_s, u"logout"_s}});
        QVERIFY(stranger.expectsClose(1000));
    }

private:
    TestServer m_server;
    std::unique_ptr<NativeClient> m_ana;
    std::unique_ptr<NativeClient> m_bob;
    int m_row = 0;
};

QTEST_GUILESS_MAIN(TestMalformed)

#include "tst_malformed.moc"
