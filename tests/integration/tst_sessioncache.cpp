// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <client/cache/cachefile.h>
#include <protocol/limits.h>

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::Seq;
using State = client::Session::State;
using Kind = client::Trouble::Kind;

//! A session that keeps on disk what it knows, over restarts of its program.
class TestSessionCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = std::make_unique<QTemporaryDir>();
        m_server = durable(m_data->path());
        m_network = std::make_unique<FlakyProxy>(m_server->port());
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s);
        startAna();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
    }

    void cleanup()
    {
        m_ana.reset();
        m_bob.reset();
        m_network.reset();
        m_server.reset();
        m_data.reset();
        m_folder.reset();
    }

    void aProgramThatStartsAgainGoesOnWhereItWas()
    {
        m_ana->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        m_bob->saysIn(u"lobby"_s, u"before"_s);
        QTRY_COMPARE(m_ana->arrived, QStringList(u"before"_s));
        m_ana->session.setCurrent(Lobby);
        QTRY_COMPARE(m_ana->unread(Lobby), 0);
        m_bob->takeFrames();

        m_ana.reset();
        QVERIFY(!m_bob->expects({{u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        m_bob->saysIn(u"lobby"_s, u"meanwhile"_s);
        m_bob->saysTo(u"Ana"_s, u"private"_s);
        QVERIFY(m_bob->hears(u"Bob"_s, u"private"_s, u"private"_s));
        startAna();

        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s) && m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"before"_s, u"meanwhile"_s}));
        QTRY_COMPARE(m_ana->rows(Bob), QStringList(u"private"_s));
        QCOMPARE(m_ana->arrived, QStringList({u"meanwhile"_s, u"private"_s}));
        QCOMPARE(m_ana->unread(Lobby), 1);
        QCOMPARE(m_ana->unread(Bob), 1);
        QVERIFY(m_bob->heardNothingOf(u"left"_s)); // nobody has left
    }

    void offlineItShowsWhatItHadAndKeepsTrying()
    {
        m_ana->session.join(roomOf(u"Garden"_s));
        m_ana->session.setTopic(Lobby, u"tea"_s);
        m_bob->saysIn(u"lobby"_s, u"before"_s);
        m_bob->saysTo(u"Ana"_s, u"private"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 2);
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        QTRY_COMPARE(m_ana->roomValue(Lobby, client::RoomModel::Role::Topic).toString(), u"tea"_s);
        m_ana.reset();
        m_network->leadTo(0); // nobody is there

        startAna();

        QTRY_VERIFY(m_ana->isWaiting());
        QCOMPARE(m_ana->states, QList<State>({State::Connecting, State::Waiting}));
        QCOMPARE(m_ana->rows(Lobby), QStringList(u"before"_s));
        QCOMPARE(m_ana->rows(Bob), QStringList(u"private"_s));
        QCOMPARE(m_ana->unread(Bob), 1);
        QVERIFY(m_ana->arrived.isEmpty()); // it was told of already
        QCOMPARE(m_ana->joined, QStringList({u"lobby"_s, u"Garden"_s}));
        QVERIFY(m_ana->session.members(Lobby));
        QCOMPARE(m_ana->roomValue(Lobby, client::RoomModel::Role::Topic).toString(), u"tea"_s);
        m_network->leadTo(m_server->port());
        m_ana->session.retryNow();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QCOMPARE(m_ana->rows(Lobby), QStringList(u"before"_s));
    }

    void whatWasTypedOfflineGoesOutAfterARestartOnce()
    {
        m_bob->saysIn(u"lobby"_s, u"a question"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 1);
        const Seq question = m_ana->seqAt(Lobby, 0);
        cutOff();
        m_ana->session.send(Lobby, u"one"_s);
        m_ana->session.send(Bob, u"two"_s);
        m_ana->session.react(Lobby, question, u"!"_s);
        m_ana.reset();
        m_bob->saysIn(u"lobby"_s, u"meanwhile"_s);
        QVERIFY(m_bob->hears(u"Bob"_s, u"meanwhile"_s));
        m_network->holdWhatTheServerSays();
        startAna();
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"a question"_s, u"one?"_s}));
        QCOMPARE(m_ana->rows(Bob), QStringList(u"two?"_s));
        QCOMPARE(m_ana->session.unacknowledged(), 3);
        m_network->flow();

        QVERIFY(m_bob->hears(u"Ana"_s, u"two"_s, u"private"_s)); // it need not wait for a room
        QVERIFY(m_bob->hears(u"Ana"_s, u"one"_s));
        QVERIFY(!m_bob->expects({{u"type"_s, u"react"_s}}).isEmpty());
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QCOMPARE(m_ana->rows(Lobby), QStringList({u"a question"_s, u"meanwhile"_s, u"one"_s}));
        m_ana.reset();
        startAna();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QCOMPARE(m_ana->session.unacknowledged(), 0);
        QVERIFY(m_bob->heardNothingOf(u"room"_s));
        QVERIFY(m_bob->heardNothingOf(u"private"_s));
    }

    void aMessageThatWasCommittedButNotAcknowledgedIsThereOnceAfterARestart()
    {
        m_network->holdWhatTheServerSays();
        m_ana->session.send(Lobby, u"once"_s);
        QVERIFY(m_bob->hears(u"Ana"_s, u"once"_s));
        m_ana.reset();
        m_network->cut();
        m_network->flow();

        startAna();

        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"once"_s));
        QVERIFY(m_bob->heardNothingOf(u"room"_s));
    }

    void muchThatWasMissedComesInOrderWithoutGapOrDouble()
    {
        QStringList all;
        const auto say = [this, &all](int count) {
            for (int i = 0; i < count; ++i) {
                all.append(u"message %1"_s.arg(all.size()));
                m_bob->saysIn(u"lobby"_s, all.last());
            }
        };
        say(20);
        QTRY_COMPARE(m_ana->arrived.size(), 20);
        m_ana.reset();
        say(3 * protocol::limits::MaxHistoryMessages + 7);
        QVERIFY(m_bob->hears(u"Bob"_s, all.last()));

        startAna();
        QObject::connect(&m_ana->session, &client::Session::stateChanged, &m_ana->session,
                         [&say](State state) {
                             if (state == State::Online)
                                 say(30);
                         });
        QTRY_COMPARE(m_ana->rows(Lobby).size(), 357);
        QCOMPARE(m_ana->rows(Lobby), all);
        QCOMPARE(m_ana->arrived, all.mid(20));
        m_ana.reset();
        m_network->leadTo(0);
        startAna();
        QTRY_VERIFY(m_ana->isWaiting());
        QCOMPARE(m_ana->rows(Lobby), all);
    }

    void roomsLeftOfflineAreLeftAfterARestart()
    {
        m_ana->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        cutOff();
        m_ana->session.leave(roomOf(u"Garden"_s));
        m_ana.reset();

        startAna();

        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(
            m_ana->roomValue(roomOf(u"Garden"_s), client::RoomModel::Role::Members).toInt(), 0);
        QCOMPARE(m_ana->joined, QStringList({u"lobby"_s, u"lobby"_s})); // from disk, and for real
    }

    void anotherServerAtTheAddressHasItsOwnCache()
    {
        m_bob->saysIn(u"lobby"_s, u"on the first"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 1);
        m_ana->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        m_ana.reset();
        QTemporaryDir data;
        const auto second = durable(data.path());
        NativeClient carol(second->port(), u"Carol"_s);
        m_network->leadTo(second->port());

        startAna();
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QTRY_COMPARE(m_ana->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Carol"_s}));
        QVERIFY(m_ana->rows(Lobby).isEmpty());
        QVERIFY(!m_ana->session.rooms()->indexOf(roomOf(u"Garden"_s)).isValid());
        carol.saysIn(u"lobby"_s, u"on the second"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"on the second"_s));
        m_ana.reset();

        startAna(); // the address is the second server's now
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"on the second"_s));
        QVERIFY(m_ana->arrived.isEmpty());
    }

    void aServerAtAnotherAddressIsKnownAgain()
    {
        QTemporaryDir data;
        server::Options options;
        options.history.folder = data.path();
        options.deadlines.nickGrace = 0ms;
        TestServer server(options);
        NativeClient carol(server.port(), u"Carol"_s);
        m_network->leadTo(server.port());
        startAna();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        carol.saysIn(u"lobby"_s, u"before"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"before"_s));
        m_ana.reset();
        QVERIFY(!carol.expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"offline"_s}}).isEmpty());
        carol.saysTo(u"Ana"_s, u"for you"_s);
        QVERIFY(carol.hears(u"Carol"_s, u"for you"_s, u"private"_s));
        FlakyProxy elsewhere(server.port());

        m_ana = std::make_unique<SessionClient>(patientTiming(), m_folder->path());
        m_ana->connectTo(elsewhere.port(), u"Ana"_s);

        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QTRY_COMPARE(m_ana->rows(nickOf(u"Carol"_s)), QStringList(u"for you"_s));
        QVERIFY(m_ana->rows(Lobby).contains(u"before"_s));
        QCOMPARE(m_ana->session.nick(), std::optional(nickOf(u"Ana"_s)));
    }

    void anAddressThatIsNotKnownDoesNotGetTheToken()
    {
        m_ana.reset();
        FlakyProxy elsewhere(m_server->port());
        m_ana = std::make_unique<SessionClient>(patientTiming(), m_folder->path());

        m_ana->connectTo(elsewhere.port(), u"Ana"_s);

        QTRY_COMPARE(m_ana->session.state(), State::Idle);
        QCOMPARE(m_ana->troubles.last().kind, Kind::NickTaken);
    }

    void ofATalkThatIsToLeaveNoTraceNothingIsKept()
    {
        m_ana->session.logOut();
        QTRY_VERIFY(databases().isEmpty());
        const TestServer ephemeral;
        NativeClient carol(ephemeral.port(), u"Carol"_s);
        m_network->leadTo(ephemeral.port());
        startAna();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        carol.saysIn(u"lobby"_s, u"a secret"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"a secret"_s));
        m_ana->session.send(Lobby, u"mine"_s);
        QVERIFY(carol.hears(u"Ana"_s, u"mine"_s));

        m_ana->session.quit();
        QVERIFY(!carol.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        m_ana.reset(); // waits for the disk
        QVERIFY(databases().isEmpty());
    }

    void whoComesToATalkThatIsToLeaveNoTraceKeepsOnlyTheOther()
    {
        m_bob->saysIn(u"lobby"_s, u"kept"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"kept"_s));
        m_ana.reset();
        const TestServer ephemeral;
        NativeClient carol(ephemeral.port(), u"Carol"_s);
        m_network->leadTo(ephemeral.port());

        startAna(); // at the address where the other was
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Carol"_s}));
        carol.saysIn(u"lobby"_s, u"a secret"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"a secret"_s));
        m_ana.reset();
        m_network->leadTo(m_server->port());
        startAna();

        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"kept"_s));
    }

    void whoLogsOutLeavesNothingBehind()
    {
        m_bob->saysIn(u"lobby"_s, u"before"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 1);
        QVERIFY(!databases().isEmpty());

        m_ana->session.logOut();

        QVERIFY(!m_bob->expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QTRY_COMPARE(m_ana->session.state(), State::Idle);
        QTRY_VERIFY(databases().isEmpty());
    }

    void whoQuitsIsStillThere()
    {
        m_ana->session.quit();

        QTRY_COMPARE(m_ana->session.state(), State::Idle);
        QVERIFY(!m_bob
                     ->expects({{u"type"_s, u"presence"_s},
                                {u"nick"_s, u"Ana"_s},
                                {u"state"_s, u"offline"_s}})
                     .isEmpty());
        QVERIFY(m_bob->heardNothingOf(u"left"_s));
        m_ana->connectTo(m_network->port(), u"Ana"_s); // the nick has waited
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
    }

    void whatIsReadOnAnotherDeviceIsReadHere()
    {
        m_bob->saysIn(u"lobby"_s, u"one"_s);
        m_bob->saysIn(u"lobby"_s, u"two"_s);
        QTRY_COMPARE(m_ana->unread(Lobby), 2);
        const qint64 first = m_ana->seqAt(Lobby, 0).value();
        const qint64 second = m_ana->seqAt(Lobby, 1).value();
        QTRY_VERIFY(!token().isEmpty());
        ScriptedClient phone(m_server->port(), u"/charla"_s);
        QVERIFY(phone.isOpen());
        phone.says({{u"type"_s, u"login"_s},
                    {u"nickname"_s, u"Ana"_s},
                    {u"token"_s, token()},
                    {u"device"_s, u"phone"_s}});
        QVERIFY(!phone.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        phone.says({{u"type"_s, u"read"_s}, {u"room"_s, u"lobby"_s}, {u"upTo"_s, first}});
        QTRY_COMPARE(m_ana->unread(Lobby), 1);

        m_ana->session.setCurrent(Lobby);
        QCOMPARE(m_ana->unread(Lobby), 0);
        QVERIFY(!phone.expects({{u"type"_s, u"read"_s}, {u"upTo"_s, second}}).isEmpty());
        // While one stays, what comes is read, and told at intervals only.
        for (int i = 0; i < 20; ++i)
            m_bob->saysIn(u"lobby"_s, u"more %1"_s.arg(i));
        QTRY_COMPARE(m_ana->arrived.size(), 22);
        const qint64 last = m_ana->seqAt(Lobby, 21).value();
        m_ana->session.setCurrent({}); // and when one leaves
        QVERIFY(!phone.expects({{u"type"_s, u"read"_s}, {u"upTo"_s, last}}).isEmpty());
    }

    void aServerThatKeepsItsHistoryIsTheSameAfterItsRestart()
    {
        QTemporaryDir data;
        auto server = durable(data.path());
        NativeClient carol(server->port(), u"Carol"_s);
        m_network->leadTo(server->port());
        startAna(u"Anabel"_s);
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        carol.saysIn(u"lobby"_s, u"before"_s);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"before"_s));

        server.reset();
        QTRY_VERIFY(m_ana->isWaiting());
        m_ana->session.send(Lobby, u"offline"_s);
        m_ana.reset();
        server = durable(data.path());
        NativeClient dora(server->port(), u"Dora"_s);
        dora.saysIn(u"lobby"_s, u"after"_s);
        m_network->leadTo(server->port());
        startAna(u"Anabel"_s);

        QVERIFY(dora.hears(u"Anabel"_s, u"offline"_s));
        QTRY_COMPARE(m_ana->rows(Lobby).filter(QRegularExpression(u"^[a-z]"_s)),
                     QStringList({u"before"_s, u"after"_s, u"offline"_s}));
    }

