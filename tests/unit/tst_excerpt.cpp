// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/excerpt.h>

#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;

//! What the list of search results shows of a message.
class TestExcerpt : public QObject
{
    Q_OBJECT

private slots:
    void whatWasFoundIsMarkedInThePlainWords_data()
    {
        QTest::addColumn<QString>("text"); // what was found stands between ‹ and ›
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"a ‹word› here"_s << u"a ‹word› here"_s;
        QTest::newRow("bold") << u"a **‹word›** here"_s << u"a ‹word› here"_s;
        QTest::newRow("behind marks") << u"**a** `b` ‹a› ‹b›"_s << u"a b ‹a› ‹b›"_s;
        QTest::newRow("in a link")
            << u"see [the ‹word›](https://word.org) word"_s << u"see the ‹word› word"_s;
        QTest::newRow("in its address") << u"see [it](https://‹word›.org)"_s << u"see it"_s;
        QTest::newRow("in an address among words")
            << u"see https://‹word›.org **now**"_s << u"see https://‹word›.org now"_s;
        QTest::newRow("behind an item's mark") << u"- ‹word›"_s << u"• ‹word›"_s;
        QTest::newRow("cut off") << u"…bold** ‹word› and **more…"_s
                                 << u"…bold** ‹word› and **more…"_s;
    }

    void whatWasFoundIsMarkedInThePlainWords()
    {
        QFETCH(QString, text);
        std::vector<protocol::Span> marks;
        for (auto at = text.indexOf(u'‹'); at >= 0; at = text.indexOf(u'‹')) {
            const auto end = text.indexOf(u'›');
            marks.push_back({.start = int(at), .length = int(end - at) - 1});
            text.remove(end, 1).remove(at, 1);
        }

        ui::Excerpt excerpt = ui::plainExcerpt(text, marks);
        for (auto mark = excerpt.marks.rbegin(); mark != excerpt.marks.rend(); ++mark) {
            excerpt.words.insert(mark->start + mark->length, u'›');
            excerpt.words.insert(mark->start, u'‹');
        }

        QTEST(excerpt.words, "words");
    }
};

QTEST_APPLESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
