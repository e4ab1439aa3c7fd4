// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <server/limits/limitwords.h>
#include <server/limits/places.h>

#include <QTest>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(RawPeer::Patience).count());

server::Options with(const QString &limits)
{
    server::Options options;
    options.limits.floods.freeGuesses
        = 9; // makes no difference: TestServer takes the defaults away
    const QString trouble = server::setLimits(options.limits, limits);
    if (!trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    return options;
}

//! One of the figures at /metrics; none when there is none of that name and label.
std::optional<double> figure(quint16 port, const QByteArray &sample)
{
    RawPeer peer(port, Way::Plain);
    peer.sends("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    const QByteArrayList lines = peer.reply().body.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype space = line.lastIndexOf(' ');
        if (space > 0 && line.first(space) == sample)
            return line.sliced(space + 1).toDouble();
    }
    return {};
}

using Peers = std::vector<std::unique_ptr<RawPeer>>;

Peers peersAt(quint16 port, int count)
{
    Peers peers;
    for (int i = 0; i < count; ++i) {
        peers.push_back(std::make_unique<RawPeer>(port, Way::Plain));
        if (!peers.back()->isConnected())
            return {};
    }
    return peers;
}

// The head of a TLS record of a handshake, and not more of it.
const QByteArray BegunHandshake("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);

} // namespace

//! How many may come, and what becomes of one more.
class TestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void oneMoreFromAnAddressIsToldSo()
    {
        TestServer server(with(u"connections-per-address=3"_s));
        Peers inside = peersAt(server.port(), 3);
        for (const auto &peer : inside)
            QCOMPARE(peer->upgrades("/charla?nick=x").status, 101);

        RawPeer page(server.port());
        page.sends("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        const WireReply reply = page.reply();
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.fields.value("retry-after"), "10"_ba);
        RawPeer webSocket(server.port());
        QCOMPARE(webSocket.upgrades("/charla").status, 101);
        QCOMPARE(webSocket.closeCode(), 4005);
        RawPeer upload(server.port());
        upload.sends("PUT /files/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\n\r\n");
        QCOMPARE(upload.reply().status, 503);
    }

    void aPlaceThatIsFreeAgainIsTaken()
    {
        TestServer server(with(u"connections-per-address=2"_s));
        Peers inside = peersAt(server.port(), 2);
        for (const auto &peer : inside)
            QCOMPARE(peer->upgrades("/charla").status, 101);
        inside.pop_back();

        const auto comesIn = [&server] {
            RawPeer page(server.port());
            page.sends("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            return page.reply().status == 200;
        };

        QTRY_VERIFY_WITH_TIMEOUT(comesIn(), PatienceMs);
    }

    // Whatever they wanted: a page, a file, nothing.
    void noPlaceIsTakenForEver()
    {
        TestServer server(with(u"connections-per-address=40"_s));
        for (int i = 0; i < 30; ++i) {
            RawPeer peer(server.port());
            const char *const path = i % 3 == 0 ? "/" : i % 3 == 1 ? "/files/none" : "/nothing";
            peer.sends("GET " + QByteArray(path) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            if (i % 2 == 0)
                QVERIFY(peer.reply().status != 0);
        }
        {
            Peers gone = peersAt(server.port(), 5);
        }
        QTRY_COMPARE_WITH_TIMEOUT(figure(server.port(), "charla_connections"), 1., PatienceMs);
    }

    void theSystemKeepsSomePlacesForThisMachine()
    {
        server::Places places({.most = 10, .reserved = 3, .perAddress = 0});
        const QHostAddress stranger(u"192.0.2.1"_s);
        std::vector<server::Place> taken;
        while (places.ask(stranger) == server::Places::Why::Free)
            taken.push_back(places.take(stranger));
        QCOMPARE(taken.size(), 7U);
        QVERIFY(places.ask(stranger) == server::Places::Why::Full);
        while (places.ask(QHostAddress::LocalHost) == server::Places::Why::Free)
            taken.push_back(places.take(QHostAddress::LocalHost));
        QCOMPARE(taken.size(), 10U);
    }

    void placesAreGivenBackOnAnyThread()
    {
        server::Places places({.most = 0, .reserved = 0, .perAddress = 2});
        const QHostAddress stranger(u"192.0.2.1"_s);
        server::Place first = places.take(stranger);
        server::Place second = places.take(stranger);
        QVERIFY(places.ask(stranger) == server::Places::Why::AddressFull);
        std::thread([place = std::move(second)]() mutable { place = server::Place(); }).join();
        QVERIFY(places.ask(stranger) == server::Places::Why::Free);
        QCOMPARE(places.taken(), 1);
    }

    void halfOpenHandshakesAreFewAndTheOthersWait()
    {
        server::Options options = with(u"handshakes=4,handshakes-per-address=3"_s);
        options.deadlines.head = std::chrono::seconds(3);
        TestServer server(options);
        Peers silent = peersAt(server.port(), 10);
        for (const auto &peer : silent)
            peer->sends(BegunHandshake);
        QTRY_COMPARE_WITH_TIMEOUT(figure(server.port(), "charla_waiting_handshakes"), 7.,
                                  PatienceMs);
        QCOMPARE(figure(server.port(), "charla_pending_handshakes"), 3.);

        // Whoever means it gets through when those are given up.
        RawPeer honest(server.port(), Way::Tls);
        honest.sends("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        for (const auto &peer : silent)
            QVERIFY(peer->isEnded());
    }

    void manyHandshakesGetThroughOneAfterTheOther()
    {
        TestServer server(with(u"handshakes=2,handshakes-per-address=2"_s));
        Peers many;
        for (int i = 0; i < 30; ++i) {
            many.push_back(std::make_unique<RawPeer>(server.port(), Way::Tls));
            many.back()->sends("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        }
        for (const auto &peer : many)
            QCOMPARE(peer->reply().status, 200);
        QCOMPARE(figure(server.port(), "charla_pending_handshakes"), 0.);
    }

    // Each stays below its own bound, and all together would not. The system takes some megabytes of each.
    void whoHoldsMostGoesWhenAllQueuesAreTooLong()
    {
        TestServer server(with(u"queued-mib=2"_s));
        NativeClient author(server.port(), u"Ana"_s);
        const QString text(14'000, u'x');
        for (int i = 0; i < 100; ++i)
            author.saysIn(u"lobby"_s, text);
        for (int i = 0; i < 100; ++i)
            QVERIFY(!author.expects({{u"type"_s, u"ack"_s}}).isEmpty());

        Peers readers = peersAt(server.port(), 6);
        const QByteArray ask = R"({"type":"history","id":"1","room":"lobby","limit":100})";
        for (std::size_t i = 0; i < readers.size(); ++i) {
            RawPeer &reader = *readers[i];
            QCOMPARE(
                reader
                    .upgrades("/charla?room=lobby&nick=reader" + QByteArray::number(qulonglong(i)))
                    .status,
                101);
            QVERIFY(reader.nextFrame());
            reader.stopsReading();
            for (int times = 0; times < 12; ++times)
                reader.sends(WireFrame::text(ask));
        }

        QTRY_VERIFY_WITH_TIMEOUT(
            figure(server.port(), "charla_closed_total{limit=\"queued-mib\"}") > 0., PatienceMs);
        QVERIFY(figure(server.port(), "charla_queued_bytes") <= 2. * 1024 * 1024);
        author.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(author.hears(u"Ana"_s, u"still here"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlaces)

#include "tst_places.moc"
