// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <client/gathering.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using protocol::RoomName;

//! Very much is said at once: a session hears all of it, in order, and its models change seldom.
class TestSessionRush : public QObject
{
    Q_OBJECT

    static constexpr int Messages = 2000;

private slots:
    void aWaveChangesTheModelNoMoreOftenThanAScreenShows()
    {
        const TestServer server;
        SessionClient listener;
        listener.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(listener.isOnlineIn(u"lobby"_s));
        auto *const model = listener.session.messages(RoomName::lobby());
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        NativeClient speaker(server.port(), u"Bob"_s);
        QTRY_COMPARE(listener.memberNames(u"lobby"_s), (QStringList{u"Ana"_s, u"Bob"_s}));
        const int before = model->rowCount(); // with the notice that Bob has come
        const QSignalSpy insertions(model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy counts(listener.session.rooms(), &QAbstractItemModel::dataChanged);

        QElapsedTimer clock;
        clock.start();
        for (int number = 0; number < Messages; ++number)
            speaker.saysIn(u"lobby"_s, QString::number(number));
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), before + Messages, 60'000);

        const qint64 moments = clock.elapsed() / client::Gathering::ShortestMoment.count();
        QVERIFY2(insertions.count() <= moments + 2,
                 qPrintable(QString::number(insertions.count())));
        QVERIFY(counts.count() <= moments + 2);
        for (int number = 0; number < Messages; ++number)
            QCOMPARE(model->index(before + number).data().toInt(), number);
        QCOMPARE(listener.unread(RoomName::lobby()), Messages);
        QCOMPARE(listener.arrived.size(), Messages);
    }

    void whatWasSaidLastIsHeardAlsoWhenTheServerEndsThen()
    {
        auto server = std::make_unique<TestServer>();
        SessionClient listener;
        listener.connectTo(server->port(), u"Ana"_s);
        QTRY_VERIFY(listener.isOnlineIn(u"lobby"_s));
        NativeClient speaker(server->port(), u"Bob"_s);
        constexpr int Last = 20;
        for (int number = 1; number <= Last; ++number)
            speaker.saysIn(u"lobby"_s, QString::number(number));
        for (int number = 1; number <= Last; ++number)
            speaker.expects({{u"type"_s, u"ack"_s}});

        server.reset();

        QTRY_VERIFY(listener.isWaiting());
        QCOMPARE(listener.arrived.size(), Last);
        QCOMPARE(listener.arrived.last(), QString::number(Last));
    }
};

QTEST_GUILESS_MAIN(TestSessionRush)
#include "tst_sessionrush.moc"
