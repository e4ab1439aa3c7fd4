// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a room of many costs: counted in frames that the hub hands to its peers, not in time.

#include <protocol/codec.h>
#include <protocol/limits.h>
#include <server/dialects/dialects.h>
#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>
#include <server/store/memorystore.h>

#include <QHash>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace charla;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr int Page = limits::MaxPageMembers;

Nick nickOf(int number)
{
    return Nick::from(u"person %1"_s.arg(number, 4, 10, QChar(u'0'))).value();
}

//! Without the head, which tells in its second byte how the length is written.
QByteArrayView payloadOf(const QByteArray &frame)
{
    const int length = frame.at(1) & 0x7f;
    return QByteArrayView(frame).sliced(length < 126 ? 2 : length == 126 ? 4 : 10);
}

//! One client of the native dialect: keeps what it is told.
class Listener : public server::Peer
{
public:
    QHostAddress address() const override { return QHostAddress(QHostAddress::LocalHost); }
    void deliver(const server::Outgoing &outgoing) override
    {
        const auto &frame = outgoing.frameFor(*server::dialectAt(u"/charla"_s));
        const auto message = decodeServerMessage(payloadOf(*frame));
        std::visit([this](const auto &it) { take(it); }, message.value());
        bytes += frame->size();
        ++frames;
    }
    bool isCongested() const override { return false; }
    void pause() override { }
    void resume() override { }
    void close(CloseCode, const QString &) override { isClosed = true; }

    //! Of what is told about members.
    int memberFrames() const { return int(lists.size() + crowds.size()) + joined + left + changed; }
    void forget()
    {
        lists.clear();
        crowds.clear();
        refusals.clear();
        frames = joined = left = changed = roomLists = 0;
        bytes = 0;
    }

    std::optional<SessionToken> token;
    std::deque<MemberList> lists;
    std::deque<Crowd> crowds;
    QList<ErrorCode> refusals;
    int frames = 0;
    int joined = 0;
    int left = 0;
    int changed = 0;
    int roomLists = 0;
    int messages = 0;
    qsizetype bytes = 0;
    bool isClosed = false;

private:
    void take(const Welcome &welcome) { token = welcome.token; }
    void take(const MemberList &list) { lists.push_back(list); }
    void take(const Crowd &crowd) { crowds.push_back(crowd); }
    void take(const ChatMessage &) { ++messages; }
    void take(const Joined &) { ++joined; }
    void take(const Left &) { ++left; }
    void take(const PresenceChanged &) { ++changed; }
    void take(const RoomList &) { ++roomLists; }
    void take(const Error &error) { refusals.append(error.refusal.code); }
    template<typename Other>
    void take(const Other &)
    {
    }
};

QStringList nicks(const std::vector<Member> &members)
{
    QStringList nicks;
    for (const Member &member : members)
        nicks.append(member.nick.text());
    nicks.sort();
    return nicks;
}

} // namespace

class TestCrowds : public QObject
{
    Q_OBJECT

    std::unique_ptr<server::MemoryStore> m_store;
    std::unique_ptr<server::Hub> m_hub;
    std::deque<Listener> m_people; // in the lobby, in the order of their numbers

    void says(Listener &who, const ClientMessage &message) { m_hub->receive(who, encode(message)); }

    void logIn(Listener &who, int number, std::optional<SessionToken> token = {})
    {
        m_hub->arrive(who, {*server::dialectAt(u"/charla"_s), {}, {}});
        says(
            who,
            Login{.id = {}, .nickname = nickOf(number), .room = RoomName::lobby(), .token = token});
    }

    void come(int people)
    {
        for (int i = 0; i < people; ++i) {
            const int number = int(m_people.size());
            logIn(m_people.emplace_back(), number);
        }
    }

    //! Till everybody has heard how many they are.
    void settle(int count)
    {
        const auto knows = [count](const Listener &it) {
            return !it.crowds.empty() && it.crowds.back().count == count;
        };
        QTRY_VERIFY(std::ranges::all_of(m_people, knows));
    }

    void forgetAll()
    {
        for (Listener &person : m_people)
            person.forget();
    }

    int memberFrames() const
    {
        int frames = 0;
        for (const Listener &person : m_people)
            frames += person.memberFrames();
        return frames;
    }

    //! All pages of the lobby, as \a asker gets them.
    std::vector<Member> readThrough(Listener &asker, const QString &startsWith = {},
                                    int limit = Page)
    {
        std::vector<Member> members;
        std::optional<Member> after;
        for (int page = 0; page < 100; ++page) {
            says(asker, MembersRequest{u"page"_s, RoomName::lobby(), after, startsWith, limit});
            const MemberList &list = asker.lists.back();
            members.insert(members.end(), list.members.begin(), list.members.end());
            if (list.rest == MemberList::Rest::None)
                break;
            after = list.members.back();
        }
        return members;
    }

private slots:
    void init()
    {
        m_store = std::make_unique<server::MemoryStore>();
        m_hub = std::make_unique<server::Hub>(
            server::Hub::Setup{.serverName = u"Test"_s, .serverVersion = u"1"_s}, *m_store);
    }

