// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <protocol/text.h>

#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What may be said, and how it is passed on.
class TestText : public QObject
{
    Q_OBJECT

private slots:
    void whatCanBeReadIsPassedOn_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        const auto same
            = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        same("words", u"Hello"_s);
        same("outer blanks", u"  Hello  "_s);
        same("many lines", u"a\n\n\tb"_s);
        same("other scripts", u"你好 مرحبا नमस्ते Ѓура ñ"_s);
        same("a family of emoji", u"👨‍👩‍👧 👍🏽"_s);
        same("full width stays", u"ＡＢＣ ﬁ"_s);
        same("right to left marks", u"\u200fa\u202eb"_s);
        same("markup is text", u"<b>&amp;</b>"_s);
        same("one byte below the limit", QString(limits::MaxTextBytes - 1, u'a'));
        same("the limit", QString(limits::MaxTextBytes, u'a'));
        same("the limit in letters of four bytes", u"😀"_s.repeated(limits::MaxTextBytes / 4));
        QTest::newRow("line breaks of Windows") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
        QTest::newRow("old line breaks") << u"a\rb\r\rc"_s << u"a\nb\n\nc"_s;
        QTest::newRow("the limit after line breaks are one")
            << QString(limits::MaxTextBytes - 1, u'a') + u"\r\n"_s
            << QString(limits::MaxTextBytes - 1, u'a') + u'\n';
    }

    void whatCanBeReadIsPassedOn()
    {
        QFETCH(QString, raw);
        const auto text = checkedText(raw);
        QVERIFY(text.ok());
        QTEST(*text, "text");
    }

    void whatCantIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QString() << ErrorCode::EmptyValue;
        QTest::newRow("white space") << u" \t\r\n\u00a0\u3000"_s << ErrorCode::EmptyValue;
        QTest::newRow("one byte more")
            << QString(limits::MaxTextBytes + 1, u'a') << ErrorCode::TooLong;
        QTest::newRow("few letters, many bytes")
            << QString(limits::MaxTextBytes / 3 + 1, u'€') << ErrorCode::TooLong;
        QTest::newRow("NUL") << QString(1, QChar()) << ErrorCode::BadCharacters;
        QTest::newRow("escape") << u"\u001b[2J"_s << ErrorCode::BadCharacters;
        QTest::newRow("delete") << u"a\u007f"_s << ErrorCode::BadCharacters;
        QTest::newRow("form feed") << u"a\fb"_s << ErrorCode::BadCharacters;
        QTest::newRow("next line") << QString(QChar(0x85)) << ErrorCode::BadCharacters;
        QTest::newRow("a lone high surrogate")
            << QString(QChar(0xd83d)) << ErrorCode::BadCharacters;
        QTest::newRow("a lone low surrogate") << u"a"_s + QChar(0xde00) << ErrorCode::BadCharacters;
        QTest::newRow("surrogates swapped")
            << QString(QChar(0xde00)) + QChar(0xd83d) << ErrorCode::BadCharacters;
    }

    void whatCantIsRefused()
    {
        QFETCH(QString, raw);
        const auto text = checkedText(raw);
        QVERIFY(!text);
        QTEST(text.error().code, "code");
    }

    void aLineIsTrimmedAndLimited_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("white space") << u" \u00a0\u3000"_s << QString();
        QTest::newRow("blanks around") << u"  a  b "_s << u"a  b"_s;
        QTest::newRow("the limit") << u"12345"_s << u"12345"_s;
        QTest::newRow("the limit between blanks") << u"  12345  "_s << u"12345"_s;
        QTest::newRow("the limit in emoji") << u"😀"_s.repeated(5) << u"😀"_s.repeated(5);
    }

    void aLineIsTrimmedAndLimited()
    {
        QFETCH(QString, raw);
        const auto line = checkedLine(raw, 5);
        QVERIFY(line.ok());
        QTEST(*line, "line");
    }

    void whatIsNoLineIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("one letter more") << u"123456"_s << ErrorCode::TooLong;
        QTest::newRow("one emoji more") << u"😀"_s.repeated(6) << ErrorCode::TooLong;
        QTest::newRow("a line break") << u"a\nb"_s << ErrorCode::BadCharacters;
        QTest::newRow("a line break at the end") << u"a\n"_s << ErrorCode::BadCharacters;
        QTest::newRow("a tab") << u"a\tb"_s << ErrorCode::BadCharacters;
        QTest::newRow("a paragraph separator") << u"a\u2029"_s << ErrorCode::BadCharacters;
        QTest::newRow("half of an emoji")
            << QString(u"a"_s + QChar(0xd83d)) << ErrorCode::BadCharacters;
    }

    void whatIsNoLineIsRefused()
    {
        QFETCH(QString, raw);
        const auto line = checkedLine(raw, 5);
        QVERIFY(!line);
        QTEST(line.error().code, "code");
    }

    void aServersNameIsPassedOnTrimmed_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Room 12"_s << u"Room 12"_s;
        QTest::newRow("outer blanks") << u"  Room  12\u3000"_s << u"Room  12"_s;
        QTest::newRow("other scripts") << u"Школа № 3 😀"_s << u"Школа № 3 😀"_s;
        const QString longest = u"😀"_s.repeated(limits::MaxServerNameCodePoints);
        QTest::newRow("the limit") << longest << longest;
        QTest::newRow("the limit between blanks") << QString(u' ' + longest + u' ') << longest;
    }

    void aServersNameIsPassedOnTrimmed()
    {
        QFETCH(QString, raw);
        const auto name = checkedServerName(raw);
        QVERIFY(name.ok());
        QTEST(*name, "name");
    }

    void whatIsNoServersNameIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QString() << ErrorCode::EmptyValue;
        QTest::newRow("white space") << u" \u00a0\u3000"_s << ErrorCode::EmptyValue;
        QTest::newRow("one letter more")
            << QString(limits::MaxServerNameCodePoints + 1, u'x') << ErrorCode::TooLong;
        QTest::newRow("a bell") << u"Room\a12"_s << ErrorCode::BadCharacters;
        QTest::newRow("a line break") << u"Room\n12"_s << ErrorCode::BadCharacters;
        QTest::newRow("a line break at the end") << u"Room 12\n"_s << ErrorCode::BadCharacters;
        QTest::newRow("a tab") << u"Room\t12"_s << ErrorCode::BadCharacters;
        QTest::newRow("a line separator") << u"Room\u2028 12"_s << ErrorCode::BadCharacters;
        QTest::newRow("a lone surrogate")
            << QString(u"Room"_s + QChar(0xd83d)) << ErrorCode::BadCharacters;
    }

    void whatIsNoServersNameIsRefused()
    {
        QFETCH(QString, raw);
        const auto name = checkedServerName(raw);
        QVERIFY(!name);
        QTEST(name.error().code, "code");
    }

    void aPasswordIsPassedOnAsItWasTyped_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("password");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("words") << u"open sesame"_s << u"open sesame"_s;
        QTest::newRow("outer blanks") << u" x "_s << u" x "_s;
        QTest::newRow("an accent of its own") << u"cafe\u0301"_s << u"caf\u00e9"_s;
        const QString longest = u"😀"_s.repeated(limits::MaxPasswordCodePoints);
        QTest::newRow("the limit") << longest << longest;
    }

    void aPasswordIsPassedOnAsItWasTyped()
    {
        QFETCH(QString, raw);
        const auto password = checkedPassword(raw);
        QVERIFY(password.ok());
        QTEST(*password, "password");
    }

    void whatIsNoPasswordIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("one letter more")
            << QString(limits::MaxPasswordCodePoints + 1, u'x') << ErrorCode::TooLong;
        QTest::newRow("a letter more once its letters have one form")
            << QString(limits::MaxPasswordCodePoints, QChar(0xfb46)) << ErrorCode::TooLong;
        QTest::newRow("a line break") << u"a\nb"_s << ErrorCode::BadCharacters;
        QTest::newRow("a tab") << u"a\tb"_s << ErrorCode::BadCharacters;
        QTest::newRow("a lone surrogate")
            << QString(u"a"_s + QChar(0xd83d)) << ErrorCode::BadCharacters;
    }

    void whatIsNoPasswordIsRefused()
    {
        QFETCH(QString, raw);
        const auto password = checkedPassword(raw);
        QVERIFY(!password);
        QTEST(password.error().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestText)

#include "tst_text.moc"
