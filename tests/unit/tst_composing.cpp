// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/composing.h>

#include <protocol/limits.h>

#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using protocol::ErrorCode;
using protocol::limits::MaxTextBytes;

class TestComposing : public QObject
{
    Q_OBJECT

private slots:
    void whatCanBeSentHasNoTrouble_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("a word") << u"Hello"_s;
        QTest::newRow("two lines") << u"one\ntwo"_s;
        QTest::newRow("a tab") << u"\tcode"_s;
        QTest::newRow("an emoji") << u"\U0001F600"_s;
        QTest::newRow("the longest") << QString(MaxTextBytes, u'x');
    }

    void whatCanBeSentHasNoTrouble()
    {
        QFETCH(QString, text);

        QVERIFY(!client::textTrouble(text));
    }

    void whatCannotBeSentSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("why");

        QTest::newRow("nothing") << QString() << ErrorCode::EmptyValue;
        QTest::newRow("white space") << u" \n\t "_s << ErrorCode::EmptyValue;
        QTest::newRow("a byte too long") << QString(MaxTextBytes + 1, u'x') << ErrorCode::TooLong;
        QTest::newRow("short in code points, long in bytes")
            << QString(MaxTextBytes / 2, u'\u20ac') << ErrorCode::TooLong;
        QTest::newRow("a control character") << u"bell\a"_s << ErrorCode::BadCharacters;
        QTest::newRow("half a character") << QString(QChar(0xd83d)) << ErrorCode::BadCharacters;
    }

    void whatCannotBeSentSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, why);

        QCOMPARE(client::textTrouble(text), std::optional(why));
    }
};

QTEST_GUILESS_MAIN(TestComposing)
#include "tst_composing.moc"
