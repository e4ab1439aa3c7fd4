// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/names.h>
#include <ui/switcher/choice.h>
#include <ui/switcher/fuzzy.h>

#include <QTest>

using namespace charla;
using namespace charla::ui;
using namespace Qt::StringLiterals;

namespace {

protocol::Conversation room(const QString &name)
{
    return *protocol::RoomName::from(name);
}

Choice talk(const QString &name)
{
    return {.kind = Choice::Kind::Talk, .name = name, .aside = {}, .target = Spot{{}, room(name)}};
}

QStringList names(const std::vector<Choice> &choices, const QString &typed)
{
    QStringList names;
    for (const RankedChoice &ranked : rank(choices, typed))
        names.append(choices[ranked.choice].name);
    return names;
}

} // namespace

//! What some typed letters find, and in which order.
class TestFuzzy : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreFoundInTheirOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("places"); // "none" when it does not fit
        QTest::newRow("the start") << u"general"_s << u"gen"_s << u"0 1 2"_s;
        QTest::newRow("with others between") << u"general"_s << u"grl"_s << u"0 4 6"_s;
        QTest::newRow("another order") << u"general"_s << u"neg"_s << u"none"_s;
        QTest::newRow("too many") << u"gen"_s << u"general"_s << u"none"_s;
        QTest::newRow("case") << u"General"_s << u"gENeral"_s << u"0 1 2 3 4 5 6"_s;
        QTest::newRow("nothing typed") << u"general"_s << u""_s << u""_s;
        QTest::newRow("an empty text") << u""_s << u"a"_s << u"none"_s;
        QTest::newRow("spaces don't count") << u"go-home"_s << u"go ho"_s << u"0 1 3 4"_s;
        QTest::newRow("starts of words are better") << u"bank of banks"_s << u"bb"_s << u"0 8"_s;
        QTest::newRow("neighbours are better") << u"banana ana"_s << u"ana"_s << u"7 8 9"_s;
        QTest::newRow("humps are starts") << u"topGearShow"_s << u"gs"_s << u"3 7"_s;
        QTest::newRow("marks in the text") << u"Zoë"_s << u"zoe"_s << u"0 1 2"_s;
        QTest::newRow("marks typed") << u"Jose"_s << u"josé"_s << u"0 1 2 3"_s;
        QTest::newRow("Cyrillic") << u"Алёна"_s << u"ален"_s << u"0 1 2 3"_s;
        QTest::newRow("Chinese") << u"周末计划"_s << u"计"_s << u"2"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s << u"0 1 2 3 4 4 5"_s;
        QTest::newRow("strokes") << u"Łódź"_s << u"lodz"_s << u"0 1 2 3"_s;
        QTest::newRow("beyond the first plane") << u"😀 party"_s << u"p"_s << u"3"_s;
    }

    void lettersAreFoundInTheirOrder()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);

        const auto match = FuzzyText(text).match(FuzzyText(typed));
        QStringList places;
        for (const int place : match ? match->places : std::vector<int>())
            places.append(QString::number(place));

        QTEST(match ? places.join(u' ') : u"none"_s, "places");
    }

    void theBetterOneScoresHigher_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("a start before starts of words")
            << u"gen"_s << u"general"_s << u"green energy"_s;
        QTest::newRow("a word's start before a middle") << u"ho"_s << u"go home"_s << u"echo"_s;
        QTest::newRow("together before apart") << u"tea"_s << u"team"_s << u"the area"_s;
    }

    void theBetterOneScoresHigher()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const FuzzyText wanted(typed);

        QVERIFY(FuzzyText(better).match(wanted)->score > FuzzyText(worse).match(wanted)->score);
    }

    void aVeryLongTextIsLookedAtUpToABound()
    {
        const QString text = u"a"_s.repeated(int(FuzzyText::MaxLetters)) + u'b';

        QVERIFY(FuzzyText(text).match(FuzzyText(u"aaaa"_s)));
        QVERIFY(!FuzzyText(text).match(FuzzyText(u"b"_s)));
    }

    void whenNothingIsTypedTheLastPlacesComeFirst()
    {
        std::vector<Choice> choices{talk(u"attic"_s), talk(u"cellar"_s), talk(u"garden"_s),
                                    talk(u"kitchen"_s)};
        choices[0].kind = Choice::Kind::OtherRoom;
        choices[2].recency = 1;
        choices[3].recency = 0;

        QCOMPARE(names(choices, {}),
                 QStringList({u"kitchen"_s, u"garden"_s, u"cellar"_s, u"attic"_s}));
        QCOMPARE(names(choices, u"  "_s), names(choices, {}));
    }

    void amongEqualsWhereOneIsAlreadyComesFirst()
    {
        std::vector<Choice> choices{talk(u"go up"_s), talk(u"go on"_s), talk(u"go by"_s)};
        choices[0].kind = Choice::Kind::Act;
        choices[1].kind = Choice::Kind::OtherRoom;

        QCOMPARE(names(choices, u"go"_s), QStringList({u"go by"_s, u"go on"_s, u"go up"_s}));
    }

    void noMoreThanOneCanReadAreListed()
    {
        const std::vector<Choice> choices(MaxRankedChoices + 20, talk(u"room"_s));

        QCOMPARE(rank(choices, u"r"_s).size(), MaxRankedChoices);
    }
};

QTEST_APPLESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
