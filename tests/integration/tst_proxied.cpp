// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"
#include "rawpeer.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <server/limits/limitwords.h>

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(RawPeer::Patience).count());

const QByteArray Ana = "192.0.2.1";
const QByteArray Bob = "2001:db8::2";

//! Whose proxy is this machine, as far as \a trusted says.
server::Options behind(const QStringList &trusted, const QString &limits = {})
{
    server::Options options;
    options.limits.floods.freeGuesses = 9; // not the defaults, which TestServer takes away
    const auto proxies = server::TrustedProxies::from(trusted);
    const QString trouble
        = limits.isEmpty() ? QString() : server::setLimits(options.limits, limits);
    if (!proxies || !trouble.isEmpty())
        qFatal("The test's options are wrong.");
    options.trustedProxies = *proxies;
    return options;
}

//! What a proxy says of who asks.
QByteArray passedOn(const QByteArray &address, const QByteArray &scheme = "http")
{
    return "X-Forwarded-For: " + address + "\r\nX-Forwarded-Proto: " + scheme + "\r\n";
}

//! A peer that came through the proxy: the tests say what that one adds.
class Proxied : public RawPeer
{
    Q_OBJECT

public:
    Proxied(quint16 port, const QByteArray &address)
        : RawPeer(port, Way::Plain), m_from(address) { }