private:
    void startAna(const QString &nick = u"Ana"_s)
    {
        m_ana.reset();
        m_ana = std::make_unique<SessionClient>(patientTiming(), m_folder->path());
        m_ana->connectTo(m_network->port(), nick);
    }

    void cutOff()
    {
        m_network->cut();
        QTRY_VERIFY(m_ana->isWaiting());
    }

    static std::unique_ptr<TestServer> durable(const QString &folder)
    {
        server::Options options;
        options.history.folder = folder;
        return std::make_unique<TestServer>(options);
    }

    QStringList databases() const
    {
        return QDir(m_folder->path()).entryList({u"*.sqlite"_s}, QDir::Files);
    }

    QString token() const
    {
        const auto file = client::CacheFile::open(m_folder->filePath(databases().first()));
        const auto kept = file ? file->load().token : std::nullopt;
        return kept ? kept->text() : QString();
    }

    const protocol::RoomName Lobby = protocol::RoomName::lobby();
    const protocol::Nick Bob = nickOf(u"Bob"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_data; // of the server
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FlakyProxy> m_network;
    std::unique_ptr<NativeClient> m_bob;
    std::unique_ptr<SessionClient> m_ana;
};

QTEST_GUILESS_MAIN(TestSessionCache)
#include "tst_sessioncache.moc"
