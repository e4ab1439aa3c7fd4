// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What goes in a room: who sees it, who comes in, who speaks.
class TestRoomTerms : public QObject
{
    Q_OBJECT

private slots:
    void whoMakesARoomKeepsOrderInIt()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        NativeClient bob(server.port(), u"Bob"_s, u"Workshop"_s);
        QVERIFY(isKeeper(ana, u"Workshop"_s));

        QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"slowMode"_s, 30}}));

        QCOMPARE(bob.expects({{u"type"_s, u"room-terms"_s}, {u"nick"_s, u"Ana"_s}})
                     .value(u"terms"_s)
                     .toObject()
                     .value(u"slowMode"_s),
                 30);
        QCOMPARE(refusalOf(bob, u"room-terms"_s, {{u"room"_s, u"Workshop"_s}, {u"slowMode"_s, 0}}),
                 u"not-allowed"_s);
        QCOMPARE(refusalOf(ana, u"room-terms"_s, {{u"room"_s, u"lobby"_s}, {u"slowMode"_s, 1}}),
                 u"not-allowed"_s);
        QVERIFY(
            OwnerClient::done(ana, u"kick"_s, {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"Workshop"_s}}));
        QCOMPARE(refusalOf(ana, u"kick"_s, {{u"nick"_s, u"Bob"_s}}), u"not-allowed"_s);
    }

    void theListOfRoomsAndOfMembersSayWhatGoes()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        QVERIFY(sets(ana,
                     {{u"room"_s, u"Workshop"_s},
                      {u"kind"_s, u"invitation"_s},
                      {u"readOnly"_s, true},
                      {u"moderated"_s, true},
                      {u"topicLocked"_s, true},
                      {u"slowMode"_s, 30}}));
        const QJsonObject terms{{u"kind"_s, u"invitation"_s},
                                {u"readOnly"_s, true},
                                {u"moderated"_s, true},
                                {u"topicLocked"_s, true},
                                {u"slowMode"_s, 30}};

        ana.says(frameOf(u"members"_s, {{u"id"_s, u"m"_s}, {u"room"_s, u"Workshop"_s}}));

        QCOMPARE(ana.expects({{u"type"_s, u"members"_s}, {u"id"_s, u"m"_s}}).value(u"terms"_s),
                 terms);
        QTRY_COMPARE(termsInList(server, u"Workshop"_s), terms);
    }

    void aHiddenRoomIsForThoseInItAndOperatorsOnly()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        QVERIFY(seesRoom(bob, u"Workshop"_s));

        QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"kind"_s, u"hidden"_s}}));

        QVERIFY(!bob.expects({{u"type"_s, u"rooms"_s}, {u"gone"_s, QJsonArray{u"Workshop"_s}}})
                     .isEmpty());
        QVERIFY(seesRoom(olga, u"Workshop"_s));
        // Somebody new doesn't see it, and neither what happens there.
        NativeClient carl(server.port(), u"Carl"_s);
        NativeClient dora(server.port(), u"Dora"_s, u"Workshop"_s); // knows its name
        QVERIFY(seesRoom(dora, u"Workshop"_s));
        QVERIFY(seesRoom(olga, u"Workshop"_s));
        NativeClient eve(server.port(), u"Eve"_s, u"Kitchen"_s); // ends the news before
        QVERIFY(seesRoom(carl, u"Kitchen"_s));
        QVERIFY(!m_seen.value(&carl).contains(u"Workshop"_s));
        dora.says(frameOf(u"leave"_s, {{u"room"_s, u"Workshop"_s}}));
        QVERIFY(!dora.expects({{u"type"_s, u"rooms"_s}, {u"gone"_s, QJsonArray{u"Workshop"_s}}})
                     .isEmpty());
        // An operator sees it from then on.
        QVERIFY(olga.appoints(carl, u"Carl"_s));
        QVERIFY(seesRoom(carl, u"Workshop"_s));

        QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"kind"_s, u"public"_s}}));
        QVERIFY(seesRoom(bob, u"Workshop"_s));
    }

    void intoAnInvitationOnlyRoomOneIsLetIn()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"kind"_s, u"invitation"_s}}));
        const QJsonObject workshop{{u"room"_s, u"Workshop"_s}};
        const QJsonObject bobThere{{u"nick"_s, u"Bob"_s}, {u"room"_s, u"Workshop"_s}};
        QCOMPARE(refusalOf(bob, u"join"_s, workshop), u"room-closed"_s);

        QVERIFY(OwnerClient::done(ana, u"let-in"_s, bobThere));

        const QJsonObject acted = bob.expects({{u"type"_s, u"acted"_s}});
        QCOMPARE(acted.value(u"act"_s), u"let-in"_s);
        QCOMPARE(acted.value(u"room"_s), u"Workshop"_s);
        bob.joins(u"Workshop"_s);
        // Who is put out must be let in anew; operators come in by themselves.
        QVERIFY(OwnerClient::done(ana, u"kick"_s, bobThere));
        QCOMPARE(refusalOf(bob, u"join"_s, workshop), u"room-closed"_s);
        olga.joins(u"Workshop"_s);
        QVERIFY(olga.does(u"let-in"_s, bobThere));
        QVERIFY(olga.does(u"let-out"_s, bobThere));
        QCOMPARE(refusalOf(bob, u"join"_s, workshop), u"room-closed"_s);
    }

    void inAReadOnlyRoomOperatorsWrite()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        bob.saysIn(u"lobby"_s, u"before"_s);
        const QJsonObject said = olga.expects({{u"type"_s, u"room"_s}});

        QVERIFY(sets(olga, {{u"room"_s, u"lobby"_s}, {u"readOnly"_s, true}}));

        QCOMPARE(writes(bob, u"lobby"_s), u"read-only"_s);
        QCOMPARE(refusalOf(bob, u"topic"_s, {{u"room"_s, u"lobby"_s}, {u"topic"_s, u"x"_s}}),
                 u"read-only"_s);
        const QJsonObject of{{u"room"_s, u"lobby"_s}, {u"target"_s, said.value(u"seq"_s)}};
        QJsonObject edit = of;
        edit.insert(u"text"_s, u"after"_s);
        bob.says(frameOf(u"edit"_s, edit));
        QCOMPARE(bob.expects({{u"type"_s, u"error"_s}}).value(u"code"_s), u"read-only"_s);
        QJsonObject mark = of;
        mark.insert(u"mark"_s, u"+1"_s);
        bob.says(frameOf(u"react"_s, mark)); // is nothing to read
        QVERIFY(!olga.expects({{u"type"_s, u"react"_s}}).isEmpty());
        olga.saysIn(u"lobby"_s, u"hear me"_s);
        QVERIFY(bob.hears(u"Olga"_s, u"hear me"_s));
        bob.saysTo(u"Olga"_s, u"in private I may"_s);
        QVERIFY(olga.hears(u"Bob"_s, u"in private I may"_s, u"private"_s));
    }

    void inAModeratedRoomSpeaksWhoHasVoice()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        const QJsonObject bobHere{{u"nick"_s, u"Bob"_s}, {u"room"_s, u"lobby"_s}};
        QVERIFY(sets(olga, {{u"room"_s, u"lobby"_s}, {u"moderated"_s, true}}));
        QCOMPARE(writes(bob, u"lobby"_s), u"read-only"_s);

        QVERIFY(olga.does(u"voice"_s, bobHere));

        QCOMPARE(bob.expects({{u"type"_s, u"rights"_s}}).value(u"voice"_s), true);
        bob.saysIn(u"lobby"_s, u"thank you"_s);
        QVERIFY(olga.hears(u"Bob"_s, u"thank you"_s));
        QVERIFY(olga.does(u"unvoice"_s, bobHere));
        QCOMPARE(bob.expects({{u"type"_s, u"rights"_s}}).value(u"voice"_s), false);
        QCOMPARE(writes(bob, u"lobby"_s), u"read-only"_s);
    }

    void inASlowRoomOneWaitsBetweenTwoMessages()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        QVERIFY(sets(olga, {{u"room"_s, u"lobby"_s}, {u"slowMode"_s, 3600}}));
        const QJsonObject first{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                {u"to"_s, u"lobby"_s},
                                {u"message"_s, u"first"_s}};
        bob.says(frameOf(u"room"_s, first));
        QVERIFY(!bob.expects({{u"type"_s, u"ack"_s}}).isEmpty());

        bob.says(frameOf(u"room"_s, {{u"to"_s, u"lobby"_s}, {u"message"_s, u"second"_s}}));

        const QJsonObject error = bob.expects({{u"type"_s, u"error"_s}});
        QCOMPARE(error.value(u"code"_s), u"too-soon"_s);
        const double wait = error.value(u"retryAfter"_s).toDouble();
        QVERIFY2(wait > 0 && wait <= 3'600'000, qPrintable(QString::number(wait)));
        bob.says(frameOf(u"room"_s, first)); // a resend gets its ack
        QVERIFY(!bob.expects({{u"type"_s, u"ack"_s}, {u"id"_s, first.value(u"id"_s)}}).isEmpty());
        for (const QString &text : {u"one"_s, u"two"_s}) {
            olga.saysIn(u"lobby"_s, text);
            QVERIFY(bob.hears(u"Olga"_s, text));
        }
    }

    void aLockedTopicIsForOperators()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        QVERIFY(sets(olga, {{u"room"_s, u"lobby"_s}, {u"topicLocked"_s, true}}));
        const QJsonObject topic{{u"room"_s, u"lobby"_s}, {u"topic"_s, u"Cups"_s}};

        QCOMPARE(refusalOf(bob, u"topic"_s, topic), u"not-allowed"_s);

        olga.says(frameOf(u"topic"_s, topic));
        QCOMPARE(bob.expects({{u"type"_s, u"topic"_s}}).value(u"topic"_s), u"Cups"_s);
        bob.saysIn(u"lobby"_s, u"I may speak"_s);
        QVERIFY(olga.hears(u"Bob"_s, u"I may speak"_s));
    }

    void theLobbyStaysOpenAndBadTermsAreRefused()
    {
        TestServer server;
        OwnerClient olga(server);

        for (const QString &kind : {u"hidden"_s, u"invitation"_s})
            QCOMPARE(refusalOf(olga, u"room-terms"_s, {{u"room"_s, u"lobby"_s}, {u"kind"_s, kind}}),
                     u"bad-value"_s);
        QCOMPARE(refusalOf(olga, u"room-terms"_s, {{u"room"_s, u"lobby"_s}, {u"kind"_s, u"x"_s}}),
                 u"bad-value"_s);
        QCOMPARE(
            refusalOf(olga, u"room-terms"_s, {{u"room"_s, u"lobby"_s}, {u"slowMode"_s, 21'601}}),
            u"bad-value"_s);
        QCOMPARE(refusalOf(olga, u"room-terms"_s, {{u"room"_s, u"nowhere"_s}}), u"not-in-room"_s);
    }

    void termsKeeperAndVoiceOutliveARestart()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        QJsonObject anaBack;
        QJsonObject bobBack;
        {
            TestServer server(options);
            NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
            NativeClient bob(server.port(), u"Bob"_s, u"Workshop"_s);
            QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"moderated"_s, true}}));
            QVERIFY(OwnerClient::done(ana, u"voice"_s,
                                      {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"Workshop"_s}}));
            anaBack = comingBack(ana, u"Ana"_s);
            bobBack = comingBack(bob, u"Bob"_s);
        }
        TestServer server(options);
        NativeClient ana(server.port(), anaBack);
        NativeClient bob(server.port(), bobBack);
        NativeClient carl(server.port(), u"Carl"_s, u"Workshop"_s);

        QVERIFY(isKeeper(ana, u"Workshop"_s));
        QCOMPARE(bob.expects({{u"type"_s, u"rights"_s}}).value(u"voice"_s), true);
        QCOMPARE(writes(carl, u"Workshop"_s), u"read-only"_s);
        bob.saysIn(u"Workshop"_s, u"still"_s);
        QVERIFY(ana.hears(u"Bob"_s, u"still"_s));
        QVERIFY(sets(ana, {{u"room"_s, u"Workshop"_s}, {u"moderated"_s, false}}));
    }

