// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <protocol/names.h>

#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

// So that a row's expected outcome may be a name or the refusal's code.
QString outcome(const Result<Nick, Refusal> &nick)
{
    return nick ? nick->text() : u"! "_s + QString::fromLatin1(errorCodeText(nick.error().code));
}

} // namespace

//! Which names pass, what they become, and which count as the same.
class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsWrittenInOneWay_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Ana"_s << u"Ana"_s;
        QTest::newRow("blanks around") << u" \t Ana \n"_s << u"Ana"_s;
        QTest::newRow("blanks inside") << u"Ana   Maria"_s << u"Ana Maria"_s;
        QTest::newRow("a blank that doesn't break") << u"Ana\u00A0Maria"_s << u"Ana Maria"_s;
        QTest::newRow("an ideographic blank") << u"安\u3000娜"_s << u"安 娜"_s;
        QTest::newRow("full width") << u"Ａｎａ１"_s << u"Ana1"_s;
        QTest::newRow("a ligature") << u"ﬁona"_s << u"fiona"_s;
        QTest::newRow("an accent on its own") << u"Jose\u0301"_s << u"José"_s;
        QTest::newRow("superscript") << u"Ana²"_s << u"Ana2"_s;
        QTest::newRow("a sign before a letter") << u"_[Ana]_"_s << u"_[Ana]_"_s;
        QTest::newRow("Chinese") << u"小明"_s << u"小明"_s;
        QTest::newRow("Arabic") << u"ليلى"_s << u"ليلى"_s;
        QTest::newRow("Hindi") << u"प्रिया"_s << u"प्रिया"_s;
        QTest::newRow("Korean in parts") << u"\u1112\u1161\u11AB"_s << u"한"_s;
        QTest::newRow("emoji") << u"🦊"_s << u"🦊"_s;
        QTest::newRow("emoji with a tone of skin") << u"👍🏽"_s << u"👍🏽"_s;
        QTest::newRow("a flag") << u"🇪🇸"_s << u"🇪🇸"_s;
        QTest::newRow("a heart shown as emoji") << u"❤\uFE0F"_s << u"❤\uFE0F"_s;
        QTest::newRow("an emoji to come") << u"\U0001FAFF"_s << u"\U0001FAFF"_s;
    }

    void aNameIsWrittenInOneWay()
    {
        QFETCH(QString, raw);
        const auto nick = Nick::from(raw);
        QTEST(outcome(nick), "expected");
        QCOMPARE(outcome(Nick::from(nick->text())), nick->text());
        QCOMPARE(RoomName::from(raw)->text(), nick->text());
    }

    void aNameThatNobodyCanReadIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << u"! empty-value"_s;
        QTest::newRow("blanks") << u" \t\n\u00A0\u3000\u2028"_s << u"! empty-value"_s;
        QTest::newRow("an accent alone") << u"\u0301"_s << u"! empty-value"_s;
        QTest::newRow("a selector alone") << u"\uFE0F"_s << u"! empty-value"_s;
        const QString bad = u"! bad-characters"_s;
        QTest::newRow("NUL") << u"A\0na"_s << bad;
        QTest::newRow("a bell") << u"Ana\u0007"_s << bad;
        QTest::newRow("delete") << u"Ana\u007F"_s << bad;
        QTest::newRow("a C1 control") << u"An\u0090a"_s << bad;
        QTest::newRow("a line break inside") << u"Ana\nMaria"_s << bad;
        QTest::newRow("a tab inside") << u"Ana\tMaria"_s << bad;
        QTest::newRow("a next line inside") << u"Ana\u0085Maria"_s << bad;
        QTest::newRow("a line separator inside") << u"Ana\u2028Maria"_s << bad;
        QTest::newRow("a paragraph separator inside") << u"Ana\u2029Maria"_s << bad;
        QTest::newRow("right to left override") << u"Ana\u202Ebob"_s << bad;
        QTest::newRow("a bidi isolate") << u"\u2066Ana\u2069"_s << bad;
        QTest::newRow("a left to right mark") << u"Ana\u200E"_s << bad;
        QTest::newRow("a zero-width space") << u"An\u200Ba"_s << bad;
        QTest::newRow("a zero-width joiner") << u"An\u200Da"_s << bad;
        QTest::newRow("a family of emoji") << u"👨\u200D👩"_s << bad;
        QTest::newRow("a soft hyphen") << u"An\u00ADa"_s << bad;
        QTest::newRow("a byte order mark") << u"\uFEFFAna"_s << bad;
        QTest::newRow("a grapheme joiner") << u"Ana\u034F"_s << bad;
        QTest::newRow("a Korean filler") << u"\u3164"_s << bad;
        QTest::newRow("a half-width filler") << u"Ana\uFFA0"_s << bad;
        QTest::newRow("Braille without a dot") << u"\u2800"_s << bad;
        QTest::newRow("a rare selector") << u"Ana\U000E0100"_s << bad;
        QTest::newRow("a tag letter") << u"Ana\U000E0041"_s << bad;
        QTest::newRow("private use") << u"\uE000"_s << bad;
        QTest::newRow("unassigned") << u"Ana\u0378"_s << bad;
        QTest::newRow("no character") << u"Ana\uFFFF"_s << bad;
        QTest::newRow("a lone high surrogate") << QString(u"Ana"_s + QChar(0xD800)) << bad;
        QTest::newRow("a lone low surrogate") << QString(QChar(0xDC00) + u"Ana"_s) << bad;
    }

    void aNameThatNobodyCanReadIsRefused()
    {
        QFETCH(QString, raw);
        QTEST(outcome(Nick::from(raw)), "expected");
        QVERIFY(!RoomName::from(raw));
    }

    void aNameIsAsLongAsItsCodePoints_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("one byte") << u"x"_s;
        QTest::newRow("two bytes") << u"я"_s;
        QTest::newRow("three bytes") << u"明"_s;
        QTest::newRow("four bytes") << u"🦊"_s;
    }

    void aNameIsAsLongAsItsCodePoints()
    {
        QFETCH(QString, letter);
        QVERIFY(Nick::from(letter.repeated(limits::MaxNickCodePoints)));
        QCOMPARE(outcome(Nick::from(letter.repeated(limits::MaxNickCodePoints + 1))),
                 u"! too-long"_s);
        QVERIFY(RoomName::from(letter.repeated(limits::MaxRoomCodePoints)));
        QCOMPARE(RoomName::from(letter.repeated(limits::MaxRoomCodePoints + 1)).error().code,
                 ErrorCode::TooLong);
    }

    void whatCountsIsWhatIsLeft_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<bool>("fits");
        QTest::newRow("blanks don't count") << QString(u" "_s.repeated(500) + u"Ana"_s) << true;
        QTest::newRow("accents on one letter do")
            << QString(u"a"_s + u"\u0310"_s.repeated(limits::MaxNickCodePoints)) << false;
        QTest::newRow("a letter that stands for eighteen does") << u"\uFDFA\uFDFA"_s << false;
        QTest::newRow("a whole book") << u"x"_s.repeated(1'000'000) << false;
    }

    void whatCountsIsWhatIsLeft()
    {
        QFETCH(QString, raw);
        const auto nick = Nick::from(raw);
        QTEST(nick.ok(), "fits");
        if (!nick)
            QCOMPARE(nick.error().code, ErrorCode::TooLong);
    }

    void namesThatLookAlikeAreTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("itself") << u"Ana"_s << u"Ana"_s << true;
        QTest::newRow("case") << u"ana"_s << u"ANA"_s << true;
        QTest::newRow("another letter") << u"Ana"_s << u"Ann"_s << false;
        QTest::newRow("an accent more") << u"José"_s << u"Jose"_s << false;
        QTest::newRow("a blank more") << u"Ana Maria"_s << u"AnaMaria"_s << false;
        QTest::newRow("Cyrillic a") << u"Ana"_s << u"An\u0430"_s << true;
        QTest::newRow("Cyrillic and case") << u"ADMIN"_s << u"\u0430dmin"_s << true;
        QTest::newRow("Greek omicron") << u"Bob"_s << u"B\u03BFb"_s << true;
        QTest::newRow("capital I and small L") << u"Ian"_s << u"lan"_s << true;
        QTest::newRow("small I and small L") << u"ian"_s << u"lan"_s << false;
        QTest::newRow("one and small L") << u"al1ce"_s << u"allce"_s << true;
        QTest::newRow("zero and capital O") << u"B0B"_s << u"BOB"_s << true;
        QTest::newRow("r n and m") << u"Torn"_s << u"Tom"_s << true;
        QTest::newRow("sharp s") << u"Strauß"_s << u"STRAUSS"_s << true;
        QTest::newRow("final sigma") << u"ΝΙΚΟΣ"_s << u"νικος"_s << true;
        QTest::newRow("Turkish without a dot") << u"Ilgaz"_s << u"ılgaz"_s << true;
        QTest::newRow("Turkish with a dot") << u"İpek"_s << u"ipek"_s << true;
        QTest::newRow("a second dot") << u"i\u0307an"_s << u"ian"_s << true;
        QTest::newRow("shown as emoji or not") << u"❤\uFE0F"_s << u"❤"_s << true;
        QTest::newRow("a selector without effect") << u"Ana\uFE0E"_s << u"Ana"_s << true;
        QTest::newRow("mathematical letters") << u"𝐀𝐧𝐚"_s << u"Ana"_s << true;
        QTest::newRow("Chinese radical") << u"⼭"_s << u"山"_s << true;
        QTest::newRow("other Chinese") << u"小明"_s << u"小红"_s << false;
        QTest::newRow("other emoji") << u"🦊"_s << u"🐺"_s << false;
    }

    void namesThatLookAlikeAreTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const auto first = Nick::from(one);
        const auto second = Nick::from(other);
        QVERIFY(first && second);
        QTEST(first->keys().looksLike(second->keys()), "same");
        QTEST(second->keys().looksLike(first->keys()), "same");
    }

    void theLongestNameHasKeys()
    {
        // Of all letters the one whose look takes the most room.
        const auto room = RoomName::from(u"\uAF66"_s.repeated(limits::MaxRoomCodePoints));
        QVERIFY(room);
        QVERIFY(room->keys().shown.size() > 3 * limits::MaxRoomCodePoints);
    }

    void theLobbyIsAName()
    {
        QCOMPARE(RoomName::from(RoomName::lobby().text())->text(), RoomName::lobby().text());
    }
};

QTEST_GUILESS_MAIN(TestNames)

#include "tst_names.moc"
