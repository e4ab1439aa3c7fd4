// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/typing.h>

#include <protocol/limits.h>

#include <QTest>

using namespace charla;
using namespace charla::protocol::limits;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using client::Typing;
using protocol::Conversation;

namespace {

protocol::Nick nick(const QString &name)
{
    return protocol::Nick::from(name).value();
}

const Conversation Lobby = protocol::RoomName::lobby();
const Conversation Workshop = protocol::RoomName::from(u"Workshop"_s).value();
const Typing::TimePoint Start{};

} // namespace

class TestTyping : public QObject
{
    Q_OBJECT

private slots:
    void typistsStandInTheOrderInWhichTheyBegan()
    {
        Typing typing;

        QVERIFY(typing.begin(Lobby, nick(u"Bob"_s), Start));
        QVERIFY(typing.begin(Lobby, nick(u"Ana"_s), Start + 1s));
        QVERIFY(!typing.begin(Lobby, nick(u"Bob"_s), Start + 2s)); // goes on

        QCOMPARE(typing.typists(Lobby), QStringList({u"Bob"_s, u"Ana"_s}));
        QVERIFY(typing.typists(Workshop).isEmpty());
    }

    void whoStopsIsForgottenThereAndOnlyThere()
    {
        Typing typing;
        typing.begin(Lobby, nick(u"Bob"_s), Start);
        typing.begin(Workshop, nick(u"Bob"_s), Start);

        QVERIFY(typing.end(Lobby, nick(u"Bob"_s)));
        QVERIFY(!typing.end(Lobby, nick(u"Bob"_s)));

        QVERIFY(typing.typists(Lobby).isEmpty());
        QCOMPARE(typing.typists(Workshop), QStringList(u"Bob"_s));
    }

    void whoFallsSilentIsForgottenAfterTheExpiry()
    {
        Typing typing;
        typing.begin(Lobby, nick(u"Bob"_s), Start);
        typing.begin(Lobby, nick(u"Ana"_s), Start + 2s);
        typing.begin(Workshop, nick(u"Eve"_s), Start + 1s);
        QCOMPARE(typing.nextExpiry(), std::optional(Start + TypingExpiry));

        QVERIFY(typing.expire(Start + TypingExpiry - 1ms).empty());
        QCOMPARE(typing.expire(Start + TypingExpiry + 1s), std::vector({Lobby, Workshop}));

        QCOMPARE(typing.typists(Lobby), QStringList(u"Ana"_s));
        QCOMPARE(typing.nextExpiry(), std::optional(Start + 2s + TypingExpiry));
    }

    void whoGoesOnWritingStays()
    {
        Typing typing;
        typing.begin(Lobby, nick(u"Bob"_s), Start);
        typing.begin(Lobby, nick(u"Bob"_s), Start + TypingInterval);

        QVERIFY(typing.expire(Start + TypingExpiry).empty());

        QCOMPARE(typing.typists(Lobby), QStringList(u"Bob"_s));
    }

    void whenTheConnectionIsGoneNobodyIsWriting()
    {
        Typing typing;
        typing.begin(Lobby, nick(u"Bob"_s), Start);
        typing.begin(Lobby, nick(u"Ana"_s), Start);
        typing.shouldTell(Lobby, Start);

        QCOMPARE(typing.clear(), std::vector({Lobby}));

        QVERIFY(typing.typists(Lobby).isEmpty());
        QVERIFY(!typing.nextExpiry());
        QVERIFY(typing.shouldTell(Lobby, Start)); // the next server was told nothing
    }

    void oneIsToldOnceInAnIntervalAndConversation()
    {
        Typing typing;

        QVERIFY(typing.shouldTell(Lobby, Start));
        QVERIFY(!typing.shouldTell(Lobby, Start + TypingInterval - 1ms));
        QVERIFY(typing.shouldTell(Workshop, Start + 1s));
        QVERIFY(typing.shouldTell(Lobby, Start + TypingInterval));
    }

    void afterSendingTheNextKeyIsTold()
    {
        Typing typing;
        typing.shouldTell(Lobby, Start);

        typing.noteSent(Lobby);

        QVERIFY(typing.shouldTell(Lobby, Start + 1ms));
    }
};

QTEST_GUILESS_MAIN(TestTyping)
#include "tst_typing.moc"