private:
    static bool sets(NativeClient &client, const QJsonObject &terms)
    {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QJsonObject frame = frameOf(u"room-terms"_s, terms);
        frame.insert(u"id"_s, id);
        client.says(frame);
        return !client.expects({{u"type"_s, u"room-terms"_s}, {u"id"_s, id}}).isEmpty();
    }

    static bool isKeeper(NativeClient &client, const QString &room)
    {
        const QJsonObject like{{u"type"_s, u"rights"_s}, {u"room"_s, room}, {u"keeper"_s, true}};
        return !client.expects(like).isEmpty();
    }

    static QString writes(NativeClient &client, const QString &room)
    {
        client.says(frameOf(u"room"_s, {{u"to"_s, room}, {u"message"_s, u"let me speak"_s}}));
        return client.expects({{u"type"_s, u"error"_s}}).value(u"code"_s).toString();
    }

    //! Whether the lists of rooms that \a client was told since have that room; remembers all names.
    bool isListed(ScriptedClient &client, const QString &room)
    {
        bool isListed = false;
        for (const QString &frame : client.takeFrames()) {
            const QJsonObject list = QJsonDocument::fromJson(frame.toUtf8()).object();
            for (const QJsonValue entry : list.value(u"rooms"_s).toArray()) {
                const QString name = entry.toObject().value(u"room"_s).toString();
                m_seen[&client].append(name);
                isListed = isListed || name == room;
            }
        }
        return isListed;
    }

    bool seesRoom(ScriptedClient &client, const QString &room)
    {
        return QTest::qWaitFor([this, &client, &room] { return isListed(client, room); },
                               int(ScriptedClient::Patience / std::chrono::milliseconds(1)));
    }

    //! As somebody new sees it.
    static QJsonObject termsInList(TestServer &server, const QString &room)
    {
        static int number = 0;
        ScriptedClient zoe(server.port(), u"/charla"_s);
        zoe.says(frameOf(u"login"_s, {{u"nickname"_s, u"Zoe %1"_s.arg(++number)}}));
        const QJsonObject list = zoe.expects({{u"type"_s, u"rooms"_s}});
        for (const QJsonValue entry : list.value(u"rooms"_s).toArray()) {
            if (entry.toObject().value(u"room"_s) == room)
                return entry.toObject().value(u"terms"_s).toObject();
        }
        return {};
    }

    QHash<ScriptedClient *, QStringList> m_seen;
};

QTEST_GUILESS_MAIN(TestRoomTerms)
#include "tst_roomterms.moc"
