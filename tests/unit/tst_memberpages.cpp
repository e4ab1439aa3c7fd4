// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/membermodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace charla;
using namespace charla::protocol;
using namespace Qt::StringLiterals;
using client::MemberModel;

namespace {

Nick nick(const QString &name)
{
    return Nick::from(name).value();
}

Member member(const QString &name, Presence presence = Presence::Online)
{
    return {nick(name), presence};
}

QStringList names(const MemberModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

//! The people of a room as a server has them, and its pages.
struct Room
{
    std::vector<Member> people;
    int pageSize = 3;

    MemberList page(const std::optional<Member> &after = {}) const
    {
        std::vector<Member> sorted = people;
        std::ranges::sort(sorted, memberBefore);
        const auto from
            = after ? std::ranges::upper_bound(sorted, *after, memberBefore) : sorted.begin();
        const auto to = from + std::min<std::ptrdiff_t>(pageSize, sorted.end() - from);
        return {.id = {},
                .room = RoomName::lobby(),
                .members = {from, to},
                .count = int(people.size()),
                .rest = to == sorted.end() ? MemberList::Rest::None : MemberList::Rest::More,
                .after = after};
    }

    Crowd news() const { return {.room = RoomName::lobby(), .count = int(people.size())}; }
};

Room eight()
{
    Room room;
    for (const QString &name :
         {u"Ana"_s, u"bob"_s, u"Carl"_s, u"Dan"_s, u"eve"_s, u"Fay"_s, u"Gus"_s})
        room.people.push_back(member(name));
    room.people.push_back(member(u"Al"_s, Presence::Offline));
    return room;
}

} // namespace

class TestMemberPages : public QObject
{
    Q_OBJECT

private slots:
    void aLargeRoomIsLoadedPageByPage()
    {
        const Room room = eight();
        MemberModel model;
        connect(&model, &MemberModel::pageWanted, this,
                [&](const auto &after) { model.take(room.page(after)); });
        QSignalSpy total(&model, &MemberModel::totalChanged);

        model.take(room.page());
        QCOMPARE(names(model), QStringList({u"Ana"_s, u"bob"_s, u"Carl"_s}));
        QCOMPARE(model.total(), 8);
        QCOMPARE(total.count(), 1);
        QVERIFY(model.canFetchMore({}));
        QVERIFY(!model.canFetchMore(model.index(0)));

        model.fetchMore({});
        QCOMPARE(model.rowCount(), 6);
        model.fetchMore({});
        QCOMPARE(names(model).first(), u"Al"_s); // by name; he is the last of the pages
        QCOMPARE(model.rowCount(), 8);
        QVERIFY(model.isWhole());
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(total.count(), 1);
    }

    void aPageIsAskedForOnce()
    {
        MemberModel model;
        model.take(eight().page());
        QSignalSpy wanted(&model, &MemberModel::pageWanted);

        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        model.forgetRequest(); // the connection was lost
        model.fetchMore({});
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last().first().value<std::optional<Member>>()->nick, nick(u"Carl"_s));
    }

    void newsOfPeopleBeyondThePagesAreCountedOnly()
    {
        Room room = eight();
        MemberModel model;
        model.take(room.page());
        Crowd news = room.news();
        news.count = 9;
        news.joined = {member(u"Abe"_s), member(u"Zoe"_s)};
        news.changed = {member(u"bob"_s, Presence::Offline), member(u"Ana"_s, Presence::Away)};
        news.left = {nick(u"Gus"_s)};

        model.take(news);

        // bob stands behind all who are here now, where no page was loaded.
        QCOMPARE(names(model), QStringList({u"Abe"_s, u"Ana"_s, u"Carl"_s}));
        QCOMPARE(model.find(nick(u"Ana"_s))->presence, Presence::Away);
        QCOMPARE(model.total(), 9);
        QVERIFY(!model.isWhole());
    }

    void whoJoinsOrLeavesASmallerRoomIsCountedToo()
    {
        Room room = eight();
        MemberModel model;
        model.take(room.page());

        QVERIFY(model.add(member(u"Zoe"_s)));
        QVERIFY(model.add(member(u"Abe"_s)));
        QVERIFY(!model.add(member(u"Abe"_s)));
        QVERIFY(model.remove(nick(u"Gus"_s)));

        QCOMPARE(model.total(), 9);
        QCOMPARE(model.rowCount(), 4);
    }

