// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"

#include <server/dialects/dialects.h>
#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>
#include <server/store/memorystore.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A client of the native dialect that is somewhere else: over loopback there is no other address.
class Distant : public server::Peer
{
public:
    explicit Distant(const QString &address) : m_address(address) { }

    QHostAddress address() const override { return m_address; }
    void deliver(const server::Outgoing &outgoing) override
    {
        const QByteArray frame = *outgoing.frameFor(*server::dialectAt(u"/charla"_s));
        const int head = (frame.at(1) & 0x7f) < 126 ? 2 : (frame.at(1) & 0x7f) == 126 ? 4 : 10;
        m_frames.append(QJsonDocument::fromJson(frame.sliced(head)).object());
    }
    bool isCongested() const override { return false; }
    void pause() override { }
    void resume() override { }
    void close(protocol::CloseCode code, const QString &) override { closedWith = code; }

    //! The newest frame of that type; empty when there is none.
    QJsonObject last(const QString &type) const
    {
        for (auto frame = m_frames.crbegin(); frame != m_frames.crend(); ++frame) {
            if (frame->value(u"type"_s) == type)
                return *frame;
        }
        return {};
    }
    QString lastError() const { return last(u"error"_s).value(u"code"_s).toString(); }

    std::optional<protocol::CloseCode> closedWith;

private:
    QHostAddress m_address;
    QList<QJsonObject> m_frames;
};

//! A hub and who comes to it from anywhere.
class Distances
{
public:
    Distances() : m_hub(setup(), m_store) { }

    void arrives(Distant &peer) { m_hub.arrive(peer, {*server::dialectAt(u"/charla"_s), {}, {}}); }
    void says(Distant &peer, const QJsonObject &frame)
    {
        m_hub.receive(peer, QJsonDocument(frame).toJson(QJsonDocument::Compact));
    }
    void logsIn(Distant &peer, const QString &nick, const QString &ownerKey = {})
    {
        arrives(peer);
        QJsonObject login{{u"nickname"_s, nick}, {u"room"_s, u"lobby"_s}};
        if (!ownerKey.isEmpty())
            login.insert(u"ownerKey"_s, ownerKey);
        says(peer, frameOf(u"login"_s, login));
    }
    QString key() const { return m_key.text(); }

private:
    server::Hub::Setup setup() const
    {
        server::Hub::Setup setup;
        setup.serverName = u"Room 12"_s;
        setup.ownerKey = m_key;
        return setup;
    }

    const protocol::OwnerKey m_key = protocol::OwnerKey::create();
    server::MemoryStore m_store;
    server::Hub m_hub;
};

} // namespace

