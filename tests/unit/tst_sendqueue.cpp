// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/sendqueue.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

//! Rule 4 of the house: nobody else's slowness is mine.
class TestSendQueue : public QObject
{
    Q_OBJECT

private slots:
    void framesComeOutInTheirOrder()
    {
        SendQueue queue(100);
        QVERIFY(queue.push("first"_ba));
        QVERIFY(queue.push("second"_ba));

        QCOMPARE(queue.take(), "first"_ba);
        QCOMPARE(queue.take(), "second"_ba);
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.take(), QByteArray());
    }

    void fullQueueRefusesAndKeepsWhatItHad()
    {
        SendQueue queue(10);
        QVERIFY(queue.push("123456"_ba));

        QVERIFY(!queue.push("12345"_ba));

        QCOMPARE(queue.sizeBytes(), 6);
        QVERIFY(queue.push("1234"_ba)); // to the last byte
        QCOMPARE(queue.sizeBytes(), 10);
        QVERIFY(!queue.push("1"_ba));
        QCOMPARE(queue.take(), "123456"_ba);
        QCOMPARE(queue.take(), "1234"_ba);
    }

    void whatIsTakenMakesRoom()
    {
        SendQueue queue(10);
        for (int round = 0; round < 1000; ++round) {
            QVERIFY(queue.push("0123456789"_ba));
            QVERIFY(!queue.push("0"_ba));
            QCOMPARE(queue.take(), "0123456789"_ba);
        }
        QCOMPARE(queue.sizeBytes(), 0);
    }

    void clearForgetsAll()
    {
        SendQueue queue(10);
        QVERIFY(queue.push("0123456789"_ba));

        queue.clear();

        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.sizeBytes(), 0);
        QVERIFY(queue.push("0123456789"_ba));
    }

    void theBytesAreSharedNotCopied()
    {
        const QByteArray frame(1000, 'x');
        SendQueue one(2000);
        SendQueue other(2000);
        QVERIFY(one.push(frame));
        QVERIFY(other.push(frame));

        QCOMPARE(one.take().constData(), frame.constData());
        QCOMPARE(other.take().constData(), frame.constData());
    }
};

QTEST_GUILESS_MAIN(TestSendQueue)

#include "tst_sendqueue.moc"
