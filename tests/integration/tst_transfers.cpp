// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testfiles.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const WireReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QJsonObject state(qint64 received, bool complete)
{
    return {{u"received"_s, received}, {u"complete"_s, complete}};
}

} // namespace

//! What is answered to who brings a file.
class TestTransfers : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatIsBroughtCanBeFetched()
    {
        TestFiles files;
        const QByteArray content = someBytes(300'000);
        const QByteArray token = files.announces(content.size());

        const WireReply brought = asked(files.port(), putHead(token, 0, content.size()) + content);

        QCOMPARE(brought.status, 200);
        QCOMPARE(jsonOf(brought), state(content.size(), true));
        const auto hash = files.contentOf(token); // it is known before the answer comes
        QVERIFY(hash);
        QCOMPARE(*hash, server::FileHash::of(content));
        QCOMPARE(files.onDisk(*hash), content);
        QVERIFY(!QFileInfo::exists(files.pathOfPart(token)));
        QCOMPARE(QFileInfo(files.pathOf(*hash)).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QByteArray capability = files.offers(*hash, u"a b.png"_s, u"image/png"_s);
        const WireReply fetched
            = asked(files.port(), fileRequest("GET", "/files/" + capability + "/a%20b.png"));
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.body, content);
        QCOMPARE(fetched.fields.value("content-length"), QByteArray::number(content.size()));
        QCOMPARE(fetched.fields.value("etag"), '"' + hash->hex() + '"');
        QCOMPARE(fetched.fields.value("accept-ranges"), "bytes"_ba);
        QCOMPARE(fetched.fields.value("connection"), "close"_ba);
    }

    void anEmptyFileIsAFile()
    {
        TestFiles files;
        const QByteArray token = files.announces(0);

        QCOMPARE(asked(files.port(), putHead(token, 0, 0)).status, 200);

        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of("")));
        const QByteArray capability
            = files.offers(server::FileHash::of(""), u"empty"_s, u"text/plain"_s);
        const WireReply fetched
            = asked(files.port(), fileRequest("GET", "/files/" + capability + "/empty"));
        QCOMPARE(fetched.status, 200);
        QCOMPARE(fetched.fields.value("content-length"), "0"_ba);
    }

    void aFileComesInPieces()
    {
        TestFiles files;
        const QByteArray content = someBytes(100'000);
        const QByteArray token = files.announces(content.size());

        const WireReply first
            = asked(files.port(), putHead(token, 0, 40'000) + content.first(40'000));
        const WireReply between = asked(files.port(), fileRequest("HEAD", "/files/" + token));
        const WireReply second
            = asked(files.port(), putHead(token, 40'000, 60'000) + content.sliced(40'000));

        QCOMPARE(jsonOf(first), state(40'000, false));
        QCOMPARE(between.status, 204);
        QCOMPARE(between.fields.value("upload-offset"), "40000"_ba);
        QCOMPARE(between.fields.value("upload-length"), "100000"_ba);
        QVERIFY(!between.fields.contains("content-length"));
        QCOMPARE(jsonOf(second), state(100'000, true));
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
    }

    void theSameContentIsThereOnce()
    {
        TestFiles files;
        const QByteArray content = someBytes(5000);
        const QByteArray first = files.announces(content.size());
        const QByteArray second = files.announces(content.size());

        for (const QByteArray &token : {first, second})
            QCOMPARE(asked(files.port(), putHead(token, 0, 5000) + content).status, 200);

        QCOMPARE(files.contentOf(first), files.contentOf(second));
        QCOMPARE(files.onDisk(*files.contentOf(first)), content);
        QVERIFY(!QFileInfo::exists(files.pathOfPart(second)));
    }

    void whoIsInTheWrongPlaceIsToldTheRightOne()
    {
        TestFiles files;
        const QByteArray token = files.announces(1000);
        QCOMPARE(asked(files.port(), putHead(token, 0, 300) + someBytes(300)).status, 200);

        for (const qint64 offset : {0, 299, 301, 1000}) {
            const WireReply reply = asked(files.port(), putHead(token, offset, 10) + someBytes(10));
            QCOMPARE(reply.status, 409);
            QCOMPARE(reply.fields.value("upload-offset"), "300"_ba);
        }
    }

    void whatAnUploadDoesNotAllowIsRefusedBeforeItsBody_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::newRow("more than was announced") << "?offset=0"_ba
                                                 << "Content-Length: 1001\r\n"_ba << 413;
        QTest::newRow("no length") << "?offset=0"_ba
                                   << ""_ba << 411;
        QTest::newRow("chunks") << "?offset=0"_ba
                                << "Transfer-Encoding: chunked\r\n"_ba << 411;
        QTest::newRow("no number") << "?offset=x"_ba
                                   << "Content-Length: 10\r\n"_ba << 400;
        QTest::newRow("a foreign page")
            << ""_ba
            << "Content-Length: 10\r\nOrigin: http://evil.example\r\n"_ba << 403;
        QTest::newRow("a page of nowhere") << ""_ba
                                           << "Content-Length: 10\r\nOrigin: null\r\n"_ba << 403;
    }

    void whatAnUploadDoesNotAllowIsRefusedBeforeItsBody()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        TestFiles files;
        const QByteArray token = files.announces(1000);

        // Nothing of the body is sent: who asks first hears it.
        const WireReply reply = asked(
            files.port(),
            fileRequest("PUT", "/files/" + token + query, fields + "Expect: 100-continue\r\n"));

        QCOMPARE(reply.status, status);
        QCOMPARE(asked(files.port(), putHead(token, 0, 10) + someBytes(10)).status, 200);
    }

    void aPageOfThisServerMayBring()
    {
        TestFiles files;
        const QByteArray token = files.announces(10);
        const WireReply reply = asked(
            files.port(),
            putHead(token, 0, 10, "Origin: " + ownScheme() + "://127.0.0.1\r\n") + someBytes(10));
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.fields.contains("access-control-allow-origin"));
    }

    void whoAsksFirstIsToldToGoOn()
    {
        TestFiles files;
        const QByteArray content = someBytes(70'000);
        const QByteArray token = files.announces(content.size());
        RawPeer peer(files.port());

        peer.sends(putHead(token, 0, content.size(), "Expect: 100-continue\r\n"));
        QCOMPARE(peer.replyHead().status, 100);
        peer.sends(content);

        QCOMPARE(peer.reply().status, 200);
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
    }

    void whoHasBegunIsNotToldToGoOn()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        const WireReply reply
            = asked(files.port(), putHead(token, 0, 5, "Expect: 100-continue\r\n") + "hello");
        QCOMPARE(reply.status, 200);
    }

    void whatStandsBehindABodyIsForgotten()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        const WireReply reply
            = asked(files.port(), putHead(token, 0, 5) + "helloGET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "{\"received\":5,\"complete\":true}"_ba);
    }

    void aHeadMayComeByteByByte()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        RawPeer peer(files.port());

        peer.sendsByteByByte(putHead(token, 0, 5) + "hello");

        QCOMPARE(peer.reply().status, 200);
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of("hello")));
    }

    void aCompleteUploadStaysComplete()
    {
        TestFiles files;
        const QByteArray token = files.announces(5);
        QCOMPARE(asked(files.port(), putHead(token, 0, 5) + "hello").status, 200);

        // As after a lost answer.
        QCOMPARE(jsonOf(asked(files.port(), putHead(token, 5, 0))), state(5, true));
        const WireReply again = asked(files.port(), putHead(token, 0, 5) + "hello");
        QCOMPARE(again.status, 409);
        QCOMPARE(again.fields.value("upload-offset"), "5"_ba);
        const WireReply asks = asked(files.port(), fileRequest("HEAD", "/files/" + token));
        QCOMPARE(asks.fields.value("upload-offset"), "5"_ba);
    }

    void unknownSecretsFindNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("bring") << "PUT"_ba
                               << ""_ba;
        QTest::newRow("bring a preview") << "PUT"_ba
                                         << "/preview"_ba;
        QTest::newRow("ask") << "HEAD"_ba
                             << ""_ba;
        QTest::newRow("fetch") << "GET"_ba
                               << "/a"_ba;
        QTest::newRow("fetch a preview") << "GET"_ba
                                         << "/preview"_ba;
    }

    void unknownSecretsFindNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, behind);
        TestFiles files;
        const QByteArray secret(43, 'A');
        const WireReply reply = asked(
            files.port(),
            fileRequest(method, "/files/" + secret + behind,
                        method == "PUT" ? "Content-Length: 3\r\nExpect: 100-continue\r\n" : ""));
        QCOMPARE(reply.status, 404);
    }

    void thePlaceOfAPhotoIsTakenOut()
    {
        TestFiles files;
        const QByteArray xmp
            = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<a exif:GPSLatitude='48.85837'/>";
        const QByteArray photo = "\xff\xd8\xff\xe1"_ba + QByteArray(1, '\0') + char(xmp.size() + 2)
            + xmp + "\xff\xda" + someBytes(700'000);
        const QByteArray removed = QByteArray(photo).replace("48.85837", "        ");
        const QByteArray token = files.announces(photo.size(), TestFiles::Place::Remove);
        const QByteArray kept = files.announces(photo.size(), TestFiles::Place::Keep);

        // In three pieces, of which the first ends in the middle of the place.
        const qsizetype cut = photo.indexOf("85837");
        QCOMPARE(asked(files.port(), putHead(token, 0, cut) + photo.first(cut)).status, 200);
        QCOMPARE(asked(files.port(),
                       putHead(token, cut, 600'000 - cut) + photo.first(600'000).sliced(cut))
                     .status,
                 200);
        QCOMPARE(asked(files.port(),
                       putHead(token, 600'000, photo.size() - 600'000) + photo.sliced(600'000))
                     .status,
                 200);
        QCOMPARE(asked(files.port(), putHead(kept, 0, photo.size()) + photo).status, 200);

        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(removed)));
        QCOMPARE(files.onDisk(*files.contentOf(token)), removed);
        QCOMPARE(files.onDisk(*files.contentOf(kept)), photo);
    }

    void moreThanThereMayBeAreAskedToComeAgain()
    {
        TestFiles files({.folder = {}, .maxTransfers = 2});
        const QByteArray token = files.announces(100);
        const QByteArray other = files.announces(100);
        RawPeer first(files.port());
        RawPeer second(files.port());
        first.sends(putHead(token, 0, 100, "Expect: 100-continue\r\n"));
        second.sends(putHead(other, 0, 100, "Expect: 100-continue\r\n"));
        QCOMPARE(first.replyHead().status, 100);
        QCOMPARE(second.replyHead().status, 100);

        const WireReply third = asked(files.port(), fileRequest("HEAD", "/files/" + token));
        QCOMPARE(third.status, 503);
        QVERIFY(third.fields.contains("retry-after"));

        first.breaksOff();
        QVERIFY(QTest::qWaitFor([&] {
            return asked(files.port(), fileRequest("HEAD", "/files/" + token)).status == 204;
        }));
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
