// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/mentions.h>

#include <QTest>

using namespace charla::client;
using namespace Qt::StringLiterals;

class TestMentions : public QObject
{
    Q_OBJECT

private slots:
    void aNickIsFoundAsAWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("found");
        QTest::newRow("alone") << u"Ana"_s << u"Ana"_s << u"Ana"_s;
        QTest::newRow("with an @") << u"so, @ana, look"_s << u"Ana"_s << u"@ana"_s;
        QTest::newRow("without") << u"Ana: look"_s << u"Ana"_s << u"Ana"_s;
        QTest::newRow("a longer word") << u"Anastasia came"_s << u"Ana"_s << u""_s;
        QTest::newRow("the end of one") << u"a banana"_s << u"Ana"_s << u""_s;
        QTest::newRow("the second is it") << u"Anabel and Ana"_s << u"Ana"_s << u"Ana"_s;
        QTest::newRow("an underline goes on") << u"ana_b"_s << u"Ana"_s << u""_s;
        QTest::newRow("two words") << u"thanks, Ana María!"_s << u"ana maría"_s << u"Ana María"_s;
        QTest::newRow("an accent makes another") << u"Aná"_s << u"Ana"_s << u""_s;
        QTest::newRow("Cyrillic") << u"привет, @юра"_s << u"Юра"_s << u"@юра"_s;
        QTest::newRow("no spaces in Chinese") << u"请王芳来一下"_s << u"王芳"_s << u"王芳"_s;
        QTest::newRow("Latin among Chinese") << u"请Ana来"_s << u"Ana"_s << u"Ana"_s;
        QTest::newRow("ends with a sign") << u"hey Bo!! here"_s << u"Bo!"_s << u"Bo!"_s;
        QTest::newRow("nobody") << u"anything"_s << u""_s << u""_s;
    }
    void aNickIsFoundAsAWord()
    {
        QFETCH(QString, text);
        QFETCH(QString, nick);
        QFETCH(QString, found);

        const Mention mention = findMention(text, nick);

        QCOMPARE(text.mid(mention.start, mention.length), found);
        QCOMPARE(mentions(text, nick), !found.isEmpty());
    }

    void theNextOneIsFoundFromThere()
    {
        const QString text = u"@Ana and Ana"_s;
        const Mention first = findMention(text, u"Ana"_s);
        QCOMPARE(first, (Mention{0, 4}));

        QCOMPARE(findMention(text, u"Ana"_s, first.start + first.length), (Mention{9, 3}));
        QCOMPARE(findMention(text, u"Ana"_s, 12).length, 0);
    }
};

QTEST_GUILESS_MAIN(TestMentions)

#include "tst_mentions.moc"
