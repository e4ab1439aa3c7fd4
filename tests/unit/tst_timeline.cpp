// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinepages.h"

#include <client/timeline.h>

#include <protocol/limits.h>

#include <QTest>

#include <map>
#include <random>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Place;
using client::Timeline;
using protocol::ChatMessage;
using protocol::HistoryPage;
using protocol::MessageId;
using protocol::Seq;
using Request = Timeline::Request;
using Direction = Timeline::Request::Direction;
using Rest = HistoryPage::Rest;

namespace {

Request forward(qint64 after)
{
    return {Direction::Forward, Seq(after), protocol::limits::MaxHistoryMessages};
}

Request back(qint64 before)
{
    return {Direction::Back, Seq(before), protocol::limits::DefaultHistoryMessages};
}

Request newest()
{
    return {Direction::Newest, {}, protocol::limits::DefaultHistoryMessages};
}

int newOnes(const std::vector<std::optional<Place>> &places)
{
    return int(std::ranges::count_if(places, [](const auto &place) { return place.has_value(); }));
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void messagesThatFollowEachOtherLeaveNothingToAskFor()
    {
        Timeline timeline;
        timeline.setTip(Seq(0));

        QVERIFY(add(timeline, 3, 0));
        QVERIFY(add(timeline, 7, 3));

        QVERIFY(!timeline.missing());
        QVERIFY(!timeline.older()); // prev of the first was 0
    }

    void aGapIsFoundByPrevAndClosedByThePageBehindTheLastKnown()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        add(timeline, 9, 8);
        QCOMPARE(timeline.missing(), std::optional(forward(3)));

        QCOMPARE(newOnes(timeline.addPage(forward(3), page({5, 8, 9}, 3, Rest::None))), 2);

        QVERIFY(!timeline.missing());
    }

    void aLongGapIsAskedForPageByPage()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        timeline.setTip(Seq(20));
        QCOMPARE(timeline.missing(), std::optional(forward(3)));

        timeline.addPage(forward(3), page({5, 8}, 3, Rest::More));
        QCOMPARE(timeline.missing(), std::optional(forward(8)));

