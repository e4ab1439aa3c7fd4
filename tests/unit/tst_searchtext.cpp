// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/searchtext.h>

#include <QSet>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

//! What is found by what, and what is shown of it.
class TestSearchText : public QObject
{
    Q_OBJECT

private slots:
    void foldingTakesCaseAndAccentsAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");

        QTest::newRow("capitals") << u"CHARLA"_s << u"charla"_s;
        QTest::newRow("accents, composed") << u"Cami\u00F3n"_s << u"camion"_s;
        QTest::newRow("accents, decomposed") << u"Camio\u0301n"_s << u"camion"_s;
        QTest::newRow("Greek, also at the end")
            << u"\u039F\u0394\u039F\u03A3 \u03BF\u03B4\u03CC\u03C2"_s
            << u"\u03BF\u03B4\u03BF\u03C3 \u03BF\u03B4\u03BF\u03C3"_s;
        QTest::newRow("Cyrillic") << u"\u0401\u043B\u043A\u0430"_s << u"\u0435\u043B\u043A\u0430"_s;
        QTest::newRow("sharp s") << u"Stra\u00DFe"_s << u"strasse"_s;
        QTest::newRow("ligature and full width") << u"\uFB01n \uFF21\uFF11"_s << u"fin a1"_s;
        QTest::newRow("Turkish dotted capital") << u"\u0130zmir"_s << u"izmir"_s;
        QTest::newRow("Hangul in syllables") << u"\uD55C\uAD6D"_s << u"\uD55C\uAD6D"_s;
        QTest::newRow("Hangul in letters") << u"\u1112\u1161\u11AB"_s << u"\uD55C"_s;
        QTest::newRow("voiced Kana") << u"\u304C \u304B\u3099"_s << u"\u304C \u304C"_s;
        QTest::newRow("vowel signs") << u"\u0939\u093F\u0928\u094D\u0926\u0940"_s
                                     << u"\u0939\u093F\u0928\u094D\u0926\u0940"_s;
        QTest::newRow("nothing but an accent") << u"\u0301"_s << QString();
    }

    void foldingTakesCaseAndAccentsAway()
    {
        QFETCH(const QString, text);
        QTEST(FoldedText(text).text(), "folded");
    }

    void foldingKnowsWhereEachLetterStood()
    {
        const FoldedText folded(u"\U0001F600 o\u0301\u0302 \uFB01x"_s); // 😀 ó̂ ﬁx

        QCOMPARE(folded.text(), u"\U0001F600 o fix"_s);
        QCOMPARE(folded.original(3, 4), (Span{.start = 3, .length = 3}));
        QCOMPARE(folded.original(0, 1), (Span{.start = 0, .length = 2}));
        QCOMPARE(folded.original(6, 8), (Span{.start = 7, .length = 2}));
    }

    void aQueryIsTakenApart_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("terms");

        QTest::newRow("words") << u"the  quick\tFox"_s
                               << QStringList({u"the"_s, u"quick"_s, u"fox"_s});
        QTest::newRow("names in code")
            << u"foo::bar a-b"_s << QStringList({u"foo"_s, u"bar"_s, u"a"_s, u"b"_s});
        QTest::newRow("underscores") << u"snake_case"_s << QStringList({u"snake_case"_s});
        QTest::newRow("Chinese in Latin")
            << u"SQL\u6570\u636E\u5E93!"_s << QStringList({u"sql"_s, u"\u6570\u636E\u5E93"_s});
        QTest::newRow("each once") << u"no No NO"_s << QStringList({u"no"_s});
        QTest::newRow("emoji") << u"\U0001F44D\U0001F3FD"_s << QStringList({u"\U0001F44D"_s});
        QTest::newRow("only punctuation") << u"\"* :-) ()"_s << QStringList();
    }

    void aQueryIsTakenApart()
    {
        QFETCH(const QString, query);
        QStringList texts;
        for (const SearchTerm &term : searchTerms(query))
            texts.append(term.text);
        QTEST(texts, "terms");
    }

    void textsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");

        const QString chinese = u"\u6211\u4EEC\u5728\u4E0A\u6D77\u89C1\u9762"_s; // 我们在上海见面
        QTest::newRow("without accents")
            << u"El cami\u00F3n lleg\u00F3"_s << u"camion LLEGO"_s << true;
        QTest::newRow("with accents") << u"el camion"_s << u"cami\u00F3n"_s << true;
        QTest::newRow("in any order") << u"one two three"_s << u"three one"_s << true;
        QTest::newRow("all must be there") << u"one two three"_s << u"three four"_s << false;
        QTest::newRow("beginning of a word") << u"configuration"_s << u"conf"_s << true;
        QTest::newRow("middle of a word") << u"configuration"_s << u"figur"_s << true;
        QTest::newRow("end of a word") << u"configuration"_s << u"tion"_s << true;
        QTest::newRow("not over two words") << u"xab abc"_s << u"xabc"_s << false;
        QTest::newRow("part of snake_case") << u"call my_long_name()"_s << u"long_na"_s << true;
        QTest::newRow("part of CamelCase") << u"class MemoryStore"_s << u"store"_s << true;
        QTest::newRow("scoped name") << u"use std::vector<int>"_s << u"std::vec"_s << true;
        QTest::newRow("short word") << u"so go on"_s << u"go"_s << true;
        QTest::newRow("short, but not a word") << u"good"_s << u"go"_s << false;
        QTest::newRow("short beside punctuation") << u"(go)"_s << u"go"_s << true;
        QTest::newRow("short beside Chinese") << u"\u7528go\u5199"_s << u"go"_s << true;
        QTest::newRow("Chinese") << chinese << u"\u4E0A\u6D77"_s << true;
        QTest::newRow("one Chinese sign") << chinese << u"\u6D77"_s << true;
        QTest::newRow("Chinese in another order") << chinese << u"\u6D77\u4E0A"_s << false;
        QTest::newRow("Hangul") << u"\uB300\uD55C\uBBFC\uAD6D"_s << u"\uD55C\uBBFC"_s << true;
        QTest::newRow("emoji") << u"well done \U0001F44D\U0001F3FD"_s << u"\U0001F44D"_s << true;
        QTest::newRow("Thai") << u"\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E04\u0E23\u0E31\u0E1A"_s
                              << u"\u0E2A\u0E14\u0E35"_s << true;
        QTest::newRow("nothing to look for") << u"anything"_s << u"?!"_s << false;
    }

    void textsAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QTEST(matches(FoldedText(text), searchTerms(query)), "found");
    }

    void whatIsFoundHasTheTokens_data() { textsAreFound_data(); }

    void whatIsFoundHasTheTokens()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QFETCH(const bool, found);
        const QStringList list = indexTokens(text).split(u' ');
        const QSet<QString> tokens(list.begin(), list.end());

        for (const SearchTerm &term : searchTerms(query)) {
            const QStringList wanted = tokensOf(term);
            QVERIFY(!wanted.isEmpty());
            if (found)
                QVERIFY2(tokens.contains(QSet<QString>(wanted.begin(), wanted.end())),
                         qPrintable(wanted.join(u' ')));
        }
    }

    void noTextHasTheTokensOfAPlaceOrAnAuthor()
    {
        const QStringList tokens = indexTokens(u"=c12 c12 =a616e61"_s).split(u' ');

        QVERIFY(!tokens.contains(conversationToken(12)));
        QVERIFY(!tokens.contains(authorToken(u"Ana"_s)));
        QCOMPARE(authorToken(u"AN\u00C1"_s), authorToken(u"ana"_s));
    }

    void aShortTextIsItsOwnExcerpt()
    {
        const Excerpt found = excerpt(u"El cami\u00F3n\nlleg\u00F3 \U0001F69A camiones"_s,
                                      searchTerms(u"camion"_s));

        QCOMPARE(found.text, u"El cami\u00F3n lleg\u00F3 \U0001F69A camiones"_s);
        QCOMPARE(found.marks, (std::vector<Span>{{3, 6}, {19, 6}}));
    }

    void anExcerptIsAroundTheFirstPlace()
    {
        const QString text = u"before "_s.repeated(100) + u"needle "_s + u"behind "_s.repeated(100);

        const Excerpt found = excerpt(text, searchTerms(u"NEEDLE"_s));

        QVERIFY(found.text.size() <= ExcerptUnits + 2);
        QVERIFY(found.text.startsWith(u"\u2026before "_s));
        QVERIFY(found.text.endsWith(u" behind\u2026"_s));
        QCOMPARE(found.marks.size(), std::size_t(1));
        QCOMPARE(marked(found), QStringList({u"needle"_s}));
    }

    void marksThatMeetAreOne()
    {
        const Excerpt found = excerpt(u"configuration"_s, searchTerms(u"conf figu ration"_s));

        QCOMPARE(found.marks, (std::vector<Span>{{0, 13}}));
    }

    void noCharacterIsCutInTwo_data()
    {
        QTest::addColumn<QString>("character");

        QTest::newRow("emoji") << u"\U0001F600"_s;
        QTest::newRow("family") << u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("flag") << u"\U0001F1EA\U0001F1F8"_s;
        QTest::newRow("accents") << u"o\u0301\u0302"_s;
        QTest::newRow("Hangul letters") << u"\u1112\u1161\u11AB"_s;
    }

    void noCharacterIsCutInTwo()
    {
        QFETCH(const QString, character);
        for (int shift = 0; shift < 12; ++shift) {
            const QString text = QString(shift, u'.') + character.repeated(150) + u"needle"_s
                + character.repeated(150);

            const Excerpt found = excerpt(text, searchTerms(u"needle"_s));

            QCOMPARE(marked(found), QStringList({u"needle"_s}));
            const QString kept
                = QString(found.text).remove(u'.').remove(u'\u2026').remove(u"needle"_s);
            QCOMPARE(kept, character.repeated(kept.size() / character.size()));
        }
    }

    void anEndlessCharacterIsKeptWhole()
    {
        const QString text = u"needle a"_s + QString(5000, u'\u0301');

        const Excerpt found = excerpt(text, searchTerms(u"needle"_s));

        QCOMPARE(marked(found), QStringList({u"needle"_s}));
    }

    void aWordLongerThanAnExcerptIsMarkedToItsEnd()
    {
        const QString text = u"x "_s.repeated(100) + QString(500, u'y');

        const Excerpt found = excerpt(text, searchTerms(QString(200, u'y')));

        QVERIFY(!found.marks.empty());
        const Span last = found.marks.back();
        QVERIFY(last.start + last.length <= found.text.size());
    }

private:
    static QStringList marked(const Excerpt &excerpt)
    {
        QStringList marked;
        for (const Span &span : excerpt.marks)
            marked.append(excerpt.text.mid(span.start, span.length));
        return marked;
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