//! Who is banned doesn't come in.
class TestBans : public QObject
{
    Q_OBJECT

private slots:
    void whoIsBannedIsClosedAndRefused()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);

        QVERIFY(olga.does(u"ban"_s,
                          {{u"nick"_s, u"Bob"_s}, {u"seconds"_s, 3600}, {u"reason"_s, u"spam"_s}}));

        QVERIFY(bob.expectsClose(4007));
        const QJsonObject acted = bob.expects({{u"type"_s, u"acted"_s}, {u"act"_s, u"ban"_s}});
        ScriptedClient back(server.port(), u"/charla"_s);
        back.says(comingBack(bob, u"Bob"_s));
        const QJsonObject error = back.expects({{u"type"_s, u"error"_s}});
        QCOMPARE(error.value(u"code"_s), u"banned"_s);
        QCOMPARE(error.value(u"reason"_s), u"spam"_s);
        QCOMPARE(error.value(u"until"_s), acted.value(u"until"_s));
        QVERIFY(back.expectsClose(4007));
    }

    void aBanHoldsOverARestartAndForTheTokenAlone()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        options.deadlines.personKeep = 0ms; // the person is forgotten, the token is not
        QJsonObject back;
        {
            TestServer server(options);
            OwnerClient olga(server);
            NativeClient bob(server.port(), u"Bob"_s);
            QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}}));
            QVERIFY(bob.expectsClose(4007));
            back = comingBack(bob, u"Robert"_s);
        }
        TestServer server(options);

        ScriptedClient bob(server.port(), u"/charla"_s);
        bob.says(back);

        QVERIFY(bob.expectsClose(4007));
        QVERIFY(!bob.expects({{u"code"_s, u"banned"_s}}).isEmpty());
        // Without the token it is somebody else.
        const NativeClient other(server.port(), u"Bob"_s);
        QCOMPARE(other.welcome().value(u"resumed"_s), false);
    }

    void aBanIsListedAndLifted()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}, {u"reason"_s, u"spam"_s}}));

        olga.says(frameOf(u"bans"_s, {}));
        const QJsonObject list = olga.expects({{u"type"_s, u"bans"_s}});

        const QJsonArray bans = list.value(u"bans"_s).toArray();
        QCOMPARE(bans.size(), 1);
        const QJsonObject ban = bans[0].toObject();
        QCOMPARE(ban.value(u"nick"_s), u"Bob"_s);
        QCOMPARE(ban.value(u"by"_s), u"Olga"_s);
        QCOMPARE(ban.value(u"reason"_s), u"spam"_s);
        QCOMPARE(ban.value(u"until"_s), QJsonValue::Undefined);
        QVERIFY(olga.does(u"unban"_s, {{u"ban"_s, ban.value(u"ban"_s)}}));
        QCOMPARE(refusalOf(olga, u"unban"_s, {{u"ban"_s, ban.value(u"ban"_s)}}), u"bad-value"_s);
        ScriptedClient back(server.port(), u"/charla"_s);
        back.says(comingBack(bob, u"Bob"_s));
        QVERIFY(!back.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
    }

    void loopbackIsNeverBanned()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);

        for (const QString &address : {u"127.0.0.1"_s, u"127.1.2.3"_s, u"::1"_s,
                                       u"::ffff:127.0.0.1"_s, u"0.0.0.0"_s, u"::"_s})
            QCOMPARE(refusalOf(olga, u"ban-address"_s, {{u"address"_s, address}}),
                     u"not-allowed"_s);
        QCOMPARE(refusalOf(olga, u"ban-address"_s, {{u"address"_s, u"Bob's place"_s}}),
                 u"bad-value"_s);
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}, {u"withAddress"_s, true}}));
        const NativeClient other(server.port(), u"Robert"_s);
        QVERIFY(!other.welcome().isEmpty());
    }

    void fromABannedAddressNobodyComesIn()
    {
        Distances there;
        Distant olga(u"127.0.0.1"_s);
        Distant bob(u"192.0.2.7"_s);
        there.logsIn(olga, u"Olga"_s, there.key());
        there.logsIn(bob, u"Bob"_s);

        there.says(olga, frameOf(u"ban-address"_s, {{u"address"_s, u"192.0.2.7"_s}}));

        QCOMPARE(bob.closedWith, protocol::CloseCode::Banned);
        QCOMPARE(bob.last(u"acted"_s).value(u"act"_s), u"ban"_s);
        Distant mate(u"192.0.2.7"_s);
        there.arrives(mate); // at the door: no login is heard
        QCOMPARE(mate.closedWith, protocol::CloseCode::Banned);
        QCOMPARE(mate.lastError(), u"banned"_s);
        there.says(mate, frameOf(u"login"_s, {{u"nickname"_s, u"Mate"_s}}));
        QVERIFY(mate.last(u"welcome"_s).isEmpty());
        Distant neighbour(u"192.0.2.8"_s);
        there.logsIn(neighbour, u"Nina"_s);
        QVERIFY(!neighbour.last(u"welcome"_s).isEmpty());
    }

    void aPersonIsBannedWithTheirAddress()
    {
        Distances there;
        Distant olga(u"127.0.0.1"_s);
        Distant bob(u"2001:db8::7"_s);
        there.logsIn(olga, u"Olga"_s, there.key());
        there.logsIn(bob, u"Bob"_s);

        there.says(olga, frameOf(u"ban"_s, {{u"nick"_s, u"Bob"_s}, {u"withAddress"_s, true}}));

        QCOMPARE(bob.closedWith, protocol::CloseCode::Banned);
        Distant again(u"2001:db8::7"_s);
        there.arrives(again);
        QCOMPARE(again.closedWith, protocol::CloseCode::Banned);
        there.says(olga, frameOf(u"bans"_s, {}));
        const QJsonObject ban = olga.last(u"bans"_s).value(u"bans"_s).toArray().at(0).toObject();
        QCOMPARE(ban.value(u"address"_s), u"2001:db8::7"_s);
        there.says(olga, frameOf(u"unban"_s, {{u"ban"_s, ban.value(u"ban"_s)}}));
        Distant later(u"2001:db8::7"_s);
        there.logsIn(later, u"Bob 2"_s);
        QVERIFY(!later.last(u"welcome"_s).isEmpty());
    }

    // Behind one router there may be an operator, too.
    void theAddressOfWhoMustBeLeftAloneIsNotBanned()
    {
        Distances there;
        Distant olga(u"127.0.0.1"_s);
        Distant ana(u"192.0.2.7"_s);
        Distant carl(u"192.0.2.9"_s);
        Distant bob(u"192.0.2.7"_s);
        there.logsIn(olga, u"Olga"_s, there.key());
        there.logsIn(ana, u"Ana"_s);
        there.logsIn(bob, u"Bob"_s);
        there.logsIn(carl, u"Carl"_s);
        for (const QString &nick : {u"Ana"_s, u"Carl"_s})
            there.says(olga, frameOf(u"role"_s, {{u"nick"_s, nick}, {u"role"_s, u"operator"_s}}));

        there.says(carl, frameOf(u"ban-address"_s, {{u"address"_s, u"192.0.2.7"_s}}));
        QCOMPARE(carl.lastError(), u"not-allowed"_s);
        there.says(carl, frameOf(u"ban"_s, {{u"nick"_s, u"Bob"_s}, {u"withAddress"_s, true}}));

        QCOMPARE(bob.closedWith, protocol::CloseCode::Banned);
        Distant mate(u"192.0.2.7"_s);
        there.logsIn(mate, u"Mate"_s);
        QVERIFY(!mate.last(u"welcome"_s).isEmpty());
        QVERIFY(!ana.closedWith);
    }
};

QTEST_GUILESS_MAIN(TestBans)
#include "tst_bans.moc"
