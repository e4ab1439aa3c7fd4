// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/sendqueue.h>

#include <QTest>

#include <sys/uio.h>

#include <array>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

//! What a system that takes at most \a most bytes would get.
QByteArray taken(SendQueue &queue, qsizetype most, int parts = 8)
{
    std::array<iovec, 8> places{};
    const int count = queue.peek(places.data(), parts);
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const iovec &place = places[std::size_t(i)];
        bytes.append(static_cast<const char *>(place.iov_base), qsizetype(place.iov_len));
    }
    bytes.truncate(most);
    queue.drop(bytes.size());
    return bytes;
}

} // namespace

//! What waits for one peer, in the order in which it goes.
class TestSendQueue : public QObject
{
    Q_OBJECT

private slots:
    void framesGoInTheirOrder()
    {
        SendQueue queue;
        queue.push("first"_ba);
        queue.push("second"_ba);

        QCOMPARE(taken(queue, 100), "firstsecond"_ba);
        QVERIFY(queue.isEmpty());
        QCOMPARE(taken(queue, 100), ""_ba);
    }

    void theSystemMayTakeAnyPortions_data()
    {
        QTest::addColumn<int>("portion");
        for (const int portion : {1, 2, 3, 5, 7, 100, 1000})
            QTest::addRow("%d bytes", portion) << portion;
    }

    void theSystemMayTakeAnyPortions()
    {
        QFETCH(int, portion);
        SendQueue queue;
        QByteArray pushed;
        QByteArray got;
        for (int i = 0; i < 500; ++i) {
            const QByteArray frame = QByteArray::number(i) + "; ";
            pushed += frame;
            queue.push(frame);
            if (i % 3 == 0)
                got += taken(queue, portion);
        }
        while (!queue.isEmpty())
            got += taken(queue, portion);
        QCOMPARE(got, pushed);
    }

    void noMorePartsThanAskedFor()
    {
        SendQueue queue;
        for (int i = 0; i < 5; ++i)
            queue.push("x"_ba);
        QCOMPARE(taken(queue, 100, 2), "xx"_ba);
        QCOMPARE(taken(queue, 100, 8), "xxx"_ba);
    }

    void theRestOfABegunFrameStaysWhenTheOthersAreForgotten()
    {
        SendQueue queue;
        queue.push("first"_ba);
        queue.push("second"_ba);
        QCOMPARE(taken(queue, 2), "fi"_ba);

        queue.forgetUnbegun();
        queue.push("close"_ba);

        QCOMPARE(taken(queue, 100), "rstclose"_ba);
    }

    void nothingBegunIsForgottenWhole()
    {
        SendQueue queue;
        queue.push("first"_ba);
        QCOMPARE(taken(queue, 5), "first"_ba);
        queue.push("second"_ba);

        queue.forgetUnbegun();

        QVERIFY(queue.isEmpty());
    }

    void theBytesAreSharedNotCopied()
    {
        const QByteArray frame(1000, 'x');
        SendQueue queue;
        queue.push(frame);
        iovec place{};
        QCOMPARE(queue.peek(&place, 1), 1);
        QCOMPARE(static_cast<const char *>(place.iov_base), frame.constData());
    }
};

QTEST_GUILESS_MAIN(TestSendQueue)

#include "tst_sendqueue.moc"