        timeline.addPage(forward(8), page({12, 20}, 8, Rest::None));
        QVERIFY(!timeline.missing());
    }

    void whatWasThereAlreadyHasNoPlace()
    {
        Timeline timeline;
        const MessageId id = MessageId::create();
        QVERIFY(timeline.add(id, Seq(3), Seq(0)));

        QVERIFY(!timeline.add(id, Seq(3), Seq(0)));
        QVERIFY(!timeline.add(MessageId::create(), Seq(3), Seq(0))); // by its seq
        QCOMPARE(newOnes(timeline.addPage(back(9), page({3}, 0, Rest::None))), 0);
    }

    void aRoomJustEnteredAsksForItsNewestPage()
    {
        Timeline timeline;
        timeline.setTip(Seq(20));
        QCOMPARE(timeline.missing(), std::optional(newest()));
        add(timeline, 21, 20); // said meanwhile
        QCOMPARE(timeline.missing(), std::optional(newest()));

        QCOMPARE(newOnes(timeline.addPage(newest(), page({18, 20, 21}, 17, Rest::More))), 2);

        QVERIFY(!timeline.missing());
        QCOMPARE(timeline.older(), std::optional(back(18)));
    }

    void anEmptyConversationHasNothingMissingAndNothingOlder()
    {
        Timeline timeline;
        QVERIFY(timeline.older()); // nobody has said that it is empty
        QVERIFY(!timeline.missing());

        timeline.setTip(Seq(0));

        QVERIFY(!timeline.missing());
        QVERIFY(!timeline.older());
    }

    void olderPagesEndAtTheFirstMessage()
    {
        Timeline timeline;
        add(timeline, 20, 18);

        timeline.addPage(back(20), page({15, 18}, 11, Rest::More));
        QCOMPARE(timeline.older(), std::optional(back(15)));

        timeline.addPage(back(15), page({4, 11}, 0, Rest::None));
        QVERIFY(!timeline.older());
        QVERIFY(!timeline.missing());
    }

    void whatTheServerHasForgottenIsNotAskedForAgain_data()
    {
        QTest::addColumn<qint64>("tip");
        QTest::addColumn<HistoryPage>("answer");

        QTest::newRow("some of the gap") << qint64(20) << page({18, 20}, 15, Rest::None);
        QTest::newRow("all of the gap") << qint64(20) << page({}, 0, Rest::None);
        QTest::newRow("the newest, too") << qint64(30) << page({18}, 15, Rest::None);
        QTest::newRow("but knows of more behind it") << qint64(20) << page({20}, 15, Rest::More);
        QTest::newRow("with a promise of more that leads nowhere")
            << qint64(20) << page({}, 0, Rest::More);
        QTest::newRow("with an answer from before the gap")
            << qint64(20) << page({2, 3}, 0, Rest::More);
    }

    void whatTheServerHasForgottenIsNotAskedForAgain()
    {
        QFETCH(qint64, tip);
        QFETCH(HistoryPage, answer);
        Timeline timeline;
        add(timeline, 3, 0);
        timeline.setTip(Seq(tip));
        QCOMPARE(timeline.missing(), std::optional(forward(3)));

        timeline.addPage(forward(3), answer);

        QVERIFY(!timeline.missing());
    }

    void olderOnesThatTheServerHasForgottenAreNotAskedForAgain()
    {
        Timeline timeline;
        add(timeline, 20, 18);

        timeline.addPage(back(20), page({}, 0, Rest::None));

        QVERIFY(!timeline.older());
    }

    void aGapThatTheServerHasForgottenIsClosedByAPageOfWhatIsKnown()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        add(timeline, 9, 8);
        add(timeline, 10, 9);
        QCOMPARE(timeline.missing(), std::optional(forward(3)));

        timeline.addPage(forward(3), page({9}, 8, Rest::More));

        QVERIFY(!timeline.missing());
    }

    void aPageOutOfOrderIsTakenOnlyAsFarAsItIsInOrder()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        timeline.setTip(Seq(9));
        HistoryPage odd = page({5, 9, 7}, 3, Rest::None);

        QCOMPARE(newOnes(timeline.addPage(forward(3), odd)), 2);

        QVERIFY(!timeline.missing());
    }

    void newsAreWhatComesBehindTheFirstSightOfARoom()
    {
        Timeline timeline;
        QVERIFY(!timeline.isNews(Seq(5)));

        timeline.startNews(Seq(20));
        timeline.startNews(Seq(30)); // entered again after a reconnect: what was missed is news

        QVERIFY(!timeline.isNews(Seq(20)));
        QVERIFY(timeline.isNews(Seq(21)));
        timeline.stopNews();
        QVERIFY(!timeline.isNews(Seq(21)));
    }

    void anotherLifeOfTheServerStandsBelowAndIsAllNews()
    {
        Timeline timeline;
        timeline.startNews(Seq(400));
        const MessageId resent = MessageId::create();
        const auto old = timeline.add(MessageId::create(), Seq(500), Seq(0));
        timeline.add(resent, Seq(501), Seq(500));

        timeline.beginLife();
        timeline.setTip(Seq(2));

        QCOMPARE(timeline.missing(), std::optional(newest()));
        const auto first = timeline.add(MessageId::create(), Seq(1), Seq(0));
        QVERIFY(first);
        QVERIFY(*old < *first);
        QVERIFY(timeline.isNews(Seq(1)));
        QVERIFY(!timeline.add(resent, Seq(2),
                              Seq(1))); // its author's resend of what was shown in the former life
        QCOMPARE(newOnes(timeline.addPage(newest(), page({1, 2}, 0, Rest::None))), 0);
        QVERIFY(!timeline.missing());
    }

    void whileSomethingIsMissingTheEdgeIsWhereItBegins()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        QVERIFY(!timeline.edge());

        timeline.setTip(Seq(9));
        QCOMPARE(timeline.edge(), std::optional(Seq(3)));
        add(timeline, 12, 11);
        QCOMPARE(timeline.edge(), std::optional(Seq(3)));
        QVERIFY(!timeline.isWhole(Seq(3), Seq(12)));
        QVERIFY(timeline.isWhole(Seq(11), Seq(12)));

        timeline.addMissed(page({5, 11}, 3, Rest::More));
        QVERIFY(!timeline.edge());
    }

    void changesHaveTheirPlaceInTheOrder()
    {
        Timeline timeline;
        add(timeline, 3, 0);
        HistoryPage answer = page({5}, 3, Rest::None);
        answer.entries.push_back(protocol::Change{.seq = Seq(7),
                                                  .prev = Seq(5),
                                                  .id = MessageId::create(),
                                                  .from = protocol::Nick::from(u"Ana"_s).value(),
                                                  .of = protocol::RoomName::lobby(),
                                                  .target = Seq(3)});
        timeline.setTip(Seq(7));

        timeline.addPage(forward(3), answer);

        QVERIFY(!timeline.missing());
        QVERIFY(add(timeline, 8, 7));
        QVERIFY(!timeline.missing());
    }

    void noticesStandWhereTheyHappened()
    {
        Timeline timeline;
        timeline.setTip(Seq(20));

        const Place joined = timeline.here();
        const Place left = timeline.here();
        const auto later = timeline.add(MessageId::create(), Seq(21), Seq(20));
        const auto places = timeline.addPage(newest(), page({19, 20, 21}, 18, Rest::More));

        QVERIFY(*places[1] < joined); // it was said before, though it came later
        QVERIFY(joined < left);
        QVERIFY(left < *later);
    }

    void whateverHappensNothingIsMissingAndNothingIsThereTwice_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 50; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensNothingIsMissingAndNothingIsThereTwice()
    {
        QFETCH(unsigned, seed);
        Run run(seed);

        for (int step = 0; step < 1'000; ++step)
            run.step();
        run.settle();

        QVERIFY(!run.timeline.missing());
        QVERIFY(!run.timeline.older());
        QCOMPARE(run.shown.size(), run.server.size());
        auto expected = run.server.begin();
        for (const auto &[place, seq] : run.shown)
            QCOMPARE(seq, (expected++)->seq);
    }

private:
    //! A server, a timeline, and a connection on which live messages and pages come late and are lost.
    struct Run
    {
        struct Answer
        {
            Request request;
            HistoryPage page;
        };
        using OnTheWay = std::variant<ChatMessage, Answer, Seq>; // a Seq is a MemberList's tip

        explicit Run(unsigned seed) : random(seed) { connect(); }

        void step()
        {
            switch (random() % 16) {
            case 0:
                return random() % 4 ? ask(timeline.older()) : cut();
            case 1:
                return ask(timeline.missing());
            case 2:
            case 3:
            case 4:
            case 5:
                return say();
            default:
                return read();
            }
        }

        void settle()
        {
            wire.clear();
            isAsked = false;
            connect();
            while (!wire.empty() || timeline.missing() || timeline.older()) {
                while (!wire.empty())
                    read();
                ask(timeline.missing() ? timeline.missing() : timeline.older());
            }
        }

        void connect()
        {
            isConnected = true;
            wire.push_back(server.empty() ? Seq(0) : server.back().seq);
        }

        void cut()
        {
            wire.clear();
            isAsked = false;
            if (!isConnected || random() % 3)
                connect();
            else
                isConnected = false; // misses what is said meanwhile
        }

        void say()
        {
            const qint64 last = server.empty() ? 0 : server.back().seq.value();
            server.push_back(
                message(last + 1 + qint64(random() % 5), last)); // others talk elsewhere
            if (isConnected)
                wire.push_back(server.back());
        }

        void ask(const std::optional<Request> &request)
        {
            if (!request || isAsked || !isConnected)
                return;
            isAsked = true;
            wire.push_back(Answer{*request, answer(*request)});
        }

        HistoryPage answer(const Request &request)
        {
            const std::size_t limit = 1 + random() % 4;
            HistoryPage page{.of = protocol::RoomName::lobby()};
            std::vector<ChatMessage> fitting;
            for (const ChatMessage &one : server) {
                const bool fits = request.direction == Direction::Newest
                    || (request.direction == Direction::Forward ? one.seq > request.bound
                                                                : one.seq < request.bound);
                if (fits)
                    fitting.push_back(one);
            }
            page.rest = fitting.size() > limit ? Rest::More : Rest::None;
            const auto count = std::ptrdiff_t(std::min(limit, fitting.size()));
            if (request.direction == Direction::Forward)
                page.entries.assign(fitting.begin(), fitting.begin() + count);
            else
                page.entries.assign(fitting.end() - count, fitting.end());
            return page;
        }

        void read()
        {
            if (wire.empty())
                return;
            const OnTheWay first = wire.front();
            wire.erase(wire.begin());
            if (const auto *live = std::get_if<ChatMessage>(&first))
                return show(timeline.add(live->id, live->seq, live->prev), live->seq);
            if (const auto *tip = std::get_if<Seq>(&first))
                return timeline.setTip(*tip);
            const auto &answer = std::get<Answer>(first);
            isAsked = false;
            const auto places = timeline.addPage(answer.request, answer.page);
            for (std::size_t i = 0; i < places.size(); ++i)
                show(places[i], seqOf(answer.page.entries[i]));
        }

        void show(const std::optional<Place> &place, Seq seq)
        {
            if (place)
                QVERIFY(shown.emplace(*place, seq).second);
        }

        std::mt19937 random;
        Timeline timeline;
        bool isConnected = false;
        bool isAsked = false;
        std::vector<ChatMessage> server;
        std::vector<OnTheWay> wire;
        std::map<Place, Seq> shown;
    };
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
