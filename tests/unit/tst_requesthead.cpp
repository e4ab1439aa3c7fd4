// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/requesthead.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxHeadBytes = 16 * 1024;

// 200 stands for a head, 0 for an incomplete one.
int statusOf(const HeadOutcome &outcome)
{
    if (const auto *refusal = std::get_if<HeadRefusal>(&outcome))
        return refusal->status;
    return std::holds_alternative<RequestHead>(outcome) ? 200 : 0;
}

RequestHead headOf(const QByteArray &bytes)
{
    const HeadOutcome outcome = readRequestHead(bytes, MaxHeadBytes);
    const auto *head = std::get_if<RequestHead>(&outcome);
    return head ? *head : RequestHead{};
}

QByteArray getting(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

QByteArray with(const QByteArray &lines)
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

} // namespace

//! RFC 9112, read strictly.
class TestRequestHead : public QObject
{
    Q_OBJECT

private slots:
    void takesApartWhatItTakes()
    {
        const RequestHead head
            = headOf("GET /talk%20%C3%BC?nick=%41na&x HTTP/1.1\r\nHOST: Example.org:9090\r\n"
                     "Accept:text/html\r\nX-List: a, b ,,\r\nx-list:c\t\r\nEmpty:\r\n\r\nrest"_ba);

        QCOMPARE(head.method, "GET"_ba);
        QCOMPARE(head.path, u"/talk \u00fc"_s);
        QCOMPARE(head.query, "nick=%41na&x"_ba);
        QCOMPARE(head.version, RequestHead::Version::Http11);
        QCOMPARE(head.value("host"), "Example.org:9090"_ba);
        QCOMPARE(head.value("accept"), "text/html"_ba);
        QCOMPARE(head.value("empty"), ""_ba);
        QVERIFY(!head.value("cookie"));
        QCOMPARE(head.list("x-list"), (QList<QByteArray>{"a", "b", "c"}));
        QCOMPARE(head.count("x-list"), 2);
        QVERIFY(!head.hasBody());
    }

    void countsItsOwnBytesOnly()
    {
        const QByteArray head = getting("/");
        QCOMPARE(headOf(head + "GET /2 HTTP/1.1\r\n").headBytes, head.size());
    }

    void aHeadIsIncompleteUntilItsLastByte()
    {
        const QByteArray whole = "POST /a?b HTTP/1.0\r\nContent-Length: 3\r\n\r\n"_ba;
        for (qsizetype bytes = 0; bytes < whole.size(); ++bytes)
            QCOMPARE(statusOf(readRequestHead(whole.first(bytes), MaxHeadBytes)), 0);
        QCOMPARE(statusOf(readRequestHead(whole, MaxHeadBytes)), 200);
        QVERIFY(headOf(whole).hasBody());
    }

