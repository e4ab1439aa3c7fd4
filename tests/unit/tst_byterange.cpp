// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/byterange.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

//! RFC 9110 §14: what part of a file is asked for.
class TestByteRange : public QObject
{
    Q_OBJECT

private slots:
    void aPartIsWhatItSays_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("length");
        QTest::newRow("from the start") << "bytes=0-4"_ba << 10LL << 0LL << 5LL;
        QTest::newRow("one byte") << "bytes=9-9"_ba << 10LL << 9LL << 1LL;
        QTest::newRow("to the end") << "bytes=3-"_ba << 10LL << 3LL << 7LL;
        QTest::newRow("beyond the end") << "bytes=3-99"_ba << 10LL << 3LL << 7LL;
        QTest::newRow("the last ones") << "bytes=-4"_ba << 10LL << 6LL << 4LL;
        QTest::newRow("more last ones than there are") << "bytes=-40"_ba << 10LL << 0LL << 10LL;
        QTest::newRow("the unit in capitals") << "Bytes=0-0"_ba << 10LL << 0LL << 1LL;
        QTest::newRow("behind 4 GiB")
            << "bytes=5000000000-"_ba << 6000000000LL << 5000000000LL << 1000000000LL;
    }

    void aPartIsWhatItSays()
    {
        QFETCH(QByteArray, field);
        QFETCH(qint64, size);
        QFETCH(qint64, first);
        QFETCH(qint64, length);

        const RangeOutcome outcome = readRange(field, size);

        QVERIFY(std::holds_alternative<ByteRange>(outcome));
        QCOMPARE(std::get<ByteRange>(outcome).first, first);
        QCOMPARE(std::get<ByteRange>(outcome).length, length);
    }

    void whatIsNotUnderstoodIsTheWhole_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("another unit") << "lines=1-2"_ba;
        QTest::newRow("no unit") << "0-4"_ba;
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("no numbers") << "bytes=-"_ba;
        QTest::newRow("no dash") << "bytes=5"_ba;
        QTest::newRow("backwards") << "bytes=5-4"_ba;
        QTest::newRow("a sign") << "bytes=+1-4"_ba;
        QTest::newRow("two dashes") << "bytes=1-2-3"_ba;
        QTest::newRow("letters") << "bytes=a-b"_ba;
        QTest::newRow("blanks within") << "bytes=1 - 2"_ba;
        QTest::newRow("several") << "bytes=0-1,3-4"_ba;
        QTest::newRow("more digits than a number has") << "bytes=9999999999999999999999-"_ba;
    }

    void whatIsNotUnderstoodIsTheWhole()
    {
        QFETCH(QByteArray, field);
        QVERIFY(std::holds_alternative<WholeContent>(readRange(field, 10)));
    }

    void noFieldIsTheWhole() { QVERIFY(std::holds_alternative<WholeContent>(readRange({}, 10))); }

    void whatBeginsBehindTheEndIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<qint64>("size");
        QTest::newRow("at the end") << "bytes=10-"_ba << 10LL;
        QTest::newRow("far behind") << "bytes=100-200"_ba << 10LL;
        QTest::newRow("no last ones") << "bytes=-0"_ba << 10LL;
        QTest::newRow("anything of nothing") << "bytes=0-"_ba << 0LL;
    }

    void whatBeginsBehindTheEndIsNotThere()
    {
        QFETCH(QByteArray, field);
        QFETCH(qint64, size);
        QVERIFY(std::holds_alternative<BeyondContent>(readRange(field, size)));
    }

    void theLastBytesOfNothingAreAllOfIt()
    {
        QVERIFY(std::holds_alternative<WholeContent>(readRange("bytes=-5"_ba, 0)));
    }
};

QTEST_APPLESS_MAIN(TestByteRange)
#include "tst_byterange.moc"