    void cleanup()
    {
        m_hub.reset();
        m_store.reset();
        m_people.clear();
    }

    void aSmallRoomIsToldOfEachAtOnce()
    {
        come(Page);
        for (int i = 0; i < Page; ++i) {
            QCOMPARE(m_people[std::size_t(i)].joined, Page - 1 - i);
            QCOMPARE(m_people[std::size_t(i)].lists.front().members.size(), std::size_t(i) + 1);
            QVERIFY(m_people[std::size_t(i)].lists.front().rest == MemberList::Rest::None);
        }
        m_hub->depart(m_people[1]);
        QCOMPARE(m_people[0].changed, 1);
        says(m_people[2], Leave{{}, RoomName::lobby()});
        QCOMPARE(m_people[0].left, 1);
        QVERIFY(m_people[0].crowds.empty());
    }

    void aWaveCostsEachAFewFramesHoweverLargeItIs()
    {
        constexpr int Wave = 300;
        come(Page + 1);
        settle(Page + 1);
        forgetAll();

        come(Wave);
        settle(Page + 1 + Wave);

        // The own list to each who came, and some news to everybody.
        QVERIFY2(memberFrames() <= Wave + 3 * (Page + 1 + Wave),
                 qPrintable(u"%1"_s.arg(memberFrames())));
        qsizetype most = 0;
        for (const Listener &person : m_people)
            most = std::max(most, person.bytes);
        QVERIFY2(most < 32 * 1024, qPrintable(u"%1"_s.arg(most)));
        const Crowd &news = m_people[0].crowds.back();
        QVERIFY(news.names == Crowd::Names::TooMany);
        QVERIFY(news.joined.empty());
    }

    void aWaveOfLossAndReturnCostsNoMore()
    {
        constexpr int Count = 3 * Page;
        come(Count);
        settle(Count);
        forgetAll();
        const auto isHere = [this](int i) { return i % 3 == 0; };

        for (int i = 0; i < Count; ++i) {
            if (!isHere(i))
                m_hub->depart(m_people[std::size_t(i)]);
        }
        QTRY_COMPARE(m_people[0].crowds.size(), std::size_t(1));
        for (int i = 0; i < Count; ++i) {
            Listener &person = m_people[std::size_t(i)];
            if (!isHere(i))
                logIn(person, i, person.token);
        }
        QTRY_VERIFY(m_people[0].crowds.size() >= 2);

        QVERIFY2(memberFrames() <= 4 * Count, qPrintable(u"%1"_s.arg(memberFrames())));
        QCOMPARE(readThrough(m_people[0]).size(), std::size_t(Count));
    }

    void fewChangesAreNamedOnceAndAsTheyAreNow()
    {
        come(Page + 10);
        settle(Page + 10);
        forgetAll();

        logIn(m_people.emplace_back(), 900);
        says(m_people[3], SetPresence{Presence::Away});
        says(m_people[3], SetPresence{Presence::Online});
        says(m_people[4], SetPresence{Presence::Away});
        says(m_people.back(), SetPresence{Presence::Away});
        m_hub->depart(m_people[5]);
        says(m_people[6], Leave{{}, RoomName::lobby()});
        says(m_people[7], Leave{{}, RoomName::lobby()});
        says(m_people[7], Join{{}, RoomName::lobby(), {}});

        QTRY_COMPARE(m_people[0].crowds.size(), std::size_t(1));
        const Crowd &news = m_people[0].crowds.front();
        QCOMPARE(news.count, Page + 10);
        QCOMPARE(nicks(news.joined), QStringList({nickOf(7).text(), nickOf(900).text()}));
        QCOMPARE(nicks(news.changed),
                 QStringList({nickOf(3).text(), nickOf(4).text(), nickOf(5).text()}));
        QCOMPARE(news.left, std::vector{nickOf(6)});
        for (const Member &member : news.changed) {
            const Presence now = member.nick == nickOf(3) ? Presence::Online
                : member.nick == nickOf(4)                ? Presence::Away
                                                          : Presence::Offline;
            QCOMPARE(member.presence, now);
        }
        const auto newcomer = std::ranges::find(news.joined, nickOf(900), &Member::nick);
        QCOMPARE(newcomer->presence, Presence::Away);
        QVERIFY(m_people[6].crowds.empty()); // left at once, and hears nothing of the room
        QCOMPARE(m_people[6].left, 1);
    }

