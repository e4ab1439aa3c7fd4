// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/talk.h>

#include <QAbstractItemModelTester>
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

Outbox::Entry written(const QString &text)
{
    return {MessageId::create(), Lobby, text, {}};
}

//! The rows: texts, with "?" for pending, "!" for refused, "+" and "-" with the nick for notices.
QStringList rows(Talk &talk)
{
    QStringList rows;
    for (int number = 0; number < talk.model().rowCount(); ++number) {
        const QModelIndex index = talk.model().index(number);
        const auto kind = Kind(index.data(int(Role::Kind)).toInt());
        const QString text = index.data(int(Role::Text)).toString();
        const QStringList marks{u"?"_s, QString(), u"!"_s};
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
        talk.take(said(Bob, 1, 0), Ana);
        const auto entry = written(u"2"_s);
        talk.addPending(entry, u"Ana"_s, {});
        QCOMPARE(rows(talk), QStringList({u"1"_s, u"2?"_s}));

        const ChatMessage echo = said(Ana, 2, 1, entry.id);
        for (const QChar turn : order) {
            if (turn == u'a')
                talk.take(Ack{entry.id, echo.seq, echo.prev, echo.at});
            else if (turn == u'm')
                QVERIFY(!talk.take(echo, Ana));
            else
                talk.take({Direction::Forward, Seq(1), 100},
                          HistoryPage{.of = Lobby, .messages = {echo}}, Ana);
        }

        QCOMPARE(rows(talk), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(talk.model().index(1).data(int(Role::Time)).toDateTime().toMSecsSinceEpoch(), 2);
    }

    void othersMessagesAreNewsOnce()
    {
        Talk talk(Lobby);
        const ChatMessage message = said(Bob, 1, 0);

        QVERIFY(talk.take(message, Ana));
        QVERIFY(!talk.take(message, Ana));

        QCOMPARE(rows(talk), QStringList(u"1"_s));
    }

    void aCatchUpTellsWhatOthersSaidMeanwhileAndAnOlderPageTellsNothing()
    {
        Talk talk(Lobby);
        talk.timeline().startNews(Seq(10));
        talk.take(said(Bob, 10, 9), Ana);
        talk.timeline().setTip(Seq(13));
        const auto request = talk.nextMissing();
        QVERIFY(request);
        QVERIFY(!talk.nextMissing()); // it is under way

        const auto news = talk.take(
            *request,
            {.of = Lobby, .messages = {said(Bob, 11, 10), said(Ana, 12, 11), said(Bob, 13, 12)}},
            Ana);
        QCOMPARE(news.size(), std::size_t(2));
        QVERIFY(!talk.nextMissing());

        const auto older = talk.nextOlder();
        QCOMPARE(talk.model().older(), Older::Loading);
        QVERIFY(talk.take(*older, {.of = Lobby, .messages = {said(Bob, 9, 0)}}, Ana).empty());
        QCOMPARE(talk.model().older(), Older::None);
        QCOMPARE(rows(talk), QStringList({u"9"_s, u"10"_s, u"11"_s, u"12"_s, u"13"_s}));
    }

    void noticesStandBetweenTheMessagesOfTheirTime()
    {
        Talk talk(Lobby);
        talk.timeline().setTip(Seq(2));
        const auto request = talk.nextMissing();

        talk.addNotice(Kind::JoinNotice, Bob, {});
        talk.take(said(Bob, 3, 2), Ana);
        talk.addNotice(Kind::LeaveNotice, Bob, {});
        talk.take(*request, {.of = Lobby, .messages = {said(Bob, 1, 0), said(Bob, 2, 1)}}, Ana);
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
        talk.take(said(Bob, 1, 0), Ana);
        talk.addPending(first, u"Ana"_s, {});
        talk.addPending(second, u"Ana"_s, {});

        talk.refuse(first.id);
        talk.refuse(first.id);
        talk.take(Ack{second.id, Seq(2), Seq(1), {}});
        talk.take(said(Bob, 3, 2), Ana);

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
        talk.take(said(Bob, 5, 4), Ana);

        talk.giveUp(*talk.nextOlder());

        QVERIFY(!talk.nextOlder());
        QCOMPARE(talk.model().older(), Older::None);
    }

    void anOwnMessageInAGapThatWasGivenUpIsStillSettled()
    {
        Talk talk(Lobby);
        const auto entry = written(u"own"_s);
        talk.take(said(Bob, 1, 0), Ana);
        talk.addPending(entry, u"Ana"_s, {});
        talk.take(said(Bob, 9, 8), Ana);
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

    void anotherLifeOfTheServerGoesBelow()
    {
        Talk talk(Lobby);
        talk.timeline().startNews(Seq(0));
        talk.take(said(Bob, 70, 0), Ana);
        talk.addPending(written(u"own"_s), u"Ana"_s, {});

        talk.timeline().beginLife();
        talk.timeline().setTip(Seq(2));
        const auto request = talk.nextMissing();
        talk.addNotice(Kind::JoinNotice, Bob, {});
        const auto news = talk.take(
            *request, {.of = Lobby, .messages = {said(Bob, 1, 0), said(Bob, 2, 1)}}, Ana);

        QCOMPARE(news.size(), std::size_t(2));
        QCOMPARE(rows(talk), QStringList({u"70"_s, u"1"_s, u"2"_s, u"+Bob"_s, u"own?"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTalk)
#include "tst_talk.moc"
