// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/frame.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

//! RFC 6455 §5.2: the shortest form of each length.
class TestFrame : public QObject
{
    Q_OBJECT

private slots:
    void aTextFrameIsFinalUnmaskedAndAsShortAsItCan_data()
    {
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << qsizetype(0) << "\x81\x00"_ba;
        QTest::newRow("125 bytes") << qsizetype(125) << "\x81\x7d"_ba;
        QTest::newRow("126 bytes") << qsizetype(126) << "\x81\x7e\x00\x7e"_ba;
        QTest::newRow("65,535 bytes") << qsizetype(65535) << "\x81\x7e\xff\xff"_ba;
        QTest::newRow("65,536 bytes")
            << qsizetype(65536) << "\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"_ba;
    }

    void aTextFrameIsFinalUnmaskedAndAsShortAsItCan()
    {
        QFETCH(qsizetype, length);
        QFETCH(QByteArray, header);
        const QByteArray payload(length, 'x');
        QCOMPARE(textFrame(payload), header + payload);
    }

    void theRfcsOwnExample() // §5.7
    {
        QCOMPARE(textFrame("Hello"), "\x81\x05Hello"_ba);
    }
};

QTEST_GUILESS_MAIN(TestFrame)

#include "tst_frame.moc"
