// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/searchquery.h>

#include <QDateTime>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using ui::SearchQuery;

Q_DECLARE_METATYPE(charla::ui::SearchQuery)

//! What a person types to search, taken apart.
class TestSearchQuery : public QObject
{
    Q_OBJECT

    static protocol::Timestamp startOf(const QDate &day)
    {
        return protocol::Timestamp(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
    }

private slots:
    void filtersAreTakenOutOfTheWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<SearchQuery>("query");
        const auto ana = *protocol::Nick::from(u"Ana"_s);
        QTest::newRow("words") << u"  the  cable "_s << SearchQuery{.words = u"the cable"_s};
        QTest::newRow("author") << u"from:Ana cable"_s
                                << SearchQuery{.words = u"cable"_s, .from = ana};
        QTest::newRow("author last, in capitals")
            << u"cable FROM:Ana"_s << SearchQuery{.words = u"cable"_s, .from = ana};
        QTest::newRow("author of two words")
            << u"from:\"Ana María\" cable"_s
            << SearchQuery{.words = u"cable"_s, .from = *protocol::Nick::from(u"Ana María"_s)};
        QTest::newRow("since") << u"cable since:2026-01-31"_s
                               << SearchQuery{.words = u"cable"_s, .since = startOf({2026, 1, 31})};
        QTest::newRow("until holds its day")
            << u"until:2026-02-28 cable"_s
            << SearchQuery{.words = u"cable"_s, .until = startOf({2026, 3, 1})};
        QTest::newRow("only a filter") << u"from:Ana"_s << SearchQuery{.from = ana};
        QTest::newRow("within a word it is none")
            << u"http://from:9"_s << SearchQuery{.words = u"http://from:9"_s};
    }

    void filtersAreTakenOutOfTheWords()
    {
        QFETCH(QString, typed);
        QTEST(ui::readQuery(typed), "query");
    }

    void whatCantBeUnderstoodIsTold_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no nick") << u"cable from:"_s;
        QTest::newRow("no day") << u"since: cable"_s;
        QTest::newRow("a day that isn't") << u"until:2026-02-31 cable"_s;
        QTest::newRow("too long") << u"x"_s.repeated(201);
    }

    void whatCantBeUnderstoodIsTold()
    {
        QFETCH(QString, typed);
        QVERIFY(!ui::readQuery(typed).trouble.isEmpty());
    }
};

QTEST_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
