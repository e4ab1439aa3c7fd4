// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Roles, and what those who keep order do to people and to what they said.
class TestModeration : public QObject
{
    Q_OBJECT

private slots:
    void whoSaysTheOwnersKeyIsTheOwner()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        OwnerClient olga(server);

        QCOMPARE(olga.welcome().value(u"role"_s), u"owner"_s);
        QCOMPARE(ana.welcome().value(u"role"_s), QJsonValue::Undefined);
        QCOMPARE(ana.expects({{u"type"_s, u"joined"_s}}).value(u"role"_s), u"owner"_s);
    }

    void whoSaysAWrongKeyIsNotLetIn()
    {
        server::Options options;
        options.limits.maxPasswordGuesses = 2;
        TestServer server(options);
        ScriptedClient eve(server.port(), u"/charla"_s);
        const QJsonObject login
            = frameOf(u"login"_s, {{u"nickname"_s, u"Eve"_s}, {u"ownerKey"_s, QString(43, u'x')}});

        for (int i = 0; i < 2; ++i) {
            eve.says(login);
            QVERIFY(!eve.expects({{u"code"_s, u"not-allowed"_s}, {u"field"_s, u"ownerKey"_s}})
                         .isEmpty());
        }

        QVERIFY(eve.expectsClose(4003));
    }

    void theOwnerNeedsNoPassword()
    {
        server::Options options;
        options.password = u"open sesame"_s;
        TestServer server(options);

        const OwnerClient olga(server);

        QCOMPARE(olga.welcome().value(u"role"_s), u"owner"_s);
    }

    void theKeyLiesInTheFolderForItsOwnerOnly()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        QString key;
        {
            TestServer server(options);
            key = server.server().ownerKey()->text();
        }
        QFile file(folder.filePath(u"owner.key"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(file.readAll()).trimmed(), key);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
        QVERIFY(!(file.permissions() & others));

        TestServer again(options);

        QCOMPARE(again.server().ownerKey()->text(), key);
    }

    void whoLosesTheOwnersConnectionIsTheOwnerNoMore()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        OwnerClient olga(server);
        ana.expects({{u"type"_s, u"joined"_s}});

        olga.breaksOff();

        QCOMPARE(ana.expects({{u"type"_s, u"role"_s}, {u"nick"_s, u"Olga"_s}}).value(u"role"_s),
                 QJsonValue::Undefined);
        NativeClient back(server.port(), QJsonObject(comingBack(olga, u"Olga"_s)));
        QCOMPARE(back.welcome().value(u"role"_s), QJsonValue::Undefined);
    }

    void theOwnerMakesOperatorsAndEverybodySeesThem()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        QVERIFY(olga.appoints(ana, u"Ana"_s));

        QVERIFY(!bob.expects(
                        {{u"type"_s, u"role"_s}, {u"nick"_s, u"Ana"_s}, {u"role"_s, u"operator"_s}})
                     .isEmpty());
        NativeClient carl(server.port(), u"Carl"_s, u"elsewhere"_s);
        carl.says(frameOf(u"join"_s, {{u"room"_s, u"lobby"_s}}));
        const QJsonArray members
            = carl.expects({{u"type"_s, u"members"_s}, {u"room"_s, u"lobby"_s}})
                  .value(u"members"_s)
                  .toArray();
        QCOMPARE(member(members, u"Ana"_s).value(u"role"_s), u"operator"_s);
        QCOMPARE(member(members, u"Olga"_s).value(u"role"_s), u"owner"_s);
        QCOMPARE(member(members, u"Bob"_s).value(u"presence"_s), u"online"_s);
        QCOMPARE(member(members, u"Bob"_s).value(u"role"_s), QJsonValue::Undefined);

        olga.says(frameOf(u"role"_s, {{u"nick"_s, u"Ana"_s}, {u"role"_s, u"guest"_s}}));
        QVERIFY(!ana.expects({{u"type"_s, u"role"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QCOMPARE(refusalOf(ana, u"kick"_s, {{u"nick"_s, u"Bob"_s}}), u"not-allowed"_s);
    }

    void anOperatorStaysOneOverARestart()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        QJsonObject back;
        {
            TestServer server(options);
            OwnerClient olga(server);
            NativeClient ana(server.port(), u"Ana"_s);
            QVERIFY(olga.appoints(ana, u"Ana"_s));
            back = comingBack(ana, u"Ana"_s);
        }
        TestServer server(options);

        const NativeClient ana(server.port(), back);

        QCOMPARE(ana.welcome().value(u"role"_s), u"operator"_s);
    }

    void whoIsNoOperatorCanDoNothing_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("fields");
        const QJsonObject bob{{u"nick"_s, u"Bob"_s}};
        const QJsonObject bobHere{{u"nick"_s, u"Bob"_s}, {u"room"_s, u"lobby"_s}};
        QTest::newRow("kick") << u"kick"_s << bob;
        QTest::newRow("kick out of a room") << u"kick"_s << bobHere;
        QTest::newRow("ban") << u"ban"_s << bob;
        QTest::newRow("ban an address")
            << u"ban-address"_s << QJsonObject{{u"address"_s, u"192.0.2.7"_s}};
        QTest::newRow("lift a ban") << u"unban"_s << QJsonObject{{u"ban"_s, 1}};
        QTest::newRow("mute") << u"mute"_s << bob;
        QTest::newRow("unmute") << u"unmute"_s << bob;
        QTest::newRow("let in") << u"let-in"_s << bobHere;
        QTest::newRow("give voice") << u"voice"_s << bobHere;
        QTest::newRow("make an operator")
            << u"role"_s << QJsonObject{{u"nick"_s, u"Bob"_s}, {u"role"_s, u"operator"_s}};
        QTest::newRow("set terms")
            << u"room-terms"_s << QJsonObject{{u"room"_s, u"lobby"_s}, {u"readOnly"_s, true}};
        QTest::newRow("read bans") << u"bans"_s << QJsonObject();
        QTest::newRow("read acts") << u"audit"_s << QJsonObject();
        QTest::newRow("list people") << u"people"_s << QJsonObject();
        QTest::newRow("do it to herself") << u"mute"_s << QJsonObject{{u"nick"_s, u"Ana"_s}};
        QTest::newRow("do it to an operator") << u"kick"_s << QJsonObject{{u"nick"_s, u"Olga"_s}};
    }

    void whoIsNoOperatorCanDoNothing()
    {
        QFETCH(QString, type);
        QFETCH(QJsonObject, fields);
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        QCOMPARE(refusalOf(ana, type, fields), u"not-allowed"_s);

        bob.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(ana.hears(u"Bob"_s, u"still here"_s));
        QVERIFY(bob.heardNothingOf(u"acted"_s));
    }

    void operatorsDontActOnEachOther()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        QVERIFY(olga.appoints(ana, u"Ana"_s));
        QVERIFY(olga.appoints(bob, u"Bob"_s));

        for (const QString &type : {u"kick"_s, u"ban"_s, u"mute"_s})
            QCOMPARE(refusalOf(ana, type, {{u"nick"_s, u"Bob"_s}}), u"not-allowed"_s);
        QCOMPARE(refusalOf(ana, u"ban"_s, {{u"nick"_s, u"Olga"_s}}), u"not-allowed"_s);
        QCOMPARE(refusalOf(ana, u"kick"_s, {{u"nick"_s, u"Zoe"_s}}), u"no-such-person"_s);
        QVERIFY(olga.does(u"kick"_s, {{u"nick"_s, u"Bob"_s}}));
        QVERIFY(bob.expectsClose(4006));
    }

    void whoIsKickedOutOfARoomIsTold()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        olga.expects({{u"type"_s, u"joined"_s}});

        QVERIFY(olga.does(
            u"kick"_s,
            {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"lobby"_s}, {u"reason"_s, u"shouting"_s}}));

        const QJsonObject acted = bob.expects({{u"type"_s, u"acted"_s}});
        QCOMPARE(acted.value(u"act"_s), u"kick"_s);
        QCOMPARE(acted.value(u"by"_s), u"Olga"_s);
        QCOMPARE(acted.value(u"room"_s), u"lobby"_s);
        QCOMPARE(acted.value(u"reason"_s), u"shouting"_s);
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Bob"_s}}).isEmpty());
        bob.joins(u"lobby"_s);
        QCOMPARE(refusalOf(olga, u"kick"_s, {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"nowhere"_s}}),
                 u"not-in-room"_s);
    }

    void whoIsKickedOffLeavesEveryRoomAndMayComeBack()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        olga.expects({{u"type"_s, u"joined"_s}});

        QVERIFY(olga.does(u"kick"_s, {{u"nick"_s, u"Bob"_s}, {u"reason"_s, u"shouting"_s}}));

        QVERIFY(bob.expectsClose(4006));
        QCOMPARE(bob.socket().closeReason(), u"An operator has put you out: shouting"_s);
        QVERIFY(!bob.expects({{u"type"_s, u"acted"_s}, {u"act"_s, u"kick"_s}}).isEmpty());
        ScriptedClient back(server.port(), u"/charla"_s);
        back.says(comingBack(bob, u"Bob"_s));
        QVERIFY(!back.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
        QVERIFY(!back.expects({{u"type"_s, u"rooms"_s}}).isEmpty());
    }

    void whoIsMutedCanWriteNowhere()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        bob.saysIn(u"lobby"_s, u"one"_s);
        const QJsonObject said = olga.expects({{u"type"_s, u"room"_s}});

        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Bob"_s}, {u"seconds"_s, 600}}));

        const QJsonObject rights = bob.expects({{u"type"_s, u"rights"_s}});
        QCOMPARE(rights.value(u"muted"_s), true);
        QVERIFY(rights.value(u"mutedUntil"_s).toDouble() > said.value(u"at"_s).toDouble());
        const QJsonObject text{{u"text"_s, u"two"_s}};
        QCOMPARE(send(bob, u"room"_s, u"lobby"_s).value(u"code"_s), u"muted"_s);
        const QJsonObject refused = send(bob, u"private"_s, u"Olga"_s);
        QCOMPARE(refused.value(u"code"_s), u"muted"_s);
        QCOMPARE(refused.value(u"until"_s), rights.value(u"mutedUntil"_s));
        const QJsonObject change{{u"room"_s, u"lobby"_s}, {u"target"_s, said.value(u"seq"_s)}};
        QCOMPARE(changeRefusal(bob, u"edit"_s, change, {{u"text"_s, u"x"_s}}), u"muted"_s);
        QCOMPARE(changeRefusal(bob, u"react"_s, change, {{u"mark"_s, u"+1"_s}}), u"muted"_s);
        QCOMPARE(refusalOf(bob, u"topic"_s, {{u"room"_s, u"lobby"_s}, {u"topic"_s, u"x"_s}}),
                 u"muted"_s);
        bob.says(frameOf(u"typing"_s, {{u"room"_s, u"lobby"_s}}));
        bob.says(frameOf(u"delete"_s, change)); // one's own may always be deleted
        QVERIFY(!olga.expects({{u"type"_s, u"delete"_s}}).isEmpty());
        QVERIFY(olga.heardNothingOf(u"typing"_s));

        QVERIFY(olga.does(u"unmute"_s, {{u"nick"_s, u"Bob"_s}}));
        bob.saysIn(u"lobby"_s, u"three"_s);
        QVERIFY(olga.hears(u"Bob"_s, u"three"_s));
    }

    void aMuteInARoomHoldsThereOnlyAndWhenOneComesBack()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        bob.joins(u"Workshop"_s);
        olga.joins(u"Workshop"_s);

        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"Workshop"_s}}));

        QCOMPARE(send(bob, u"room"_s, u"Workshop"_s).value(u"code"_s), u"muted"_s);
        bob.saysIn(u"lobby"_s, u"here I may"_s);
        QVERIFY(olga.hears(u"Bob"_s, u"here I may"_s));
        bob.breaksOff();
        ScriptedClient back(server.port(), u"/charla"_s);
        back.says(comingBack(bob, u"Bob"_s));
        const QJsonObject rights = back.expects({{u"type"_s, u"rights"_s}, {u"muted"_s, true}});
        QCOMPARE(rights.value(u"room"_s), u"Workshop"_s);
        QCOMPARE(rights.value(u"keeper"_s), true); // who has made it
    }

    void operatorsDeleteWhatOthersSaid()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        NativeClient bob(server.port(), u"Bob"_s, u"Workshop"_s);
        NativeClient eve(server.port(), u"Eve"_s, u"Workshop"_s);
        QVERIFY(olga.appoints(bob, u"Bob"_s));
        eve.saysIn(u"Workshop"_s, u"spam"_s);
        const QJsonObject said = bob.expects({{u"type"_s, u"room"_s}});
        const QJsonObject target{{u"room"_s, u"Workshop"_s}, {u"target"_s, said.value(u"seq"_s)}};

        // The owner is not even in the room; Ana has made it, but that is another test.
        olga.says(frameOf(u"delete"_s, target));

        const QJsonObject gone = eve.expects({{u"type"_s, u"delete"_s}});
        QCOMPARE(gone.value(u"from"_s), u"Olga"_s);
        QCOMPARE(gone.value(u"target"_s), said.value(u"seq"_s));
        QVERIFY(!olga.expects({{u"type"_s, u"ack"_s}}).isEmpty());

        bob.saysIn(u"Workshop"_s, u"mine"_s);
        const QJsonObject mine = eve.expects({{u"type"_s, u"room"_s}, {u"from"_s, u"Bob"_s}});
        const QJsonObject bobs{{u"room"_s, u"Workshop"_s}, {u"target"_s, mine.value(u"seq"_s)}};
        QCOMPARE(changeRefusal(eve, u"delete"_s, bobs, {}), u"not-yours"_s);
        QCOMPARE(changeRefusal(ana, u"delete"_s, bobs, {}), u"not-allowed"_s); // an operator's
        QCOMPARE(changeRefusal(bob, u"edit"_s, target, {{u"text"_s, u"x"_s}}),
                 u"no-such-message"_s);
        olga.says(frameOf(u"delete"_s, bobs));
        QVERIFY(!eve.expects({{u"type"_s, u"delete"_s}, {u"target"_s, mine.value(u"seq"_s)}})
                     .isEmpty());
    }

    void nobodyDeletesInPrivateTalksOfOthersOrTheirPartners()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        bob.saysTo(u"Olga"_s, u"between us"_s);
        const QJsonObject said = olga.expects({{u"type"_s, u"private"_s}});

        QCOMPARE(changeRefusal(olga, u"delete"_s,
                               {{u"with"_s, u"Bob"_s}, {u"target"_s, said.value(u"seq"_s)}}, {}),
                 u"not-yours"_s);
    }

    void operatorsListPeopleWithTheirAddresses()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient carl(server.port(), u"Carl"_s);
        carl.breaksOff();
        QVERIFY(!bob.expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"offline"_s}}).isEmpty());
        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Carl"_s}}));

        olga.says(frameOf(u"people"_s, {{u"limit"_s, 2}}));
        const QJsonObject first = olga.expects({{u"type"_s, u"people"_s}});
        olga.says(frameOf(u"people"_s, {{u"after"_s, u"Carl"_s}}));
        const QJsonObject second = olga.expects({{u"type"_s, u"people"_s}});

        const QJsonArray people = first.value(u"people"_s).toArray();
        QCOMPARE(people.size(), 2);
        QCOMPARE(people[0].toObject().value(u"nick"_s), u"Bob"_s);
        QCOMPARE(people[0].toObject().value(u"address"_s), u"127.0.0.1"_s);
        QCOMPARE(people[1].toObject().value(u"presence"_s), u"offline"_s);
        QCOMPARE(people[1].toObject().value(u"muted"_s), true);
        QCOMPARE(first.value(u"more"_s), true);
        const QJsonArray rest = second.value(u"people"_s).toArray();
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest[0].toObject().value(u"role"_s), u"owner"_s);
        QCOMPARE(second.value(u"more"_s), false);
    }

    void theTutorialsPeopleAreToldInTheirWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("talking") << u"/talking?nick=Bob"_s;
        QTest::newRow("soc") << u"/soc?nick=Bob"_s;
        QTest::newRow("websocket") << u"/websocket?nick=Bob"_s;
        QTest::newRow("websocketserver") << u"/websocketserver?nick=Bob"_s;
    }

    void theTutorialsPeopleAreToldInTheirWords()
    {
        QFETCH(QString, path);
        TestServer server;
        OwnerClient olga(server);
        ScriptedClient bob(server.port(), path);
        olga.expects({{u"type"_s, u"joined"_s}, {u"nick"_s, u"Bob"_s}});

        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Bob"_s}, {u"reason"_s, u"shouting"_s}}));
        QVERIFY(isTold(bob, u"Olga has muted you: shouting"_s));
        bob.says(path.startsWith(u"/talking"_s)
                     ? u"{\"type\":\"room\",\"to\":\"lobby\",\"message\":{\"text\":\"hi\"}}"_s
                     : path.startsWith(u"/websocket?"_s)
                     ? u"{\"user\":\"Bob\",\"message\":\"hi\"}"_s
                     : u"hi"_s);
        QVERIFY(isTold(bob, u"You can't write: an operator has muted you."_s));
        QVERIFY(olga.heardNothingOf(u"room"_s));
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}}));
        QVERIFY(bob.expectsClose(4007));
        QVERIFY(isTold(bob, u"Olga has banned you from this server."_s));
    }

