// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelayout.h>

#include <QFontMetrics>
#include <QTest>

using namespace charla::ui;
using namespace Qt::StringLiterals;
using Layout = MessageLayout;
using Shape = Layout::Shape;

//! The geometry of rows, as numbers.
class TestMessageLayout : public QObject
{
    Q_OBJECT

    static constexpr int Width = 640;

    static Layout::Canvas canvas(int width = Width) { return {.font = QFont(), .width = width}; }

    static QString longText(int words) { return u"word "_s.repeated(words).trimmed(); }

private slots:
    void othersStandLeftWithAvatarAndAuthor()
    {
        const Layout layout({.author = u"Ana"_s, .text = u"Hi"_s, .time = u"14:05"_s}, canvas());

        QCOMPARE(layout.avatar().left(), Layout::Margin);
        QCOMPARE(layout.bubble().left(), Layout::Margin + Layout::AvatarSide + Layout::AvatarGap);
        QCOMPARE(layout.avatar().top(), layout.bubble().top());
        QVERIFY(layout.author().bottom() < layout.textArea().top() + 1);
        QVERIFY(layout.mark().isNull());
        QCOMPARE(layout.height(), layout.bubble().bottom() + 1);
    }

    void ownStandRightWithAMark()
    {
        const Layout layout({.shape = Shape::OwnBubble, .text = u"Hi"_s, .time = u"14:05"_s},
                            canvas());

        QCOMPARE(layout.bubble().right() + 1, Width - Layout::Margin);
        QVERIFY(layout.avatar().isNull());
        QVERIFY(layout.author().isNull());
        QVERIFY(layout.mark().left() > layout.time().right());
        QVERIFY(layout.bubble().contains(layout.mark()));
    }

    void messagesOfARunStandCloserAndHaveNoAvatar()
    {
        const Layout first({.author = u"Ana"_s, .text = u"Hi"_s, .time = u"14:05"_s}, canvas());
        const Layout next({.text = u"Hi"_s, .time = u"14:05"_s}, canvas());

        QCOMPARE(first.bubble().top(), Layout::RunGap);
        QCOMPARE(next.bubble().top(), Layout::LineGap);
        QVERIFY(next.avatar().isNull());
        QCOMPARE(next.bubble().left(), first.bubble().left());
    }

    void anOwnMessageAfterSomebodyElsesKeepsItsDistance()
    {
        const Layout first(
            {.shape = Shape::OwnBubble, .beginsRun = true, .text = u"Hi"_s, .time = u"14:05"_s},
            canvas());
        const Layout next({.shape = Shape::OwnBubble, .text = u"Hi"_s, .time = u"14:05"_s},
                          canvas());

        QCOMPARE(first.bubble().top(), Layout::RunGap);
        QCOMPARE(next.bubble().top(), Layout::LineGap);
    }

