// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionclient.h"
#include "testserver.h"

#include <client/ownnick.h>
#include <protocol/limits.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace charla::client;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;
using protocol::NickState;

namespace {

const auto Password = u"correct horse"_s;

// A password is looked at in a tenth of a second, and in some seconds on a machine that has much to do.
constexpr int PatienceMs = 60'000;

void enter(SessionClient &client, quint16 port, const QString &nickPassword = {})
{
    client.session.connectTo({.url = urlOf(port),
                              .nick = nickOf(u"Ana"_s),
                              .room = roomOf(u"lobby"_s),
                              .nickPassword = nickPassword});
}

void keep(SessionClient &client, const QString &password, const QString &current = {})
{
    QSignalSpy kept(client.session.ownNick(), &OwnNick::kept);
    client.session.ownNick()->keep(password, current);
    QCOMPARE(client.session.ownNick()->asking(), OwnNick::Asking::Keep);
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, PatienceMs);
    QCOMPARE(client.session.ownNick()->asking(), OwnNick::Asking::Nothing);
}

} // namespace

//! A session keeps the own nick, and says where the person is logged in.
class TestSessionNick : public QObject
{
    Q_OBJECT

private slots:
    void aNickIsKeptAndTakenBackByItsPassword()
    {
        TestServer server;
        SessionClient phone;
        enter(phone, server.port());
        QTRY_VERIFY_WITH_TIMEOUT(phone.isOnlineIn(u"lobby"_s), PatienceMs);
        QCOMPARE(phone.session.ownNick()->state(), NickState::Guest);
        keep(phone, Password);
        QCOMPARE(phone.session.ownNick()->state(), NickState::Kept);

        SessionClient laptop;
        enter(laptop, server.port());
        QTRY_COMPARE_WITH_TIMEOUT(laptop.troubles.size(), 1, PatienceMs);
        QCOMPARE(laptop.troubles[0].kind, Kind::NickKept);
        QCOMPARE(laptop.troubles[0].lasting, Trouble::Lasting::Permanent);
        enter(laptop, server.port(), u"a guess"_s);
        QTRY_COMPARE_WITH_TIMEOUT(laptop.troubles.size(), 2, PatienceMs);
        QCOMPARE(laptop.troubles[1].kind, Kind::WrongNickPassword);
        enter(laptop, server.port(), Password);
        QTRY_VERIFY_WITH_TIMEOUT(laptop.isOnlineIn(u"lobby"_s), PatienceMs);
        QCOMPARE(laptop.session.ownNick()->state(), NickState::Kept);

        // One is told of what the other does.
        QSignalSpy refused(phone.session.ownNick(), &OwnNick::refused);
        phone.session.ownNick()->release(u"a guess"_s);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, PatienceMs);
        phone.session.ownNick()->release(Password);
        QTRY_COMPARE_WITH_TIMEOUT(laptop.session.ownNick()->state(), NickState::Guest, PatienceMs);
        QCOMPARE(phone.session.ownNick()->state(), NickState::Guest);
    }

    void whoComesBackAfterALostConnectionSaysNoPassword()
    {
        auto server = std::make_unique<TestServer>();
        SessionClient ana;
        enter(ana, server->port());
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnlineIn(u"lobby"_s), PatienceMs);
        keep(ana, Password);
        SessionClient laptop;
        enter(laptop, server->port(), Password);
        QTRY_VERIFY_WITH_TIMEOUT(laptop.isOnlineIn(u"lobby"_s), PatienceMs);
        QCOMPARE(server->server().connectionCount(), 2);
        laptop.session.goOnAt(urlOf(server->port()), {}, {});
        QTRY_VERIFY_WITH_TIMEOUT(laptop.session.state() != Session::State::Online, PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(laptop.isOnlineIn(u"lobby"_s), PatienceMs);
        QVERIFY(laptop.troubles.isEmpty());
    }

    void aSessionThatIsEndedDoesNotComeBack()
    {
        TestServer server;
        SessionClient phone;
        enter(phone, server.port());
        QTRY_VERIFY_WITH_TIMEOUT(phone.isOnlineIn(u"lobby"_s), PatienceMs);
        keep(phone, Password);
        SessionClient laptop;
        enter(laptop, server.port(), Password);
        QTRY_VERIFY_WITH_TIMEOUT(laptop.isOnlineIn(u"lobby"_s), PatienceMs);
        std::vector<protocol::OwnSession> sessions;
        connect(laptop.session.ownNick(), &OwnNick::listed, this,
                [&sessions](const auto &listed) { sessions = listed; });

        laptop.session.ownNick()->askSessions();
        QTRY_COMPARE_WITH_TIMEOUT(sessions.size(), std::size_t(2), PatienceMs);
        const auto other = std::ranges::find(sessions, protocol::OwnSession::Whose::Another,
                                             &protocol::OwnSession::whose);
        QVERIFY(other != sessions.end());
        QVERIFY(other->client.startsWith(u"Charla ("_s));
        QVERIFY(other->client.size() <= protocol::limits::MaxClientCodePoints);
        laptop.session.ownNick()->end(other->id);

        QTRY_COMPARE_WITH_TIMEOUT(phone.troubles.size(), 1, PatienceMs);
        QCOMPARE(phone.troubles[0].kind, Kind::SessionEnded);
        QCOMPARE(phone.session.state(), Session::State::Idle);
        QTRY_COMPARE_WITH_TIMEOUT(sessions.size(), std::size_t(1), PatienceMs);
        QSignalSpy refused(laptop.session.ownNick(), &OwnNick::refused);
        laptop.session.ownNick()->end(protocol::SessionId::create());
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, PatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestSessionNick)
#include "tst_sessionnick.moc"
