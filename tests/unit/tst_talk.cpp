// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/talk.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MessageModel;
using client::Outbox;
using client::Talk;
using client::Timeline;
using protocol::Ack;
using protocol::ChatMessage;
using protocol::HistoryPage;
using protocol::MessageId;
using protocol::Seq;
using protocol::Timestamp;
using Role = client::MessageModel::Role;
using Kind = client::MessageModel::Kind;
using Older = client::MessageModel::Older;
using Direction = Timeline::Request::Direction;

namespace {

const auto Lobby = protocol::RoomName::lobby();
const auto Ana = protocol::Nick::from(u"Ana"_s).value();
const auto Bob = protocol::Nick::from(u"Bob"_s).value();

ChatMessage said(const protocol::Nick &from, qint64 seq, qint64 prev,
                 const MessageId &id = MessageId::create())
{
    return {.seq = Seq(seq),
            .prev = Seq(prev),
            .id = id,
            .from = from,
            .to = Lobby,
            .at = Timestamp(std::chrono::milliseconds(seq)),
            .text = QString::number(seq)};
}

//! An edit by Bob.
protocol::Change changed(qint64 seq, qint64 prev, qint64 target, const QString &text)
{
    return {.seq = Seq(seq),
            .prev = Seq(prev),
            .id = MessageId::create(),
            .from = Bob,
            .of = Lobby,
            .target = Seq(target),
            .kind = protocol::ChangeKind::Edit,
            .text = text};
}

Outbox::Entry written(const QString &text)
{
    return {.id = MessageId::create(), .to = Lobby, .text = text, .sendAt = {}, .replyTo = {}};
}

//! The rows: texts, with "^" and "^!" for files on the way and in trouble, "?" for pending, "!" for refused, "+" and "-" with the nick for notices.
QStringList rows(Talk &talk)
{
    QStringList rows;
    for (int number = 0; number < talk.model().rowCount(); ++number) {
        const QModelIndex index = talk.model().index(number);
        const auto kind = Kind(index.data(int(Role::Kind)).toInt());
        const QString text = index.data(int(Role::Text)).toString();
        const QStringList marks{u"^"_s, u"^!"_s, u"?"_s, QString(), u"!"_s};
        if (kind == Kind::Message)
            rows.append(text + marks.at(index.data(int(Role::Delivery)).toInt()));
        else
            rows.append((kind == Kind::JoinNotice ? u"+"_s : u"-"_s)
                        + index.data(int(Role::Author)).toString());
    }
    return rows;
}

} // namespace

