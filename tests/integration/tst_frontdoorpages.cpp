// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(u":/web"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray request(const QByteArray &method, const QByteArray &target,
                   const QByteArray &fields = {})
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

WireReply ask(const TestDoor &door, const QByteArray &bytes)
{
    RawPeer peer(door.port());
    peer.sends(bytes);
    return peer.reply();
}

} // namespace

//! The browser page, served on the port of the WebSockets, from a page of this test's own.
class TestFrontDoorPages : public QObject
{
    Q_OBJECT

private slots:
    void whoComesAfterAPageIsLookedAtAsBefore()
    {
        TestDoor door;
        for (int round = 0; round < 20; ++round) {
            std::vector<std::unique_ptr<RawPeer>> peers; // so many that QTcpServer might get one
            for (int i = 0; i < 6; ++i)
                peers.push_back(std::make_unique<RawPeer>(door.port()));
            for (const auto &peer : peers)
                QVERIFY(peer->isConnected());
            for (std::size_t i = 0; i < peers.size(); i += 3) {
                peers[i]->sends("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"_ba);
                peers[i + 1]->sends("DELETE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"_ba);
                peers[i + 2]->sends(peers[i + 2]->handshake("/charla"));
            }
            for (std::size_t i = 0; i < peers.size(); i += 3) {
                QCOMPARE(peers[i]->reply().status, 200);
                QCOMPARE(peers[i + 1]->reply().status, 405);
                QCOMPARE(peers[i + 2]->replyHead().status, 101);
            }
        }
    }

