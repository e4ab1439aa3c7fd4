// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "malformedbytes.h"
#include "rawpeer.h"
#include "testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const WireFrame &frame)
{
    return QJsonDocument::fromJson(frame.payload).object();
}

// The next frame of that type; empty when the connection ends before.
QJsonObject nextOf(RawPeer &peer, const QString &type)
{
    while (const auto frame = peer.nextFrame()) {
        const QJsonObject message = objectOf(*frame);
        if (message.value(u"type"_s) == type)
            return message;
    }
    return {};
}

void say(RawPeer &peer, const QJsonObject &message)
{
    peer.sends(WireFrame::text(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

} // namespace

//! Whatever a stranger sends gets its exact refusal, and a healthy client beside it misses nothing.
class TestMalformed : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(m_ana.upgrades("/charla?nick=Ana&room=lobby").status, 101);
        QCOMPARE(m_bob.upgrades("/charla?nick=Bob&room=lobby").status, 101);
        QVERIFY(!nextOf(m_ana, u"members"_s).isEmpty());
        QVERIFY(!nextOf(m_bob, u"members"_s).isEmpty());
    }

    // After every row: Ana speaks, and Bob hears it, in order and without a gap.
    void cleanup()
    {
        const QString text = u"after row %1"_s.arg(++m_row);
        say(m_ana,
            {{u"type"_s, u"room"_s},
             {u"to"_s, u"lobby"_s},
             {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
             {u"message"_s, text}});

        const QJsonObject message = nextOf(m_bob, u"room"_s);
        QCOMPARE(message.value(u"message"_s).toObject().value(u"text"_s).toString(), text);
        QCOMPARE(message.value(u"prev"_s), m_lastSeq);
        m_lastSeq = message.value(u"seq"_s);
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
        RawPeer stranger(m_server.port());
        QCOMPARE(stranger.upgrades("/charla?nick=Stranger&room=elsewhere").status, 101);
        QVERIFY(!nextOf(stranger, u"members"_s).isEmpty());

        stranger.sends(WireFrame::text(frame.toUtf8()));

        QTEST(nextOf(stranger, u"error"_s).value(u"code"_s).toString(), "code");
        say(stranger, {{u"type"_s, u"ping"_s}, {u"id"_s, u"still here"_s}});
        QCOMPARE(nextOf(stranger, u"pong"_s).value(u"id"_s), u"still here"_s);
        say(stranger, {{u"type"_s, u"logout"_s}});
        QCOMPARE(stranger.closeCode(), 1000);
    }

private:
    TestServer m_server;
    RawPeer m_ana{m_server.port()};
    RawPeer m_bob{m_server.port()};
    QJsonValue m_lastSeq = 0;
    int m_row = 0;
};

QTEST_GUILESS_MAIN(TestMalformed)

#include "tst_malformed.moc"