class TestTalk : public QObject
{
    Q_OBJECT

private slots:
    void anOwnMessageIsShownOnceWhateverTheServerSaysOfItFirst_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("ack, then the message") << u"am"_s;
        QTest::newRow("message, then the ack") << u"ma"_s;
        QTest::newRow("in a page, then the ack of the resend") << u"pa"_s;
        QTest::newRow("ack, then in a page") << u"ap"_s;
        QTest::newRow("twice each") << u"amam"_s;
    }

    void anOwnMessageIsShownOnceWhateverTheServerSaysOfItFirst()
    {
        QFETCH(QString, order);
        Talk talk(Lobby);
        const QAbstractItemModelTester tester(
            &talk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        talk.take({said(Bob, 1, 0)}, Ana);
        const auto entry = written(u"2"_s);
        talk.addPending(entry, u"Ana"_s, {});
        QCOMPARE(rows(talk), QStringList({u"1"_s, u"2?"_s}));

        const ChatMessage echo = said(Ana, 2, 1, entry.id);
        for (const QChar turn : order) {
            if (turn == u'a')
                talk.take(Ack{entry.id, echo.seq, echo.prev, echo.at});
            else if (turn == u'm')
                QVERIFY(talk.take({echo}, Ana).empty());
            else
                talk.take({Direction::Forward, Seq(1), 100},
                          HistoryPage{.of = Lobby, .entries = {echo}}, Ana);
        }

        QCOMPARE(rows(talk), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(talk.model().index(1).data(int(Role::Time)).toDateTime().toMSecsSinceEpoch(), 2);
    }

    void whatIsSaidInARushIsOneStep()
    {
        Talk talk(Lobby);
        const QAbstractItemModelTester tester(
            &talk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto own = written(u"4"_s);
        talk.addPending(own, u"Ana"_s, {});
        const QSignalSpy inserted(&talk.model(), &QAbstractItemModel::rowsInserted);

        const auto news = talk.take({said(Bob, 1, 0), said(Bob, 2, 1), said(Ana, 3, 2),
                                     said(Ana, 4, 3, own.id), said(Bob, 5, 4), said(Bob, 2, 1)},
                                    Ana);

        QCOMPARE(rows(talk), QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(news.size(), std::size_t(3));
        QCOMPARE(inserted.count(), 2); // before and behind the own one, which was there
    }

    void theUnreadAreRightWhateverHappens()
    {
        Talk talk(Lobby);
        const auto counted = [&talk] {
            return talk.unseen() == talk.model().countBehind(talk.timeline().placeOf(talk.read()));
        };
        talk.take({said(Bob, 1, 0), said(Bob, 2, 1)}, Ana);
        QCOMPARE(talk.unread(), 2);
        talk.take({said(Bob, 3, 2), said(Ana, 4, 3), said(Bob, 4, 3)}, Ana);
        QCOMPARE(talk.unread(), 3);
        QVERIFY(talk.readUpTo(Seq(2)));
        QCOMPARE(talk.unread(), 1);
        talk.take({said(Bob, 5, 4)}, Ana);
        QCOMPARE(talk.unread(), 2);
        protocol::Change deletion = changed(6, 5, 5, {});
        deletion.kind = protocol::ChangeKind::Delete;
        talk.take(deletion);
        QCOMPARE(talk.unread(), 1);
        talk.take({said(Bob, 7, 6)}, Ana);
        talk.addNotice(Kind::JoinNotice, Bob, {});
        QCOMPARE(talk.unread(), 2);
        QVERIFY(talk.readAll());
        QCOMPARE(talk.unread(), 0);
        talk.take({said(Bob, 10, 9)}, Ana); // 8 and 9 are missing
        QCOMPARE(talk.unread(), 1);
        talk.take(*talk.nextMissing(), {.of = Lobby, .entries = {said(Bob, 8, 7), said(Bob, 9, 8)}},
                  Ana);
        QCOMPARE(talk.unread(), 3);
        QVERIFY(counted());
    }

    void othersMessagesAreNewsOnce()
    {
        Talk talk(Lobby);
        const ChatMessage message = said(Bob, 1, 0);

        QVERIFY(!talk.take({message}, Ana).empty());
        QVERIFY(talk.take({message}, Ana).empty());

        QCOMPARE(rows(talk), QStringList(u"1"_s));
    }

    void aCatchUpTellsWhatOthersSaidMeanwhileAndAnOlderPageTellsNothing()
    {
        Talk talk(Lobby);
        talk.timeline().startNews(Seq(10));
        talk.take({said(Bob, 10, 9)}, Ana);
        talk.timeline().setTip(Seq(13));
        const auto request = talk.nextMissing();
        QVERIFY(request);
        QVERIFY(!talk.nextMissing()); // it is under way

        const auto news = talk.take(
            *request,
            {.of = Lobby, .entries = {said(Bob, 11, 10), said(Ana, 12, 11), said(Bob, 13, 12)}},
            Ana);
        QCOMPARE(news.size(), std::size_t(2));
        QVERIFY(!talk.nextMissing());

        const auto older = talk.nextOlder();
        QCOMPARE(talk.model().older(), Older::Loading);
        QVERIFY(talk.take(*older, {.of = Lobby, .entries = {said(Bob, 9, 0)}}, Ana).empty());
        QCOMPARE(talk.model().older(), Older::None);
        QCOMPARE(rows(talk), QStringList({u"9"_s, u"10"_s, u"11"_s, u"12"_s, u"13"_s}));
    }

    void noticesStandBetweenTheMessagesOfTheirTime()
    {
        Talk talk(Lobby);
        talk.timeline().setTip(Seq(2));
        const auto request = talk.nextMissing();

        talk.addNotice(Kind::JoinNotice, Bob, {});
        talk.take({said(Bob, 3, 2)}, Ana);
        talk.addNotice(Kind::LeaveNotice, Bob, {});
        talk.take(*request, {.of = Lobby, .entries = {said(Bob, 1, 0), said(Bob, 2, 1)}}, Ana);
        talk.addPending(written(u"own"_s), u"Ana"_s, {});
        talk.addNotice(Kind::JoinNotice, Bob, {});

        QCOMPARE(rows(talk),
                 QStringList({u"1"_s, u"2"_s, u"+Bob"_s, u"3"_s, u"-Bob"_s, u"+Bob"_s, u"own?"_s}));
    }

    void aRefusedMessageStaysInItsTimeAndTheOthersGoOn()
    {
        Talk talk(Lobby);
        const auto first = written(u"first"_s);
        const auto second = written(u"second"_s);
        talk.take({said(Bob, 1, 0)}, Ana);
        talk.addPending(first, u"Ana"_s, {});
        talk.addPending(second, u"Ana"_s, {});

        talk.refuse(first.id);
        talk.refuse(first.id);
        talk.take(Ack{second.id, Seq(2), Seq(1), {}});
        talk.take({said(Bob, 3, 2)}, Ana);

        QCOMPARE(rows(talk), QStringList({u"1"_s, u"first!"_s, u"second"_s, u"3"_s}));
    }

    void whatWasAskedOnALostConnectionIsAskedAgain()
    {
        Talk talk(Lobby);
        talk.timeline().setTip(Seq(5));
        const auto request = talk.nextMissing();

        talk.forgetRequests();

        QCOMPARE(talk.nextMissing(), request);
    }

    void aRequestThatIsRefusedIsNotRepeated()
    {
        Talk talk(Lobby);
        talk.take({said(Bob, 5, 4)}, Ana);

        talk.giveUp(*talk.nextOlder());

        QVERIFY(!talk.nextOlder());
        QCOMPARE(talk.model().older(), Older::None);
    }

    void anOwnMessageInAGapThatWasGivenUpIsStillSettled()
    {
        Talk talk(Lobby);
        const auto entry = written(u"own"_s);
        talk.take({said(Bob, 1, 0)}, Ana);
        talk.addPending(entry, u"Ana"_s, {});
        talk.take({said(Bob, 9, 8)}, Ana);
        talk.giveUp(*talk.nextMissing());
        QVERIFY(!talk.nextMissing());

        talk.take(Ack{entry.id, Seq(5), Seq(1), {}});

        QCOMPARE(rows(talk), QStringList({u"1"_s, u"own"_s, u"9"_s}));
    }

    void theFirstPageIsNotAskedForTwice()
    {
        Talk talk(Lobby);
        talk.timeline().setTip(Seq(5));
        QVERIFY(talk.nextMissing());

        QVERIFY(!talk.nextOlder());
    }

    void aChangeWaitsForWhatMayHaveBeenBeforeIt()
    {
        Talk talk(Lobby);
        talk.take({said(Bob, 1, 0)}, Ana);

        talk.take(changed(9, 8, 1, u"third"_s)); // 5 and 8 are missing
        QCOMPARE(rows(talk), QStringList(u"1"_s));
        const auto request = talk.nextMissing();
        talk.take(*request,
                  {.of = Lobby, .entries = {changed(5, 1, 1, u"first"_s), said(Bob, 8, 5)}}, Ana);

        QCOMPARE(rows(talk), QStringList({u"third"_s, u"8"_s}));
        QVERIFY(!talk.nextMissing());
    }

    void whatAPageHasWorkedInIsNotWorkedInAgain()
    {
        Talk talk(Lobby);
        talk.take({said(Bob, 4, 3)}, Ana);
        talk.take(changed(5, 4, 2, u"edited"_s)); // of a message that is not there
        ChatMessage old = said(Bob, 2, 1);
        old.text = u"edited twice"_s;
        old.state = ChatMessage::State::Edited;
        old.changed = Seq(6);

        talk.take(*talk.nextOlder(), {.of = Lobby, .entries = {old, said(Bob, 3, 2)}}, Ana);
        talk.take(changed(6, 5, 2, u"edited twice"_s));
        talk.take(changed(7, 6, 2, u"and again"_s));

        QCOMPARE(rows(talk), QStringList({u"and again"_s, u"3"_s, u"4"_s}));
    }

    void aMessageThatWasJumpedToChangesAtOnce()
    {
        Talk talk(Lobby);
        talk.timeline().setTip(Seq(90));
        talk.take(*talk.nextMissing(),
                  {.of = Lobby, .entries = {said(Bob, 90, 80)}, .rest = HistoryPage::Rest::More},
                  Ana);
        talk.take(talk.nextAround(Seq(20)),
                  {.of = Lobby,
                   .entries = {said(Bob, 20, 10), said(Bob, 30, 20)},
                   .rest = HistoryPage::Rest::More},
                  Ana);
        QCOMPARE(rows(talk), QStringList({u"20"_s, u"30"_s, u"90"_s}));
        QVERIFY(talk.model().index(1).data(int(Role::GapBehind)).toBool());
        QVERIFY(!talk.nextMissing());

        talk.take(changed(91, 90, 20, u"changed"_s));
        QCOMPARE(rows(talk), QStringList({u"changed"_s, u"30"_s, u"90"_s}));

        const auto behind = talk.nextBehind(Seq(30));
        QVERIFY(behind && !talk.nextBehind(Seq(30)));
        talk.take(*behind, {.of = Lobby, .entries = {said(Bob, 80, 30)}}, Ana);
        QVERIFY(!talk.model().index(1).data(int(Role::GapBehind)).toBool());
        QCOMPARE(rows(talk), QStringList({u"changed"_s, u"30"_s, u"80"_s, u"90"_s}));
    }

    void aChangeThatCameWhileAPageWasUnderWayIsNotLost()
    {
        Talk talk(Lobby);
        talk.take({said(Bob, 4, 3)}, Ana);
        const auto older = talk.nextOlder();

        talk.take(changed(5, 4, 2, u"edited"_s)); // the page was read before that
        talk.take(*older, {.of = Lobby, .entries = {said(Bob, 2, 1), said(Bob, 3, 2)}}, Ana);

        QCOMPARE(rows(talk), QStringList({u"edited"_s, u"3"_s, u"4"_s}));
    }

    void whatComesByItselfIsNotAskedFor()
    {
        Talk talk(Lobby);
        talk.timeline().startNews(Seq(0));
        talk.take({said(Bob, 1, 0)}, Ana);
        talk.timeline().setTip(Seq(9));
        talk.expectMissed();
        QVERIFY(!talk.nextMissing());

        const auto first = talk.takeMissed({.of = Lobby,
                                            .entries = {said(Bob, 3, 1), said(Ana, 5, 3)},
                                            .rest = HistoryPage::Rest::More},
                                           Ana);
        QVERIFY(!talk.nextMissing());
        const auto second = talk.takeMissed({.of = Lobby, .entries = {said(Bob, 9, 5)}}, Ana);

        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(second.size(), std::size_t(1));
        QVERIFY(!talk.nextMissing());
        QCOMPARE(rows(talk), QStringList({u"1"_s, u"3"_s, u"5"_s, u"9"_s}));
    }

    void whatDoesNotComeByItselfAfterAllIsAskedFor_data()
    {
        QTest::addColumn<bool>("isCut");
        QTest::newRow("something newer comes") << false;
        QTest::newRow("the connection is lost") << true;
    }

    void whatDoesNotComeByItselfAfterAllIsAskedFor()
    {
        QFETCH(bool, isCut);
        Talk talk(Lobby);
        talk.take({said(Bob, 1, 0)}, Ana);
        talk.timeline().setTip(Seq(9));
        talk.expectMissed();

        if (isCut)
            talk.forgetRequests();
        else
            talk.take({said(Bob, 12, 9)}, Ana);

        QVERIFY(talk.nextMissing());
    }

    void anOwnMessageThatWasChangedElsewhereIsShownAsItIs()
    {
        Talk talk(Lobby);
        const auto entry = written(u"own"_s);
        talk.addPending(entry, u"Ana"_s, {});
        ChatMessage changed = said(Ana, 1, 0, entry.id);
        changed.text = u"edited"_s;
        changed.state = ChatMessage::State::Edited;
        changed.changed = Seq(2);

        talk.takeMissed({.of = Lobby, .entries = {changed}}, Ana);

        QCOMPARE(rows(talk), QStringList(u"edited"_s));
    }

    void whatWasKeptIsShownWithItsChanges()
    {
        Talk talk(Lobby);
        const QAbstractItemModelTester tester(
            &talk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

        talk.restore({said(Bob, 1, 0), said(Bob, 2, 1), changed(3, 2, 1, u"edited"_s),
                      changed(9, 8, 2, u"early"_s)},
                     Seq(3), Ana);

        QCOMPARE(rows(talk), QStringList({u"edited"_s, u"2"_s})); // something before 9 is missing
        QCOMPARE(talk.model().older(), Older::None);
        const auto request = talk.nextMissing();
        QCOMPARE(request->bound, Seq(3));
        talk.take(*request, {.of = Lobby, .entries = {changed(8, 3, 2, u"late"_s)}}, Ana);
        QCOMPARE(rows(talk), QStringList({u"edited"_s, u"early"_s}));
    }

    void theUnreadAreThoseBehindWhatWasRead()
    {
        Talk talk(Lobby);
        for (int seq = 1; seq <= 4; ++seq)
            talk.take({said(Bob, seq, seq - 1)}, Ana);
        QCOMPARE(talk.unread(), 4);

        QVERIFY(talk.readUpTo(Seq(2)));
        QVERIFY(!talk.readUpTo(Seq(1)));
        QCOMPARE(talk.unread(), 2);
        QVERIFY(talk.readAll());
        QVERIFY(!talk.readAll());
        QCOMPARE(talk.read(), Seq(4));

        talk.beginLife();
        talk.take({said(Bob, 1, 0)}, Ana);
        QCOMPARE(talk.unread(), 1);
        QCOMPARE(talk.read(), Seq(0));
    }

    void anotherLifeOfTheServerGoesBelow()
    {
        Talk talk(Lobby);
        talk.timeline().startNews(Seq(0));
        talk.take({said(Bob, 70, 0)}, Ana);
        talk.addPending(written(u"own"_s), u"Ana"_s, {});

        talk.beginLife();
        talk.timeline().setTip(Seq(2));
        const auto request = talk.nextMissing();
        talk.addNotice(Kind::JoinNotice, Bob, {});
        const auto news = talk.take(
            *request, {.of = Lobby, .entries = {said(Bob, 1, 0), said(Bob, 2, 1)}}, Ana);

        QCOMPARE(news.size(), std::size_t(2));
        QCOMPARE(rows(talk), QStringList({u"70"_s, u"1"_s, u"2"_s, u"+Bob"_s, u"own?"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTalk)
#include "tst_talk.moc"