    void everythingLiesWithinTheBubble_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("one letter") << u"A"_s << u"x"_s << Width;
        QTest::newRow("author longer than text")
            << u"Maximiliana of the long name"_s << u"x"_s << Width;
        QTest::newRow("many words") << u"Ana"_s << longText(200) << Width;
        QTest::newRow("one word without end") << u"Ana"_s << u"w"_s.repeated(3000) << Width;
        QTest::newRow("lines") << u"Ana"_s << u"one\ntwo\n\nfour"_s << Width;
        QTest::newRow("narrow") << u"Maximiliana"_s << longText(40) << 220;
        QTest::newRow("far too narrow") << u"Ana"_s << longText(4) << 60;
        QTest::newRow("list") << u"Ana"_s << u"- one\n  - two "_s + longText(40) + u"\n10. ten"_s
                              << Width;
        QTest::newRow("narrow list") << u"Ana"_s << u"- a\n  - b\n    - c\n      - d"_s << 220;
        QTest::newRow("code") << u"Ana"_s << u"```\n"_s + longText(40) + u"\n```"_s << Width;
        QTest::newRow("narrow code") << u"Ana"_s << u"```\nx\n```\nwords"_s << 200;
        QTest::newRow("quotes") << u"Ana"_s << u"> a\n> > b\n> > > c\nd"_s << 240;
        QTest::newRow("deep") << u"Ana"_s << u"> "_s.repeated(1000) + u"deep"_s << 220;
        QTest::newRow("styles") << u"Ana"_s << u"**bold** _italic_ `code`"_s << Width;
        QTest::newRow("emoji") << u"Ana"_s << u"👩‍👩‍👧‍👦 🇪🇸"_s << Width;
    }

    void everythingLiesWithinTheBubble()
    {
        QFETCH(QString, author);
        QFETCH(QString, text);
        QFETCH(int, width);

        for (const Shape shape : {Shape::OthersBubble, Shape::OwnBubble}) {
            const Layout layout(
                {.shape = shape, .author = author, .text = text, .time = u"14:05"_s},
                canvas(width));

            QVERIFY(layout.bubble().contains(layout.textArea()));
            QVERIFY(layout.bubble().contains(layout.time()));
            QVERIFY(layout.bubble().contains(layout.author()));
            QVERIFY(layout.height() > layout.bubble().bottom());
        }
    }

    void timeStandsBesideAShortLastLineAndBelowALongOne()
    {
        const Layout shortLine({.text = u"Hi"_s, .time = u"14:05"_s}, canvas());
        QVERIFY(shortLine.time().top() <= shortLine.textArea().bottom());
        QVERIFY(shortLine.time().left() >= shortLine.textArea().right() + Layout::TimeGap / 2);

        const Layout fullLine({.text = u"w"_s.repeated(400), .time = u"14:05"_s}, canvas());
        const int lastWidth = fullLine.text().lastLineWidth();
        const bool isBeside = fullLine.time().left() > fullLine.textArea().left() + lastWidth;
        QVERIFY(isBeside || fullLine.time().top() >= fullLine.textArea().bottom());
    }

    void linesAreNeverLongerThanOneReadsWell()
    {
        const Layout layout({.text = longText(300), .time = u"14:05"_s}, canvas(4000));

        QVERIFY(layout.textArea().width() <= QFontMetrics(QFont()).height() * Layout::MaxTextEms);
    }

    void lineBreaksAreKept()
    {
        const Layout layout({.text = u"one\ntwo\n\nfour"_s, .time = u"14:05"_s}, canvas());

        QCOMPARE(layout.text().lineCount(), 4);
    }

    void theDayStandsAboveTheFirstRow()
    {
        const Layout layout(
            {.day = u"Today"_s, .author = u"Ana"_s, .text = u"Hi"_s, .time = u"14:05"_s}, canvas());

        QVERIFY(layout.day().bottom() < layout.bubble().top());
        QVERIFY(qAbs(layout.day().center().x() - Width / 2) <= 1);
    }

    void aNoticeIsOneCentredLine()
    {
        const Layout layout({.shape = Shape::Notice, .text = u"Ana joined"_s}, canvas());

        QVERIFY(layout.bubble().isNull());
        QVERIFY(layout.time().isNull());
        QCOMPARE(layout.textArea().center().x(), Width / 2 - 1);
        QVERIFY(layout.height() < 3 * QFontMetrics(QFont()).height());
    }

    void aQuoteStandsBetweenAuthorAndText()
    {
        const Layout layout({.author = u"Ana"_s,
                             .text = u"Hi"_s,
                             .time = u"14:05"_s,
                             .quotedAuthor = u"Bo"_s,
                             .quotedText = longText(90)},
                            canvas());

        QVERIFY(layout.bubble().contains(layout.quote()));
        QVERIFY(layout.quote().top() > layout.author().bottom());
        QVERIFY(layout.quote().bottom() < layout.textArea().top());
        QCOMPARE(layout.partAt(layout.quote().center()), Layout::Part{Layout::Part::Kind::Quote});
        QCOMPARE(layout.partAt(layout.textArea().center()), Layout::Part());
    }

    void chipsStandBelowTheBubbleWithinTheRow_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<int>("chips");
        QTest::newRow("others', one") << Shape::OthersBubble << 1;
        QTest::newRow("own, one") << Shape::OwnBubble << 1;
        QTest::newRow("others', many") << Shape::OthersBubble << 20;
        QTest::newRow("own, many") << Shape::OwnBubble << 20;
    }

    void chipsStandBelowTheBubbleWithinTheRow()
    {
        QFETCH(Shape, shape);
        QFETCH(int, chips);
        const Layout layout({.shape = shape,
                             .text = u"Hi"_s,
                             .time = u"14:05"_s,
                             .chips = QStringList(chips, u"+1 100"_s)},
                            canvas(300));

        QCOMPARE(int(layout.chips().size()), chips);
        for (int chip = 0; chip < chips; ++chip) {
            const QRect &where = layout.chips()[std::size_t(chip)];
            QVERIFY(where.top() > layout.bubble().bottom());
            QVERIFY(QRect(Layout::Margin, 0, 300 - 2 * Layout::Margin, layout.height())
                        .contains(where));
            QCOMPARE(layout.partAt(where.center()), (Layout::Part{Layout::Part::Kind::Chip, chip}));
        }
        if (shape == Shape::OwnBubble)
            QCOMPARE(layout.chips().back().right(), layout.bubble().right());
        else
            QCOMPARE(layout.chips().front().left(), layout.bubble().left());
    }

    void aGapStandsBelowEverything()
    {
        const Layout layout({.text = u"Hi"_s,
                             .time = u"14:05"_s,
                             .chips = {u"+1 2"_s},
                             .gap = u"more in between"_s},
                            canvas());

        QVERIFY(layout.gap().top() > layout.chips().back().bottom());
        QVERIFY(layout.height() > layout.gap().bottom());
        QCOMPARE(layout.partAt(layout.gap().center()), Layout::Part{Layout::Part::Kind::Gap});
    }

    void marksTakeNoPlace()
    {
        const Layout plain({.text = u"a word here"_s, .time = u"14:05"_s}, canvas());
        const Layout marked({.text = u"a ~~word~~ here"_s, .time = u"14:05"_s}, canvas());
        const Layout notice({.shape = Shape::Notice, .text = u"**Ana** joined"_s}, canvas());

        QCOMPARE(marked.textArea(), plain.textArea());
        QCOMPARE(marked.height(), plain.height());
        QVERIFY(notice.text().targetAt(notice.textArea().center()).what.isEmpty());
    }

    void aLinkIsWhereItsWordsAre()
    {
        const Layout layout(
            {.text = u"[there](https://example.org) and no link here"_s, .time = u"14:05"_s},
            canvas());
        const QRect words = layout.textArea();
        const QPoint start(words.left() + 4, words.center().y());

        QCOMPARE(
            layout.partAt(start),
            (Layout::Part{.kind = Layout::Part::Kind::Link, .target = u"https://example.org"_s}));
        QCOMPARE(layout.partAt({words.right() - 4, words.center().y()}), Layout::Part());
        QCOMPARE(layout.partAt(layout.time().center()), Layout::Part());
        QCOMPARE(layout.partAt({words.left() - 4, words.center().y()}), Layout::Part());
    }

    void codeHasAButtonInItsCornerAndTheTimeBelow()
    {
        const Layout layout({.text = u"try\n```\nx\n```"_s, .time = u"14:05"_s}, canvas());
        const QRect button = layout.text().copyButton(1).translated(layout.textArea().topLeft());

        QVERIFY(layout.text().copyButton(0).isNull());
        QVERIFY(layout.bubble().contains(button));
        QCOMPARE(layout.partAt(button.center()),
                 (Layout::Part{.kind = Layout::Part::Kind::CopyCode, .target = u"x"_s}));
        QVERIFY(layout.time().top() >= layout.textArea().bottom());
    }

    void itemsAndQuotesStandFurtherIn()
    {
        const Layout words({.text = u"longer words"_s, .time = u"14:05"_s}, canvas());
        for (const auto &mark : {u"- "_s, u"> "_s, u"10. "_s}) {
            const Layout layout({.text = mark + u"longer words"_s, .time = u"14:05"_s}, canvas());
            QVERIFY(layout.textArea().width() > words.textArea().width());
            QCOMPARE(layout.text().lineCount(), 1);
        }
    }

    void narrowerIsNeverLower()
    {
        int height = 0;
        for (int width = 900; width > 200; width -= 37) {
            const Layout layout({.author = u"Ana"_s, .text = longText(60), .time = u"14:05"_s},
                                canvas(width));
            QVERIFY(layout.height() >= height);
            height = layout.height();
        }
    }
};

QTEST_MAIN(TestMessageLayout)
#include "tst_messagelayout.moc"