    void aListThatIsSeenIsReloadedWithoutLosingRows()
    {
        Room room = eight();
        MemberModel model;
        std::vector<std::optional<Member>> asked;
        connect(&model, &MemberModel::pageWanted, this,
                [&asked](const auto &after) { asked.push_back(after); });
        model.take(room.page());
        model.take(room.page(room.page().members.back()));
        model.setWatched(true);
        const QPersistentModelIndex eve = model.index(4);
        room.people.erase(room.people.begin() + 1); // bob
        room.people.push_back(member(u"Abe"_s));
        Crowd news = room.news();
        news.names = Crowd::Names::TooMany;

        model.take(news);
        model.take(news);
        QVERIFY(asked.empty()); // others ask as well
        QTRY_COMPARE(asked.size(), std::size_t(1));
        QVERIFY(!asked.front());
        QVERIFY(!model.canFetchMore({}));
        model.take(room.page(asked.back()));
        QCOMPARE(names(model),
                 QStringList({u"Abe"_s, u"Ana"_s, u"Carl"_s, u"Dan"_s, u"eve"_s, u"Fay"_s}));
        QCOMPARE(asked.size(), std::size_t(2));
        model.take(room.page(asked.back()));

        QCOMPARE(asked.size(), std::size_t(2));
        QCOMPARE(names(model),
                 QStringList({u"Abe"_s, u"Ana"_s, u"Carl"_s, u"Dan"_s, u"eve"_s, u"Fay"_s}));
        QVERIFY(eve.isValid());
        QVERIFY(model.canFetchMore({}));
    }

    void aListThatNobodySeesIsReloadedWhenSomebodyDoes()
    {
        const Room room = eight();
        MemberModel model;
        QSignalSpy wanted(&model, &MemberModel::pageWanted);
        model.take(room.page());
        model.take(room.page(room.page().members.back()));
        Crowd news = room.news();
        news.names = Crowd::Names::TooMany;
        model.take(news);
        QCOMPARE(wanted.count(), 0);

        model.setWatched(true);
        QCOMPARE(wanted.count(), 1);
        model.setWatched(false);
        model.take(room.page());
        QCOMPARE(model.rowCount(), 3); // the rest is loaded when it is wanted
        QCOMPARE(wanted.count(), 1);
        QVERIFY(model.canFetchMore({}));
    }

    void whateverHappensTheRowsAreThoseOfTheLoadedPages_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensTheRowsAreThoseOfTheLoadedPages()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        Room room;
        MemberModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::optional<std::optional<Member>> asked;
        connect(&model, &MemberModel::pageWanted, this,
                [&asked](const auto &after) { asked = after; });
        const auto answerAll = [&] {
            while (asked)
                model.take(room.page(*std::exchange(asked, std::nullopt)));
        };
        model.take(room.page());

        for (int step = 0; step < 200; ++step) {
            Crowd news = room.news();
            for (auto changes = random() % 5; changes > 0; --changes) {
                const Member one = member(u"nick %1"_s.arg(random() % 40), Presence(random() % 3));
                const auto known = std::ranges::find(room.people, one.nick, &Member::nick);
                std::erase_if(news.joined, [&](const Member &it) { return it.nick == one.nick; });
                std::erase_if(news.changed, [&](const Member &it) { return it.nick == one.nick; });
                std::erase(news.left, one.nick);
                if (known == room.people.end()) {
                    room.people.push_back(one);
                    news.joined.push_back(one);
                } else if (random() % 2 == 0) {
                    known->presence = one.presence;
                    news.changed.push_back(one);
                } else {
                    room.people.erase(known);
                    news.left.push_back(one.nick);
                }
            }
            news.count = int(room.people.size());
            model.take(news);
            switch (random() % 8) {
            case 0:
                model.setWatched(random() % 2 == 0);
                model.take(room.page()); // back from a lost connection
                break;
            case 1:
            case 2:
                model.fetchMore({});
                break;
            default:
                break;
            }
            answerAll();
            QCOMPARE(model.total(), int(room.people.size()));
        }
        while (model.canFetchMore({})) {
            model.fetchMore({});
            answerAll();
        }
        QCOMPARE(model.rowCount(), int(room.people.size()));
        for (const Member &one : room.people)
            QCOMPARE(model.find(one.nick)->presence, one.presence);
    }
};

QTEST_GUILESS_MAIN(TestMemberPages)
#include "tst_memberpages.moc"