private:
    static bool isTold(ScriptedClient &client, const QString &words)
    {
        return QTest::qWaitFor(
            [&client, &words] { return client.takeFrames().join(u'\n').contains(words); },
            int(ScriptedClient::Patience / std::chrono::milliseconds(1)));
    }

    //! Of \a nick in a list of members; empty for nobody of that name.
    static QJsonObject member(const QJsonArray &members, const QString &nick)
    {
        for (const QJsonValue one : members) {
            if (one[u"nick"_s] == nick)
                return one.toObject();
        }
        return {};
    }

    static QJsonObject send(NativeClient &client, const QString &type, const QString &to)
    {
        client.says(
            frameOf(type, {{u"to"_s, to}, {u"message"_s, QJsonObject{{u"text"_s, u"hello"_s}}}}));
        return client.expects({{u"type"_s, u"error"_s}});
    }

    static QString changeRefusal(NativeClient &client, const QString &type, QJsonObject change,
                                 const QJsonObject &more)
    {
        for (auto field = more.begin(); field != more.end(); ++field)
            change.insert(field.key(), field.value());
        client.says(frameOf(type, change));
        return client.expects({{u"type"_s, u"error"_s}}).value(u"code"_s).toString();
    }
};

QTEST_GUILESS_MAIN(TestModeration)
#include "tst_moderation.moc"