    void aFileIsServedWithItsType_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("the page") << "/"_ba << u"/index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("the page by its name")
            << "/index.html"_ba << u"/index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("with a query")
            << "/?nick=Ana&room=R"_ba << u"/index.html"_s << "text/html; charset=utf-8"_ba;
        QTest::newRow("a module") << "/js/main.js"_ba << u"/js/main.js"_s
                                  << "text/javascript; charset=utf-8"_ba;
        QTest::newRow("an escaped name")
            << "/js/m%61in.js"_ba << u"/js/main.js"_s << "text/javascript; charset=utf-8"_ba;
        QTest::newRow("a style sheet")
            << "/page.css"_ba << u"/page.css"_s << "text/css; charset=utf-8"_ba;
        QTest::newRow("a picture") << "/icon.svg"_ba << u"/icon.svg"_s << "image/svg+xml"_ba;
        QTest::newRow("strings") << "/es.json"_ba << u"/es.json"_s << "application/json"_ba;
        QTest::newRow("a manifest")
            << "/page.webmanifest"_ba << u"/page.webmanifest"_s << "application/manifest+json"_ba;
    }

    void aFileIsServedWithItsType()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, file);
        TestDoor door;

        const WireReply reply = ask(door, request("GET", target));

        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, contentOf(file));
        QVERIFY(!reply.body.isEmpty());
        QCOMPARE(reply.fields.value("content-length").toLongLong(), reply.body.size());
        QTEST(reply.fields.value("content-type"), "type");
        QCOMPARE(reply.fields.value("cache-control"), "no-cache"_ba);
        QCOMPARE(reply.fields.value("connection"), "close"_ba);
    }

    void otherRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("health") << request("GET", "/healthz") << 200;
        QTest::newRow("HTTP/1.0 without Host") << "GET / HTTP/1.0\r\n\r\n"_ba << 200;
        QTest::newRow("an upgrade that nobody knows is passed over")
            << request("GET", "/", "Connection: Upgrade\r\nUpgrade: h2c\r\n") << 200;
        QTest::newRow("nothing there") << request("GET", "/nothing") << 404;
        QTest::newRow("another case") << request("GET", "/INDEX.html") << 404;
        QTest::newRow("a folder") << request("GET", "/js") << 404;
        QTest::newRow("a folder with its slash") << request("GET", "/js/") << 404;
        QTest::newRow("two slashes") << request("GET", "//index.html") << 404;
        QTest::newRow("a letter that a pattern would match") << request("GET", "/pageXcss") << 404;
        QTest::newRow("files have no place yet") << request("GET", "/files/1") << 404;
        QTest::newRow("a file of the machine") << request("GET", "/etc/passwd") << 404;
        QTest::newRow("up and out") << request("GET", "/../../etc/passwd") << 400;
        QTest::newRow("escaped up and out") << request("GET", "/%2e%2e/etc/passwd") << 400;
        QTest::newRow("POST") << request("POST", "/", "Content-Length: 0\r\n") << 405;
        QTest::newRow("PUT to files")
            << request("PUT", "/files/1", "Content-Length: 5\r\n") + "12345" << 404;
        QTest::newRow("DELETE") << request("DELETE", "/index.html") << 405;
        QTest::newRow("OPTIONS") << request("OPTIONS", "/") << 405;
        QTest::newRow("a body") << request("GET", "/", "Content-Length: 5\r\n") + "12345" << 413;
        QTest::newRow("a chunked body")
            << request("GET", "/", "Transfer-Encoding: chunked\r\n") << 413;
        QTest::newRow("a WebSocket's path without a WebSocket") << request("GET", "/charla") << 426;
    }

    void otherRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        TestDoor door;
        const WireReply reply = ask(door, bytes);
        QTEST(reply.status, "status");
        QVERIFY(!reply.body.isEmpty());
    }

    void healthIsToldInJson()
    {
        TestDoor door;
        const WireReply reply = ask(door, request("GET", "/healthz"));
        QCOMPARE(reply.body, "{\"status\":\"ok\"}\n"_ba);
        QCOMPARE(reply.fields.value("content-type"), "application/json"_ba);
    }

    void everyAnswerHasTheSecurityHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a page") << request("GET", "/");
        QTest::newRow("not there") << request("GET", "/nothing");
        QTest::newRow("head only") << request("HEAD", "/");
        QTest::newRow("a broken head") << "GET\r\n\r\n"_ba;
        QTest::newRow("refused by the door") << request("GET", "/charla");
    }

    void everyAnswerHasTheSecurityHeaders()
    {
        QFETCH(QByteArray, bytes);
        TestDoor door;

        const WireReply reply = ask(door, bytes);

        const QByteArray policy = reply.fields.value("content-security-policy");
        QVERIFY(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        QCOMPARE(reply.fields.value("x-content-type-options"), "nosniff"_ba);
        QCOMPARE(reply.fields.value("x-frame-options"), "DENY"_ba);
        QCOMPARE(reply.fields.value("referrer-policy"), "no-referrer"_ba);
        QCOMPARE(reply.fields.value("cross-origin-opener-policy"), "same-origin"_ba);
    }

    void whatTheBrowserHasAlreadyIsNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("condition"); // ETAG stands for the right one
        QTest::addColumn<int>("status");
        QTest::newRow("the same") << "ETAG"_ba << 304;
        QTest::newRow("weakly the same") << "W/ETAG"_ba << 304;
        QTest::newRow("one of several") << "\"a\", ETAG"_ba << 304;
        QTest::newRow("any") << "*"_ba << 304;
        QTest::newRow("another") << "\"a\""_ba << 200;
    }

    void whatTheBrowserHasAlreadyIsNotSentAgain()
    {
        QFETCH(QByteArray, condition);
        QFETCH(int, status);
        TestDoor door;
        const QByteArray etag = ask(door, request("GET", "/page.css")).fields.value("etag");
        QVERIFY(etag.startsWith('"') && etag.endsWith('"'));
        condition.replace("ETAG", etag);

        const WireReply reply
            = ask(door, request("GET", "/page.css", "If-None-Match: " + condition + "\r\n"));

        QCOMPARE(reply.status, status);
        QCOMPARE(reply.fields.value("etag"), etag);
        QCOMPARE(reply.body.isEmpty(), status == 304);
        QCOMPARE(reply.fields.contains("content-length"), status == 200);
    }

    void whoTakesGzipGetsItPacked_data()
    {
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<bool>("isPacked");
        QTest::newRow("a browser") << "Accept-Encoding: gzip, deflate, br\r\n"_ba << true;
        QTest::newRow("by weight") << "Accept-Encoding: br;q=1.0, gzip;q=0.5\r\n"_ba << true;
        QTest::newRow("in capitals") << "Accept-Encoding: GZIP\r\n"_ba << true;
        QTest::newRow("anything") << "Accept-Encoding: *\r\n"_ba << true;
        QTest::newRow("in two lines")
            << "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n"_ba << true;
        QTest::newRow("nothing said") << QByteArray() << false;
        QTest::newRow("not that") << "Accept-Encoding: gzip;q=0, *\r\n"_ba << false;
        QTest::newRow("not that, with spaces") << "Accept-Encoding: gzip ; q = 0.0\r\n"_ba << false;
        QTest::newRow("nothing but another") << "Accept-Encoding: br\r\n"_ba << false;
        QTest::newRow("nothing at all") << "Accept-Encoding: *;q=0\r\n"_ba << false;
    }

    void whoTakesGzipGetsItPacked()
    {
        QFETCH(QByteArray, accepted);
        QFETCH(bool, isPacked);
        TestDoor door;

        const WireReply reply = ask(door, request("GET", "/page.css", accepted));
        const WireReply other = ask(door, request("GET", "/icon.svg", accepted));

        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, contentOf(isPacked ? u"/page.css.gz"_s : u"/page.css"_s));
        QCOMPARE(reply.fields.value("content-encoding"), isPacked ? "gzip"_ba : ""_ba);
        QCOMPARE(reply.fields.value("vary"), "Accept-Encoding"_ba);
        QCOMPARE(reply.fields.value("content-type"), "text/css; charset=utf-8"_ba);
        // One that is not there packed comes as it is.
        QCOMPARE(other.body, contentOf(u"/icon.svg"_s));
        QVERIFY(!other.fields.contains("content-encoding"));
    }

    void thePackedOneIsAnotherThanThePlainOne()
    {
        TestDoor door;
        const QByteArray gzip = "Accept-Encoding: gzip\r\n";
        const QByteArray plain = ask(door, request("GET", "/page.css")).fields.value("etag");
        const QByteArray packed = ask(door, request("GET", "/page.css", gzip)).fields.value("etag");

        QVERIFY(plain != packed);
        const QByteArray condition = "If-None-Match: " + packed + "\r\n";
        QCOMPARE(ask(door, request("GET", "/page.css", gzip + condition)).status, 304);
        QCOMPARE(ask(door, request("GET", "/page.css", condition)).status, 200);
        QCOMPARE(ask(door, request("GET", "/page.css.gz")).status, 404);
    }

    void whatIsAskedForByItsHashIsKeptForEver()
    {
        TestDoor door;
        const QByteArray hash
            = QCryptographicHash::hash(contentOf(u"/page.css"_s), QCryptographicHash::Sha256)
                  .toHex();
        const auto caching = [&door](const QByteArray &query) {
            return ask(door, request("GET", "/page.css" + query)).fields.value("cache-control");
        };

        QCOMPARE(caching("?v=" + hash.first(16)), "public, max-age=31536000, immutable"_ba);
        QCOMPARE(caching("?v=" + hash.first(15)), "no-cache"_ba); // anything begins so
        QCOMPARE(caching("?v="), "no-cache"_ba);
        QCOMPARE(caching("?v=0123456789abcdef"), "no-cache"_ba); // of another version
    }

    void theTutorialsPagesAreThereOnDemand()
    {
        server::Options options;
        options.hasTutorials = true;
        TestDoor museum(options);
        TestDoor door;

        const WireReply reply = ask(museum, request("GET", "/tutorials/"));

        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.fields.value("content-type"), "text/html; charset=utf-8"_ba);
        QCOMPARE(ask(museum, request("GET", "/")).status, 200);
        QCOMPARE(ask(door, request("GET", "/tutorials/")).status, 404);
    }

    void aFolderWithoutItsSlashLeadsIntoIt()
    {
        server::Options options;
        options.hasTutorials = true;
        TestDoor museum(options);
        TestDoor door;

        const WireReply reply = ask(museum, request("GET", "/tutorials"));

        QCOMPARE(reply.status, 301);
        QCOMPARE(reply.fields.value("location"), "/tutorials/"_ba);
        QCOMPARE(ask(museum, request("HEAD", "/tutorials?a=b%0d")).fields.value("location"),
                 "/tutorials/?a=b%0d"_ba);
        QCOMPARE(ask(museum, request("GET", "//tutorials")).status, 404); // would be another host's
        QCOMPARE(ask(door, request("GET", "/tutorials")).status, 404);
    }

    void headIsAnsweredAsGetWithoutTheBody_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("a page") << "/"_ba << 200;
        QTest::newRow("not there") << "/nothing"_ba << 404;
        QTest::newRow("refused by the door") << "/charla"_ba << 426;
    }

    void headIsAnsweredAsGetWithoutTheBody()
    {
        QFETCH(QByteArray, target);
        TestDoor door;

        const WireReply head = ask(door, request("HEAD", target));
        const WireReply get = ask(door, request("GET", target));

        QTEST(head.status, "status");
        QCOMPARE(head.body, ""_ba);
        QCOMPARE(head.fields.value("content-length").toLongLong(), get.body.size());
        QCOMPARE(head.fields.value("content-type"), get.fields.value("content-type"));
    }

    void aSecondRequestOnTheConnectionIsNotAnswered()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends(request("GET", "/healthz") + request("GET", "/page.css")
                   + peer.handshake("/charla"));

        QCOMPARE(parseReply(peer.everything()).body, "{\"status\":\"ok\"}\n"_ba);
        QVERIFY(door.upgrades().isEmpty());
    }

    void anAnswerComesThoughTheClientGoesOnSending()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends(request("POST", "/", "Content-Length: 3000000\r\n")
                   + QByteArray(3'000'000, 'x'));

        QCOMPARE(peer.reply().status, 405);
    }

    void anAnswerComesThoughTheClientHasEndedItsSide()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends(request("GET", "/page.css"));
        QVERIFY(peer.hasSentAll());
        peer.endsItsSide();

        QCOMPARE(peer.reply().body, contentOf(u"/page.css"_s));
    }

    void qtsOwnHttpClientGetsThePageAgainAndAgain()
    {
        TestDoor door;
        QNetworkAccessManager browser;
        for (int round = 0; round < 5; ++round) {
            const QNetworkRequest url(QUrl(u"http://127.0.0.1:%1/js/main.js"_s.arg(door.port())));
            QNetworkReply *reply = browser.get(url); // child of browser
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(reply->readAll(), contentOf(u"/js/main.js"_s));
        }
    }

    void pagesAndWebSocketsShareThePort()
    {
        TestDoor door;
        door.echo();
        RawPeer talker(door.port());
        QCOMPARE(talker.upgrades("/charla").status, 101);

        QCOMPARE(ask(door, request("GET", "/")).status, 200);

        talker.sends(WireFrame::text("unharmed"));
        QCOMPARE(talker.nextFrame().value_or(WireFrame{}).payload, "unharmed"_ba);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoorPages)

#include "tst_frontdoorpages.moc"