    void aCrowdThatBecomesSmallHearsFirstWhatWasGathered()
    {
        come(Page + 2);
        settle(Page + 2);
        forgetAll();

        says(m_people[50], Leave{{}, RoomName::lobby()}); // gathered
        says(m_people[51], Leave{{}, RoomName::lobby()}); // now it is small

        QCOMPARE(m_people[0].crowds.size(), std::size_t(1));
        QCOMPARE(m_people[0].crowds.front().left, std::vector{nickOf(50)});
        QCOMPARE(m_people[0].crowds.front().count, Page + 1);
        QCOMPARE(m_people[0].left, 1);
        logIn(m_people.emplace_back(), 901);
        QTRY_COMPARE(m_people[0].crowds.size(), std::size_t(2));
        QCOMPARE(m_people[0].crowds.back().count, Page + 1);
    }

    void whoSharesAPrivateTalkHearsAtOnce()
    {
        come(Page + 1);
        settle(Page + 1);
        says(m_people[1],
             Send{.id = MessageId::create(),
                  .from = {},
                  .to = nickOf(2),
                  .sendAt = {},
                  .text = u"Hello"_s});
        QTRY_COMPARE(m_people[2].messages, 1);
        forgetAll();

        says(m_people[2], SetPresence{Presence::Away});

        QCOMPARE(m_people[1].changed, 1);
        QCOMPARE(m_people[0].changed, 0);
        QCOMPARE(m_people[2].changed, 0);
    }

    void pagesHoldEverybodyOnceInTheirOrder()
    {
        constexpr int Count = 2 * Page + 37;
        come(Count);
        settle(Count);
        for (int i = 0; i < Count; i += 4)
            m_hub->depart(m_people[std::size_t(i)]);

        Listener &asker = m_people[1];
        for (const int limit : {Page, 7, 3}) {
            const auto members = readThrough(asker, {}, limit);
            QCOMPARE(members.size(), std::size_t(Count));
            QVERIFY(std::ranges::is_sorted(members, memberBefore));
            const auto gone = std::ranges::count(members, Presence::Offline, &Member::presence);
            QCOMPARE(int(gone), (Count + 3) / 4);
            QCOMPARE(asker.lists.back().count, Count);
        }
    }

    void aPageBeginsBehindAPlaceWhoeverIsThere()
    {
        come(Page + 5);
        Listener &asker = m_people[0];
        const auto firstBehind = [&](const Member &after) {
            says(asker, MembersRequest{u"1"_s, RoomName::lobby(), after, {}, 1});
            return asker.lists.back().members.empty()
                ? QString()
                : asker.lists.back().members.front().nick.text();
        };

        QCOMPARE(firstBehind({nickOf(9), Presence::Away}), nickOf(10).text());
        says(m_people[9], Leave{{}, RoomName::lobby()});
        m_hub->depart(m_people[10]);
        m_hub->depart(m_people[3]);
        QCOMPARE(firstBehind({nickOf(9), Presence::Away}), nickOf(11).text());
        QCOMPARE(firstBehind({nickOf(Page + 4), Presence::Online}), nickOf(3).text());
        QCOMPARE(firstBehind({nickOf(3), Presence::Offline}), nickOf(10).text());
        QCOMPARE(firstBehind({nickOf(10), Presence::Offline}), QString());
        QCOMPARE(asker.lists.back().after->nick, nickOf(10));
    }

    void peopleAreFoundByHowTheirNicksBegin()
    {
        come(Page + 25);
        for (const int i : {101, 103})
            m_hub->depart(m_people[std::size_t(i)]);
        Listener &asker = m_people[0];

        const auto found = readThrough(asker, u"PERSON 010"_s, 3);

        QCOMPARE(found.size(), std::size_t(10));
        QVERIFY(std::ranges::is_sorted(found, memberBefore));
        QCOMPARE(found.back().nick, nickOf(103));
        QCOMPARE(asker.lists.back().startsWith, u"PERSON 010"_s);
        QVERIFY(readThrough(asker, u"zoe"_s).empty());
    }

    void membersOfARoomAreToldToItsMembersOnly()
    {
        come(2);
        says(m_people[0], Leave{{}, RoomName::lobby()});
        says(m_people[0], MembersRequest{u"1"_s, RoomName::lobby(), {}, {}, 1});
        QCOMPARE(m_people[0].refusals, QList{ErrorCode::NotInRoom});
    }

    void whoComesBackGetsTheFirstPageAndIsHereInIt()
    {
        come(Page + 20);
        settle(Page + 20);
        Listener &person = m_people[4];
        m_hub->depart(person);
        person.forget();

        logIn(person, 4, person.token);

        QCOMPARE(person.lists.size(), std::size_t(1));
        const MemberList &list = person.lists.front();
        QCOMPARE(list.members.size(), std::size_t(Page));
        QCOMPARE(list.count, Page + 20);
        QVERIFY(list.rest == MemberList::Rest::More);
        QCOMPARE(list.members[4].nick, nickOf(4));
        QCOMPARE(list.members[4].presence, Presence::Online);
    }
};

QTEST_GUILESS_MAIN(TestCrowds)
#include "tst_crowds.moc"