    //! \return whether it is in.
    [[nodiscard]] bool comesIn(const QByteArray &target = "/charla")
    {
        return upgrades(target, passedOn(m_from)).status == 101;
    }
    WireReply asksFor(const QByteArray &target)
    {
        sends("GET " + target + " HTTP/1.1\r\nHost: chat.example\r\n" + passedOn(m_from) + "\r\n");
        return reply();
    }
    void says(const QJsonObject &frame)
    {
        sends(WireFrame::text(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    //! The next one of that type; empty when the connection ends before.
    QJsonObject hears(const QString &type)
    {
        while (const auto frame = nextFrame()) {
            const QJsonObject object = QJsonDocument::fromJson(frame->payload).object();
            if (object.value(u"type"_s) == type)
                return object;
        }
        return {};
    }
    QString logsIn(const QString &nick)
    {
        says({{u"type"_s, u"login"_s}, {u"nickname"_s, nick}, {u"room"_s, u"lobby"_s}});
        return hears(u"welcome"_s).value(u"nickname"_s).toString();
    }

private:
    QByteArray m_from;
};

const QStringList ThisMachine{u"127.0.0.1"_s};

} // namespace

//! A server behind a reverse proxy: whoever asks is who they are, and nobody can be somebody else.
class TestProxied : public QObject
{
    Q_OBJECT

private slots:
    void placesAreOfWhoAsks()
    {
        TestServer server(behind(ThisMachine, u"connections-per-address=2"_s));
        Proxied first(server.port(), Ana);
        auto second = std::make_unique<Proxied>(server.port(), Ana);
        QVERIFY(first.comesIn());
        QVERIFY(second->comesIn());

        Proxied third(server.port(), Ana);
        QVERIFY(third.comesIn());
        QCOMPARE(third.closeCode(), 4005);
        Proxied page(server.port(), "203.0.113.9, " + Ana);
        QCOMPARE(page.asksFor("/healthz").status, 503);
        Proxied other(server.port(), Bob);
        QVERIFY(other.comesIn());
        QVERIFY(!other.logsIn(u"Bob"_s).isEmpty());

        second.reset();
        QTRY_COMPARE_WITH_TIMEOUT(Proxied(server.port(), Ana).asksFor("/healthz").status, 200,
                                  PatienceMs);
    }

    void withoutTrustTheyAreOfThePeer()
    {
        TestServer server(behind({u"192.0.2.0/24"_s}, u"connections-per-address=2"_s));
        Proxied first(server.port(), Ana);
        Proxied second(server.port(), Bob);
        QVERIFY(first.comesIn());
        QVERIFY(second.comesIn());
        Proxied third(server.port(), "192.0.2.3");
        QCOMPARE(third.asksFor("/healthz").status, 503);
    }

    void ratesAreOfWhoAsks()
    {
        TestServer server(behind(ThisMachine, u"logins-per-address=2:0.01"_s));
        for (const char *nick : {"a", "b"}) {
            Proxied peer(server.port(), Ana);
            QVERIFY(peer.comesIn());
            QVERIFY(!peer.logsIn(QString::fromLatin1(nick)).isEmpty());
        }
        Proxied third(server.port(), Ana);
        QVERIFY(third.comesIn());
        third.says({{u"type"_s, u"login"_s}, {u"nickname"_s, u"c"_s}});
        QCOMPARE(third.hears(u"error"_s).value(u"code"_s), u"rate-limited"_s);
        Proxied other(server.port(), Bob);
        QVERIFY(other.comesIn());
        QVERIFY(!other.logsIn(u"d"_s).isEmpty());
    }

    void bansAreOfWhoAsks()
    {
        TestServer server(behind(ThisMachine));
        OwnerClient olga(server);
        Proxied bob(server.port(), Bob);
        QVERIFY(bob.comesIn());
        QCOMPARE(bob.logsIn(u"Bob"_s), u"Bob"_s);
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}, {u"withAddress"_s, true}}));
        QCOMPARE(bob.closeCode(), 4007);

        olga.says(frameOf(u"bans"_s, {}));
        const QJsonArray bans = olga.expects({{u"type"_s, u"bans"_s}}).value(u"bans"_s).toArray();
        QCOMPARE(bans.at(0).toObject().value(u"address"_s).toString().toLatin1(), Bob);
        Proxied again(server.port(), "192.0.2.77, " + Bob);
        QVERIFY(again.comesIn());
        QCOMPARE(again.closeCode(), 4007);
        Proxied ana(server.port(), Ana);
        QVERIFY(ana.comesIn());
        QCOMPARE(ana.logsIn(u"Ana"_s), u"Ana"_s);
    }

    void figuresAreForWhoAsks_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<int>("status");
        QTest::newRow("a reader") << "192.0.2.9"_ba << 200;
        QTest::newRow("somebody else") << Ana << 404;
        QTest::newRow("who says to be a reader") << "192.0.2.9, " + Ana << 404;
        QTest::newRow("who says to be this machine") << "127.0.0.1, " + Ana << 404;
        QTest::newRow("somebody on this machine by the proxy") << "127.0.0.1"_ba << 404;
    }

    void figuresAreForWhoAsks()
    {
        QFETCH(QByteArray, from);
        server::Options options = behind(ThisMachine);
        options.metricsReaders = {QHostAddress(u"192.0.2.9"_s)};
        TestServer server(options);
        Proxied peer(server.port(), from);
        QTEST(peer.asksFor("/metrics").status, "status");
        RawPeer direct(server.port(), Way::Plain);
        direct.sends("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QCOMPARE(direct.reply().status, 200);
    }

    void whoMustBeEncryptedIsAskedOfTheProxy_data()
    {
        QTest::addColumn<QStringList>("trusted");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("page");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<int>("webSocket");
        QTest::newRow("https") << ThisMachine << passedOn(Ana, "https") << 200 << ""_ba << 101;
        QTest::newRow("http") << ThisMachine << passedOn(Ana, "http") << 308
                              << "https://chat.example/healthz"_ba << 403;
        QTest::newRow("a proxy that does not say it")
            << ThisMachine << "X-Forwarded-For: 192.0.2.1\r\n"_ba << 308
            << "https://chat.example/healthz"_ba << 403;
        QTest::newRow("somebody else's word")
            << QStringList(u"192.0.2.0/24"_s) << passedOn(Ana, "https") << 308
            << "https://chat.example:80/healthz"_ba << 403;
    }

    void whoMustBeEncryptedIsAskedOfTheProxy()
    {
        QFETCH(QStringList, trusted);
        QFETCH(QByteArray, fields);
        server::Options options = behind(trusted);
        options.tls.plain = server::Tls::Plain::Nobody;
        TestServer server(options);
        RawPeer page(server.port(), Way::Plain);
        page.sends("GET /healthz HTTP/1.1\r\nHost: chat.example\r\n" + fields + "\r\n");
        const WireReply reply = page.reply();
        QTEST(reply.status, "page");
        QTEST(reply.fields.value("location"), "location");
        RawPeer webSocket(server.port(), Way::Plain);
        QTEST(webSocket.upgrades("/charla", fields).status, "webSocket");
    }

    void onlyPagesThatCameEncryptedAreTheEncryptedServers()
    {
        TestServer server(behind(ThisMachine));
        const QByteArray own = "127.0.0.1:" + QByteArray::number(server.port()) + "\r\n";
        RawPeer encrypted(server.port(), Way::Plain);
        QCOMPARE(
            encrypted.upgrades("/charla", passedOn(Ana, "https") + "Origin: https://" + own).status,
            101);
        RawPeer plain(server.port(), Way::Plain);
        QCOMPARE(plain.upgrades("/charla", passedOn(Ana, "https") + "Origin: http://" + own).status,
                 403);
    }

    // Each connection of a burst is the proxy's until its head is read.
    void aRushThroughTheProxyIsNoFlood()
    {
        server::Options options = behind(ThisMachine, u"connections-per-address=1"_s);
        options.limits.maxPendingHeadsPerAddress = 2;
        TestServer server(options);
        std::vector<std::unique_ptr<Proxied>> rush;
        for (int i = 1; i <= 20; ++i) {
            rush.push_back(
                std::make_unique<Proxied>(server.port(), "192.0.2." + QByteArray::number(i)));
            QVERIFY(rush.back()->isConnected());
        }
        for (const auto &peer : rush)
            QVERIFY(peer->comesIn());
        QTRY_COMPARE_WITH_TIMEOUT(server.server().connectionCount(), 20, PatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestProxied)
#include "tst_proxied.moc"
