// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinepages.h"

#include <client/timeline.h>

#include <protocol/limits.h>

#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Place;
using client::Timeline;
using protocol::HistoryPage;
using protocol::Seq;
using Request = Timeline::Request;
using Direction = Timeline::Request::Direction;
using Rest = HistoryPage::Rest;

namespace {

constexpr int Limit = protocol::limits::DefaultHistoryMessages;

Request request(Direction direction, qint64 seq = 0)
{
    return {direction, Seq(seq), Limit};
}

} // namespace

//! What somebody jumped to, and what was kept on disk: islands of what is known.
class TestTimelineIslands : public QObject
{
    Q_OBJECT

private slots:
    void whatIsJumpedToIsAnIslandThatIsNotLinkedByItself()
    {
        Timeline timeline;
        timeline.setTip(Seq(200));
        timeline.addPage(request(Direction::Newest), page({190, 200}, 189, Rest::More));

        timeline.addPage(request(Direction::Around, 50), page({40, 50, 60}, 30, Rest::More));

        QVERIFY(!timeline.missing());
        QVERIFY(!timeline.edge());
        QCOMPARE(timeline.gaps(), std::vector<Place>{timeline.placeOf(Seq(60))});
        QCOMPARE(timeline.older(), std::optional(request(Direction::Back, 40)));
        QVERIFY(!timeline.behind(Seq(190)));
        const Request next = request(Direction::Forward, 60);
        QCOMPARE(timeline.behind(Seq(50)), std::optional(next));
        timeline.addPage(next, page({70, 80}, 60, Rest::More));
        QCOMPARE(timeline.gaps(), std::vector<Place>{timeline.placeOf(Seq(80))});
        QVERIFY(!timeline.missing());
        timeline.addPage(*timeline.behind(Seq(80)), page({180, 189, 190}, 80, Rest::More));
        QVERIFY(timeline.gaps().empty());
        QVERIFY(timeline.isWhole(Seq(40), Seq(200)));
    }

    void aJumpThatMeetsTheNewestIsNoIsland_data()
    {
        QTest::addColumn<HistoryPage>("answer");
        QTest::newRow("by its last") << page({180, 190}, 170, Rest::More);
        QTest::newRow("by prev") << page({180, 189}, 170, Rest::More);
        QTest::newRow("by being the last page") << page({180, 185}, 170, Rest::None);
    }

    void aJumpThatMeetsTheNewestIsNoIsland()
    {
        QFETCH(HistoryPage, answer);
        Timeline timeline;
        timeline.setTip(Seq(200));
        timeline.addPage(request(Direction::Newest), page({190, 200}, 189, Rest::More));

        timeline.addPage(request(Direction::Around, 180), answer);

        QVERIFY(timeline.gaps().empty());
        QVERIFY(!timeline.missing());
        QCOMPARE(timeline.older(), std::optional(request(Direction::Back, 180)));
    }

    void whatWasKeptIsKnownAgainAndItsGapsAreIslands()
    {
        Timeline timeline;
        std::vector<protocol::Entry> kept;
        for (const auto &[seq, prev] : {std::pair(10, 9), {11, 10}, {40, 30}, {41, 40}, {90, 80}})
            kept.push_back(message(seq, prev));

        timeline.restore(kept, Seq(60)); // 90 came live when what is between was not there yet

        QCOMPARE(timeline.gaps(), std::vector<Place>{timeline.placeOf(Seq(11))});
        QCOMPARE(timeline.edge(), std::optional(Seq(41)));
        QCOMPARE(timeline.missing()->bound, Seq(41));
        QCOMPARE(timeline.older(), std::optional(request(Direction::Back, 10)));
        QVERIFY(!timeline.isNews(Seq(90)));
        QVERIFY(timeline.isNews(Seq(91)));
        QVERIFY(!add(timeline, 40, 30));
    }
};

QTEST_GUILESS_MAIN(TestTimelineIslands)
#include "tst_timelineislands.moc"
