// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/filenames.h>
#include <protocol/limits.h>

#include <QRandomGenerator>
#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

// Letters that make trouble, and some that make none.
QString oddName(QRandomGenerator &random)
{
    static const QList<uint> letters{u'a',   u'.',   u' ',   u'/',   u'\\',   u'C',   u'O',
                                     u'N',   u'1',   0,      0x1B,   0x7F,    0x202E, 0x200D,
                                     0x301,  0xFEFF, 0xE9,   0x4F60, 0x1F600, 0xFFFF, 0xD800,
                                     0x2028, 0xA0,   0x3164, u':',   u'*',    0x1100, 0x1161};
    QString name;
    for (int i = random.bounded(400); i > 0; --i) {
        const uint letter = letters.at(random.bounded(int(letters.size())));
        if (letter == 0xD800)
            name += QChar(0xD800); // half a pair
        else
            name += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1);
    }
    return name;
}

} // namespace

//! The names of files, as they come from strangers and as they may lie on a disk.
class TestFileNames : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsCleaned_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *what, const QString &raw, const QString &clean) {
            QTest::newRow(what) << raw << clean;
        };
        row("as it should be", u"plan.pdf"_s, u"plan.pdf"_s);
        row("letters of all scripts", u"план 计划 خطة 😀.pdf"_s, u"план 计划 خطة 😀.pdf"_s);
        row("out of the folder", u"../../etc/passwd"_s, u"passwd"_s);
        row("a path", u"/home/ana/plan.pdf"_s, u"plan.pdf"_s);
        row("a path of Windows", uR"(C:\Users\Ana\plan.pdf)"_s, u"plan.pdf"_s);
        row("both kinds", uR"(..\..//plan.pdf)"_s, u"plan.pdf"_s);
        row("a folder", u"plans/"_s, u"plans"_s);
        row("nothing", QString(), u"file"_s);
        row("the folder itself", u"."_s, u"file"_s);
        row("the folder above", u".."_s, u"file"_s);
        row("only separators", uR"(/\/\)"_s, u"file"_s);
        row("only blanks and dots", u" . .. "_s, u"file"_s);
        row("hidden", u".bashrc"_s, u"bashrc"_s);
        row("dots and blanks at the ends", u" ..plan.pdf . "_s, u"plan.pdf"_s);
        row("NUL", u"plan.pdf\0.exe"_s, u"plan.pdf.exe"_s);
        row("controls", u"pl\u001b[31man\n.pdf\u007f"_s, u"pl[31man.pdf"_s);
        row("a direction turned round", u"plan\u202Efdp.exe"_s, u"planfdp.exe"_s);
        row("directions isolated", u"\u2066plan\u2069.pdf"_s, u"plan.pdf"_s);
        row("of no width", u"pl\u200Ban\u200D\uFEFF.p\u2060df"_s, u"plan.pdf"_s);
        row("a filler", u"plan\u3164.pdf"_s, u"plan.pdf"_s);
        row("lines and paragraphs", u"plan\u2028a\u2029.pdf"_s, u"plana.pdf"_s);
        row("half a pair", u"plan"_s + QChar(0xD83D) + u".pdf"_s, u"plan\uFFFD.pdf"_s);
        row("composed", u"re\u0301sume\u0301.pdf"_s, u"r\u00E9sum\u00E9.pdf"_s);
        row("hidden by what nobody sees", u"\u202E.bashrc"_s, u"bashrc"_s);
        row("a device", u"CON"_s, u"_CON"_s);
        row("a device with an ending", u"nul.txt"_s, u"_nul.txt"_s);
        row("a device with two endings", u"Com1.tar.gz"_s, u"_Com1.tar.gz"_s);
        row("a device and a blank", u"aux .txt"_s, u"_aux .txt"_s);
        row("a device's digit as a superscript", u"LPT\u00B9.txt"_s, u"_LPT\u00B9.txt"_s);
        row("the console", u"conin$"_s, u"_conin$"_s);
        row("no device", u"console.txt"_s, u"console.txt"_s);
        row("no device either", u"COM10.txt"_s, u"COM10.txt"_s);
        row("a device in a path", u"a/PRN"_s, u"_PRN"_s);
    }

    void aNameIsCleaned()
    {
        QFETCH(QString, raw);
        QTEST(cleanedFileName(raw), "clean");
    }

    void aLongNameKeepsItsBeginningItsEndAndItsEnding()
    {
        const QString raw = u"Begin "_s + QString(4096, u'x') + u" end.tar.gz"_s;
        const QString clean = cleanedFileName(raw);
        QCOMPARE(clean.toUtf8().size(), limits::MaxFileNameBytes);
        QVERIFY(clean.startsWith(u"Begin xxx"_s));
        QVERIFY(clean.endsWith(u"x end.tar.gz"_s));
        QVERIFY(clean.contains(u'\u2026'));
    }

    void aLongNameIsCutBetweenLetters()
    {
        for (const QString &letter : {u"é"_s, u"你"_s, u"😀"_s}) {
            const QString clean = cleanedFileName(letter.repeated(1000) + u".png"_s);
            QVERIFY(clean.isValidUtf16());
            const qsizetype bytes = clean.toUtf8().size();
            QVERIFY(bytes <= limits::MaxFileNameBytes);
            QVERIFY(bytes > limits::MaxFileNameBytes - 16);
            QVERIFY(clean.endsWith(letter + u".png"_s));
        }
    }

    void anEndlessEndingIsNone()
    {
        const QString clean = cleanedFileName(u"plan."_s + QString(1000, u'x'));
        QCOMPARE(clean.toUtf8().size(), limits::MaxFileNameBytes);
        QVERIFY(clean.startsWith(u"plan.xxx"_s));
    }

    void theLongestThatFitsStays()
    {
        const QString name = QString(limits::MaxFileNameBytes - 4, u'x') + u".pdf"_s;
        QCOMPARE(cleanedFileName(name), name);
        QVERIFY(cleanedFileName(u'x' + name) != u'x' + name);
    }

    void whateverComesOutStaysTheSameAndIsSafe()
    {
        QRandomGenerator random(20260711);
        for (int i = 0; i < 3000; ++i) {
            const QString raw = oddName(random);
            const QString clean = cleanedFileName(raw);
            QVERIFY2(cleanedFileName(clean) == clean, qPrintable(clean.toHtmlEscaped()));
            QVERIFY(!clean.isEmpty() && clean.isValidUtf16());
            QVERIFY(clean.toUtf8().size() <= limits::MaxFileNameBytes);
            QVERIFY(!clean.contains(u'/') && !clean.contains(u'\\') && !clean.contains(QChar(0)));
            QVERIFY(!clean.startsWith(u'.') && !clean.endsWith(u'.') && clean == clean.trimmed());
        }
    }

    void anEndingStandsBehindTheLastDot()
    {
        QCOMPARE(fileEnding(u"plan.tar.gz"_s), u"gz"_s);
        QCOMPARE(fileEnding(u"Plan.PDF"_s), u"PDF"_s);
        QCOMPARE(fileEnding(u"plan"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestFileNames)

#include "tst_filenames.moc"
