// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/ids.h>
#include <protocol/limits.h>

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

static_assert(!std::is_convertible_v<qint64, Seq>, "a number must not pass for a place");
static_assert(!std::is_convertible_v<QUuid, MessageId>, "any UUID must not pass for a message's");
static_assert(!std::is_default_constructible_v<SessionToken>, "there is no token without a secret");
static_assert(!std::is_constructible_v<SessionToken, QString>, "a token is checked or created");

//! The order of messages, their names, and the secret of a session.
class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void placesRiseFromBeforeTheFirst()
    {
        QVERIFY(Seq().isNull());
        QCOMPARE(Seq().next(), Seq(1));
        QVERIFY(Seq(9) < Seq(10) && Seq(10) > Seq(9) && Seq(10) >= Seq(10));
        QCOMPARE(qHash(Seq(7)), qHash(Seq(7)));
    }

    void eachMessageHasANameOfItsOwn()
    {
        QVERIFY(MessageId().isNull());
        const MessageId id = MessageId::create();
        QVERIFY(!id.isNull() && id != MessageId::create());
        QCOMPARE(id.text().size(), 36);
        QCOMPARE(MessageId(QUuid::fromString(id.text())), id);
    }

    void aMessagesNameIsReadAsItWasWritten()
    {
        const MessageId id = MessageId::create();
        const auto read = MessageId::from(id.text());
        QVERIFY(read.ok());
        QCOMPARE(*read, id);
        QCOMPARE(qHash(*read), qHash(id));
    }

    void whatIsNoMessagesNameIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString id = u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("nil") << QUuid().toString(QUuid::WithoutBraces);
        QTest::newRow("in capitals") << id.toUpper();
        QTest::newRow("one capital") << u"7d1c2f9E-0b54-4c3a-9a43-0c8f3f3b5a10"_s;
        QTest::newRow("in braces") << QString(u'{' + id + u'}');
        QTest::newRow("without hyphens") << QString(id).remove(u'-');
        QTest::newRow("hyphens elsewhere") << u"7d1c2f9-e0b54-4c3a-9a43-0c8f3f3b5a10"_s;
        QTest::newRow("cut short") << id.chopped(1);
        QTest::newRow("and more") << QString(id + u'0');
        QTest::newRow("a blank before") << QString(u' ' + id);
        QTest::newRow("no hexadecimal digit") << QString(id.chopped(1) + u'g');
    }

    void whatIsNoMessagesNameIsRefused()
    {
        QFETCH(QString, text);
        const auto id = MessageId::from(text);
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::BadValue);
    }

    void aTokenIsReadAsItWasWritten()
    {
        const SessionToken token = SessionToken::create();
        const auto read = SessionToken::from(token.text());
        QVERIFY(read.ok());
        QCOMPARE(*read, token);
        QCOMPARE(qHash(*read), qHash(token));
    }

    void noTokenComesTwice()
    {
        QSet<QString> texts;
        for (int i = 0; i < 1000; ++i)
            texts.insert(SessionToken::create().text());
        QCOMPARE(texts.size(), 1000);
        // Each place has many letters: no part of a token can be foretold.
        for (int place = 0; place < limits::SessionTokenChars - 1; ++place) {
            QSet<QChar> letters;
            for (const QString &text : texts)
                letters.insert(text.at(place));
            QVERIFY2(letters.size() > 50, qPrintable(QString::number(place)));
        }
    }

    void whatIsNoTokenIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString token(limits::SessionTokenChars, u'A');
        QTest::newRow("empty") << QString();
        QTest::newRow("one letter less") << token.chopped(1);
        QTest::newRow("one letter more") << QString(token + u'A');
        QTest::newRow("padded") << QString(token.chopped(1) + u'=');
        QTest::newRow("the other alphabet") << QString(token.chopped(1) + u'/');
        QTest::newRow("a blank") << QString(token.chopped(1) + u' ');
        QTest::newRow("a letter of another script") << QString(token.chopped(1) + u'А');
    }

    void whatIsNoTokenIsRefused()
    {
        QFETCH(QString, text);
        const auto token = SessionToken::from(text);
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::BadValue);
    }
};

QTEST_GUILESS_MAIN(TestIds)

#include "tst_ids.moc"