    void garbageIsRefusedBeforeTheHeadIsComplete_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("NUL") << "GET /\0"_ba;
        QTest::newRow("a bare LF") << "GET / HTTP/1.1\nHost"_ba;
        QTest::newRow("a bare CR") << "GET / HTTP/1.1\rH"_ba;
        QTest::newRow("an empty line first") << "\r\nGET"_ba;
        QTest::newRow("ESC") << "\x1b[2J"_ba;
        QTest::newRow("DEL") << "GET /\x7f"_ba;
    }

    void garbageIsRefusedBeforeTheHeadIsComplete()
    {
        QFETCH(QByteArray, start);
        QCOMPARE(statusOf(readRequestHead(start, MaxHeadBytes)), 400);
    }

    void theRequestLineIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("usual") << "GET / HTTP/1.1"_ba << 200;
        QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0"_ba << 200;
        QTest::newRow("an unknown method") << "M-SEARCH / HTTP/1.1"_ba << 200;
        QTest::newRow("HTTP/1.2") << "GET / HTTP/1.2"_ba << 505;
        QTest::newRow("HTTP/2.0") << "GET / HTTP/2.0"_ba << 505;
        QTest::newRow("HTTP/0.9") << "GET / HTTP/0.9"_ba << 505;
        QTest::newRow("no version") << "GET /"_ba << 400;
        QTest::newRow("a version without minor") << "GET / HTTP/1"_ba << 400;
        QTest::newRow("a long version") << "GET / HTTP/1.10"_ba << 400;
        QTest::newRow("a lower-case version") << "GET / http/1.1"_ba << 400;
        QTest::newRow("another protocol") << "GET / RTSP/1.1"_ba << 400;
        QTest::newRow("two spaces first") << "GET  / HTTP/1.1"_ba << 400;
        QTest::newRow("two spaces second") << "GET /  HTTP/1.1"_ba << 400;
        QTest::newRow("a space in the path") << "GET /a b HTTP/1.1"_ba << 400;
        QTest::newRow("a space before") << " GET / HTTP/1.1"_ba << 400;
        QTest::newRow("a space after") << "GET / HTTP/1.1 "_ba << 400;
        QTest::newRow("tabs") << "GET\t/\tHTTP/1.1"_ba << 400;
        QTest::newRow("no method") << " / HTTP/1.1"_ba << 400;
        QTest::newRow("a method that is no token") << "G(T / HTTP/1.1"_ba << 400;
        QTest::newRow("one word") << "GET"_ba << 400;
        QTest::newRow("8,001 bytes")
            << QByteArray("GET /" + QByteArray(7987, 'a') + " HTTP/1.1") << 414;
        QTest::newRow("8,000 bytes")
            << QByteArray("GET /" + QByteArray(7986, 'a') + " HTTP/1.1") << 200;
    }

    void theRequestLineIsReadStrictly()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QCOMPARE(statusOf(readRequestHead(QByteArray(line + "\r\nHost: a\r\n\r\n"), MaxHeadBytes)),
                 status);
    }

    void theTargetIsAPathWithoutTricks_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path"); // null when it is refused
        QTest::newRow("root") << "/"_ba << u"/"_s;
        QTest::newRow("an escaped letter") << "/ch%61t"_ba << u"/chat"_s;
        QTest::newRow("an escaped slash is a slash") << "/a%2Fb"_ba << u"/a/b"_s;
        QTest::newRow("dots in names") << "/a..b/...c/.d"_ba << u"/a..b/...c/.d"_s;
        QTest::newRow("plus is plus") << "/a+b"_ba << u"/a+b"_s;
        QTest::newRow("a broken escape in the query is the query's") << "/a?100%"_ba << u"/a"_s;
        QTest::newRow("absolute form") << "http://a/b?c"_ba << u"/b"_s;
        QTest::newRow("absolute form without path") << "http://a"_ba << u"/"_s;
        QTest::newRow("up") << "/a/../b"_ba << QString();
        QTest::newRow("up at the end") << "/.."_ba << QString();
        QTest::newRow("escaped up") << "/%2e%2E/etc/passwd"_ba << QString();
        QTest::newRow("up by an escaped slash") << "/a%2f..%2fb"_ba << QString();
        QTest::newRow("here") << "/./a"_ba << QString();
        QTest::newRow("escape of one digit") << "/%4"_ba << QString();
        QTest::newRow("escape at the end") << "/%"_ba << QString();
        QTest::newRow("escape of no digits") << "/%zz"_ba << QString();
        QTest::newRow("NUL") << "/a%00b"_ba << QString();
        QTest::newRow("line feed") << "/a%0ab"_ba << QString();
        QTest::newRow("DEL") << "/%7F"_ba << QString();
        QTest::newRow("C1 control") << "/%C2%85"_ba << QString();
        QTest::newRow("no UTF-8") << "/%FF"_ba << QString();
        QTest::newRow("overlong slash") << "/%C0%AF"_ba << QString();
        QTest::newRow("a surrogate") << "/%ED%A0%80"_ba << QString();
        QTest::newRow("bare UTF-8") << "/\xc3\xbc"_ba << QString();
        QTest::newRow("a fragment") << "/a#b"_ba << QString();
        QTest::newRow("no slash") << "a"_ba << QString();
        QTest::newRow("an asterisk") << "*"_ba << QString();
        QTest::newRow("authority form") << "a:443"_ba << QString();
        QTest::newRow("another scheme") << "ftp://a/"_ba << QString();
        QTest::newRow("absolute form of another host") << "http://b/"_ba << QString();
        QTest::newRow("absolute form without host") << "http:///a"_ba << QString();
        QTest::newRow("absolute form with a user") << "http://me@a/"_ba << QString();
    }

    void theTargetIsAPathWithoutTricks()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, path);
        QCOMPARE(statusOf(readRequestHead(getting(target), MaxHeadBytes)),
                 path.isNull() ? 400 : 200);
        QCOMPARE(headOf(getting(target)).path, path);
    }

    void theFieldsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("status");
        QTest::newRow("none more") << ""_ba << 200;
        QTest::newRow("Latin-1 in a value") << "X: \xfc\r\n"_ba << 200;
        QTest::newRow("a tab in a value") << "X: a\tb\r\n"_ba << 200;
        QTest::newRow("a space before the colon") << "X : a\r\n"_ba << 400;
        QTest::newRow("a folded line") << "X: a\r\n b\r\n"_ba << 400;
        QTest::newRow("a line folded by a tab") << "X: a\r\n\tb\r\n"_ba << 400;
        QTest::newRow("no colon") << "X\r\n"_ba << 400;
        QTest::newRow("no name") << ": a\r\n"_ba << 400;
        QTest::newRow("a name that is no token") << "X(: a\r\n"_ba << 400;
        QTest::newRow("NUL in a value") << "X: a\0b\r\n"_ba << 400;
        QTest::newRow("a bare LF after a value") << "X: a\nY: b\r\n"_ba << 400;
        QTest::newRow("a bare CR in a value") << "X: a\rb\r\n"_ba << 400;
        QTest::newRow("two Hosts") << "Host: a\r\n"_ba << 400;
        QTest::newRow("two Origins") << "Origin: http://a\r\nOrigin: http://b\r\n"_ba << 400;
        QTest::newRow("two lengths") << "Content-Length: 1\r\ncontent-length: 1\r\n"_ba << 400;
        QTest::newRow("two encodings")
            << "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"_ba << 400;
        QTest::newRow("length and encoding")
            << "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"_ba << 400;
        QTest::newRow("a length list") << "Content-Length: 1, 1\r\n"_ba << 400;
        QTest::newRow("a negative length") << "Content-Length: -1\r\n"_ba << 400;
        QTest::newRow("a signed length") << "Content-Length: +1\r\n"_ba << 400;
        QTest::newRow("no length") << "Content-Length:\r\n"_ba << 400;
        QTest::newRow("a length past 64 bits")
            << "Content-Length: 99999999999999999999\r\n"_ba << 400;
        QTest::newRow("99 more") << QByteArray("X: a\r\n").repeated(99) << 200;
        QTest::newRow("100 more") << QByteArray("X: a\r\n").repeated(100) << 431;
        QTest::newRow("a line of 8,000 bytes")
            << QByteArray("X:" + QByteArray(7998, 'a') + "\r\n") << 200;
        QTest::newRow("a line of 8,001 bytes")
            << QByteArray("X:" + QByteArray(7999, 'a') + "\r\n") << 431;
    }

    void theFieldsAreReadStrictly()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, status);
        QCOMPARE(statusOf(readRequestHead(with(lines), MaxHeadBytes)), status);
    }

    void theHostIsThereAndIsOne_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        QTest::newRow("missing") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("missing in HTTP/1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << 200;
        QTest::newRow("an encoding in HTTP/1.0")
            << "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"_ba << 400;
        const auto withHost = [](const QByteArray &host) -> QByteArray {
            return "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        };
        QTest::newRow("a name") << withHost("chat-1.example") << 200;
        QTest::newRow("IPv4 and port") << withHost("10.0.0.7:9090") << 200;
        QTest::newRow("IPv6 and port") << withHost("[fe80::1]:9090") << 200;
        QTest::newRow("empty") << withHost("") << 400;
        QTest::newRow("a user") << withHost("me@a") << 400;
        QTest::newRow("a path") << withHost("a/b") << 400;
        QTest::newRow("two") << withHost("a, b") << 400;
        QTest::newRow("IPv6 without brackets") << withHost("fe80::1") << 400;
        QTest::newRow("an open bracket") << withHost("[fe80::1") << 400;
        QTest::newRow("no IPv6 in brackets") << withHost("[a]") << 400;
        QTest::newRow("words after the bracket") << withHost("[::1]a") << 400;
        QTest::newRow("the client's interface") << withHost("[fe80::1%25eth0]:9090") << 200;
        QTest::newRow("an interface of no link") << withHost("[2001:db8::1%25eth0]") << 400;
        QTest::newRow("port 0") << withHost("a:0") << 400;
        QTest::newRow("port 65536") << withHost("a:65536") << 400;
        QTest::newRow("an empty port") << withHost("a:") << 400;
        QTest::newRow("a port in words") << withHost("a:http") << 400;
        QTest::newRow("UTF-8") << withHost("\xc3\xbc") << 400;
    }

    void theHostIsThereAndIsOne()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        QCOMPARE(statusOf(readRequestHead(head, MaxHeadBytes)), status);
    }

    void aHeadAboveTheLimitIsRefused()
    {
        const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\n"_ba;
        const QByteArray line = "X: " + QByteArray(1000, 'a') + "\r\n";
        const QByteArray exact
            = start + line.repeated(10) + "Y: " + QByteArray(100, 'b') + "\r\n\r\n";

        QCOMPARE(statusOf(readRequestHead(exact, exact.size())), 200);
        QCOMPARE(statusOf(readRequestHead(exact, exact.size() - 1)), 431);
        QCOMPARE(statusOf(readRequestHead(exact.first(500), 500)), 431);
        QCOMPARE(statusOf(readRequestHead(exact.first(499), 500)), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestHead)

#include "tst_requesthead.moc"
