// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testfiles.h"

#include <QFileInfo>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Png = "\x89PNG\r\n\x1a\n and so on"_ba;

} // namespace

//! What is answered to who fetches a file, and what keeps it from the page.
class TestFetching : public QObject
{
    Q_OBJECT

private slots:
    void aTokenFetchesNothing()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        QCOMPARE(asked(files.port(), putHead(token, 0, 5) + "hello").status, 200);
        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + token + "/a")).status, 404);
    }

    void aDownloadGoesOnWhereItBroke()
    {
        TestFiles files;
        const QByteArray content = someBytes(100'000);
        const QByteArray path
            = "/files/" + files.keeps(content, u"a.bin"_s, u"application/zip"_s) + "/a.bin";

        const WireReply part
            = asked(files.port(), fileRequest("GET", path, "Range: bytes=60000-\r\n"));

        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, content.sliced(60'000));
        QCOMPARE(part.fields.value("content-range"), "bytes 60000-99999/100000"_ba);
        QCOMPARE(part.fields.value("content-length"), "40000"_ba);
    }

    void aRangeCountsOnlyForTheSameContent()
    {
        TestFiles files;
        const QByteArray path
            = "/files/" + files.keeps("0123456789"_ba, u"a"_s, u"application/zip"_s) + "/a";
        const QByteArray etag = asked(files.port(), fileRequest("HEAD", path)).fields.value("etag");
        const auto statusWith = [&](const QByteArray &fields) {
            return asked(files.port(), fileRequest("GET", path, "Range: bytes=0-4\r\n" + fields))
                .status;
        };

        QCOMPARE(statusWith("If-Range: " + etag + "\r\n"), 206);
        QCOMPARE(statusWith("If-Range: W/" + etag + "\r\n"), 200);
        QCOMPARE(statusWith("If-Range: \"another\"\r\n"), 200);
        QCOMPARE(statusWith("If-Range: Sat, 21 Nov 2026 00:00:00 GMT\r\n"), 200);
        QCOMPARE(statusWith("If-None-Match: " + etag + "\r\n"), 304);
        QCOMPARE(statusWith("Range: bytes=5-6\r\n"), 200); // two of them
    }

    void severalRangesAreAnsweredWithTheWhole()
    {
        TestFiles files;
        const QByteArray path
            = "/files/" + files.keeps("0123456789"_ba, u"a"_s, u"application/zip"_s) + "/a";
        const WireReply reply
            = asked(files.port(), fileRequest("GET", path, "Range: bytes=0-1,3-4\r\n"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "0123456789"_ba);
    }

    void aRangeBehindTheEndIsRefused()
    {
        TestFiles files;
        const QByteArray path
            = "/files/" + files.keeps("0123456789"_ba, u"a"_s, u"application/zip"_s) + "/a";
        const WireReply reply
            = asked(files.port(), fileRequest("GET", path, "Range: bytes=10-\r\n"));
        QCOMPARE(reply.status, 416);
        QCOMPARE(reply.fields.value("content-range"), "bytes */10"_ba);
    }

    void aBrowserThatHasItIsTold()
    {
        TestFiles files;
        const QByteArray path
            = "/files/" + files.keeps("0123456789"_ba, u"a"_s, u"image/png"_s) + "/a";
        const QByteArray etag = asked(files.port(), fileRequest("GET", path)).fields.value("etag");
        const WireReply reply = asked(
            files.port(), fileRequest("GET", path, "If-None-Match: \"x\", W/" + etag + "\r\n"));
        QCOMPARE(reply.status, 304);
        QVERIFY(reply.body.isEmpty());
        QVERIFY(!reply.fields.contains("content-length"));
        QCOMPARE(reply.fields.value("etag"), etag);
        QCOMPARE(reply.fields.value("cache-control"), "private, max-age=31536000, immutable"_ba);
    }

    void aHeadHasTheFieldsAndNoBody()
    {
        TestFiles files;
        const QByteArray path
            = "/files/" + files.keeps(someBytes(5000), u"a.pdf"_s, u"application/pdf"_s) + "/a";
        const WireReply got = asked(files.port(), fileRequest("GET", path));
        const WireReply asks
            = asked(files.port(), fileRequest("HEAD", path, "Range: bytes=0-4\r\n"));
        QCOMPARE(asks.status, 200);
        QVERIFY(asks.body.isEmpty());
        QCOMPARE(asks.fields, got.fields);
    }

    void everyAnswerWithAFileKeepsItFromThePage_data()
    {
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("disposition");
        QTest::newRow("a picture") << u"image/png"_s << ""_ba
                                   << "image/png"_ba
                                   << "inline"_ba;
        QTest::newRow("a picture to be saved") << u"image/png"_s << "?download"_ba
                                               << "image/png"_ba
                                               << "attachment"_ba;
        QTest::newRow("HTML") << u"text/html"_s << ""_ba
                              << "application/octet-stream"_ba
                              << "attachment"_ba;
        QTest::newRow("SVG") << u"image/svg+xml"_s << ""_ba
                             << "application/octet-stream"_ba
                             << "attachment"_ba;
        QTest::newRow("a script") << u"text/javascript"_s << ""_ba
                                  << "application/octet-stream"_ba
                                  << "attachment"_ba;
        QTest::newRow("nothing") << u"application/x-unknown"_s << ""_ba
                                 << "application/octet-stream"_ba
                                 << "attachment"_ba;
    }

    void everyAnswerWithAFileKeepsItFromThePage()
    {
        QFETCH(QString, mime);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, disposition);
        TestFiles files;
        const QByteArray capability = files.keeps("<script>alert(1)</script>"_ba, u"a.x"_s, mime);
        for (const QByteArray &range : {""_ba, "Range: bytes=0-4\r\n"_ba}) {
            const WireReply reply = asked(
                files.port(), fileRequest("GET", "/files/" + capability + "/a.x" + query, range));
            QCOMPARE(reply.status, range.isEmpty() ? 200 : 206);
            QCOMPARE(reply.fields.value("content-type"), type);
            QVERIFY(reply.fields.value("content-disposition")
                        .startsWith(QByteArray(disposition + ";")));
            QCOMPARE(reply.fields.value("x-content-type-options"), "nosniff"_ba);
            QVERIFY(reply.fields.value("content-security-policy").startsWith("sandbox;"));
            QCOMPARE(reply.fields.value("referrer-policy"), "no-referrer"_ba);
            QCOMPARE(reply.fields.value("cross-origin-resource-policy"), "same-origin"_ba);
            QVERIFY(!reply.fields.contains("access-control-allow-origin"));
        }
    }

    void aPreviewIsKeptAndShown()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        const WireReply kept = asked(files.port(),
                                     fileRequest("PUT", "/files/" + token + "/preview",
                                                 "Content-Type: image/png\r\nContent-Length: "
                                                     + QByteArray::number(Png.size()) + "\r\n")
                                         + Png);
        QCOMPARE(kept.status, 200);
        const auto preview = files.previewOf(token); // known before the answer came
        QVERIFY(preview);
        const QByteArray capability = files.offers(*preview, u"a"_s, u"image/gif"_s);
        files.offersPreview(capability, *preview);

        const WireReply shown
            = asked(files.port(), fileRequest("GET", "/files/" + capability + "/preview"));

        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.body, Png);
        QCOMPARE(shown.fields.value("content-type"), "image/png"_ba);
        QCOMPARE(shown.fields.value("content-disposition"), "inline"_ba);
    }

    void aPreviewIsASmallPicture_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("a large one") << "image/png"_ba << Png + QByteArray(256 * 1024, 'x') << 413;
        QTest::newRow("another type") << "image/gif"_ba
                                      << "GIF89a"_ba << 415;
        QTest::newRow("no type") << ""_ba << Png << 415;
        QTest::newRow("another picture than it says") << "image/jpeg"_ba << Png << 415;
        QTest::newRow("no picture") << "image/png"_ba
                                    << "<svg>"_ba << 415;
        QTest::newRow("nothing") << "image/png"_ba
                                 << ""_ba << 415;
    }

    void aPreviewIsASmallPicture()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        TestFiles files;
        const QByteArray token = files.announces(5);
        const WireReply reply = asked(files.port(),
                                      fileRequest("PUT", "/files/" + token + "/preview",
                                                  "Content-Type: " + type + "\r\nContent-Length: "
                                                      + QByteArray::number(body.size()) + "\r\n")
                                          + body);
        QCOMPARE(reply.status, status);
        QVERIFY(!files.previewOf(token));
    }

    void whatNobodyNamesIsRemoved()
    {
        TestFiles files;
        const QByteArray capability = files.keeps("hello"_ba, u"a"_s, u"text/plain"_s);
        const auto hash = server::FileHash::of("hello");
        QVERIFY(QFileInfo::exists(files.pathOf(hash)));

        files.depot().remove({hash});

        QTRY_VERIFY(!QFileInfo::exists(files.pathOf(hash)));
        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + capability + "/a")).status,
                 404);
    }

    void aServerWithoutFilesSaysSo()
    {
        TestDoor door;
        const WireReply reply
            = asked(door.port(), fileRequest("GET", "/files/" + QByteArray(43, 'A') + "/a"));
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.body, "This server keeps no files.\n"_ba);
    }
};

QTEST_GUILESS_MAIN(TestFetching)
#include "tst_fetching.moc"
