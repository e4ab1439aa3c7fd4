// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/avatar.h>
#include <ui/look/theme.h>
#include <ui/look/tonelabel.h>

#include <QGuiApplication>
#include <QTest>

using namespace charla::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QPalette)

//! Colours that can be read, on every desktop.
class TestLook : public QObject
{
    Q_OBJECT

    static QPalette palette(QColor base, QColor text, QColor accent)
    {
        QPalette palette(base);
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::Highlight, accent);
        palette.setColor(QPalette::HighlightedText, Qt::white);
        return palette;
    }

private slots:
    void everyColourOfTextCanBeRead_data()
    {
        QTest::addColumn<QPalette>("colours");
        QTest::newRow("light") << palette(Qt::white, Qt::black, QColor(0x30, 0x8c, 0xc6));
        QTest::newRow("light, yellow accent")
            << palette(Qt::white, Qt::black, QColor(0xff, 0xe0, 0x40));
        QTest::newRow("dark") << palette(QColor(0x1f, 0x21, 0x25), QColor(0xe4, 0xe6, 0xea),
                                         QColor(0x3d, 0x8b, 0xd8));
        QTest::newRow("black") << palette(Qt::black, Qt::white, QColor(0x20, 0x20, 0x60));
        QTest::newRow("sepia") << palette(QColor(0xf4, 0xec, 0xd8), QColor(0x3b, 0x2f, 0x1e),
                                          QColor(0x8a, 0x5a, 0x2b));
    }

    void everyColourOfTextCanBeRead()
    {
        QFETCH(QPalette, colours);
        const Theme theme(colours);

        QVERIFY(contrast(theme.dim, theme.side) >= 4.5);
        QVERIFY(contrast(theme.danger, theme.side) >= 4.5);
        QVERIFY(contrast(theme.text, theme.ownBubble) >= 4.5);
        QVERIFY(contrast(theme.text, theme.otherBubble) >= 4.5);
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
        QVERIFY(contrast(theme.online, theme.side) >= 3);
        QVERIFY(contrast(theme.away, theme.side) >= 3);
        for (const QString &nick :
             {u"Ana"_s, u"Bo"_s, u"Kim"_s, u"Луис"_s, u"美"_s, u"x"_s, u"yz"_s, u"Zoe"_s})
            QVERIFY(contrast(theme.person(nick), theme.otherBubble) >= 4.5);
    }

    void aLabelHasItsToneOnEveryGround()
    {
        QWidget ground;
        ground.setBackgroundRole(QPalette::Base);
        const ToneLabel label(ToneLabel::Tone::Dim, u"Mei is writing…"_s, &ground);

        QCOMPARE(label.palette().color(label.foregroundRole()),
                 Theme(QGuiApplication::palette()).dim);
    }

    void aNameHasOneColourWhateverItsCase()
    {
        const Theme theme(palette(Qt::white, Qt::black, Qt::blue));

        QCOMPARE(theme.person(u"ANA"_s), theme.person(u"ana"_s));
        QVERIFY(theme.person(u"Ana"_s) != theme.person(u"Luis"_s));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void initialsAreWholeLetters_data()
    {
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("initial");
        QTest::newRow("letter") << u"ana"_s << u"A"_s;
        QTest::newRow("Cyrillic") << u"олег"_s << u"О"_s;
        QTest::newRow("Chinese") << u"美玲"_s << u"美"_s;
        QTest::newRow("emoji of several code points") << u"👩‍👧 mum"_s << u"👩‍👧"_s;
        QTest::newRow("letter with a mark") << u"e\u0301va"_s << u"E\u0301"_s;
    }

    void initialsAreWholeLetters()
    {
        QFETCH(QString, nick);
        QTEST(initialOf(nick), "initial");
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
