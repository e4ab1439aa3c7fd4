// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// CHARLA_SEED repeats a run.
quint32 seedWanted()
{
    bool isSet = false;
    const int seed = qEnvironmentVariableIntValue("CHARLA_SEED", &isSet);
    return isSet ? quint32(seed) : QRandomGenerator::global()->generate() % 1'000'000;
}

server::FileDepot::Setup impatient()
{
    return {.folder = {}, .silence = 200ms};
}

} // namespace

//! Connections that are cut, doubled, silent and slow: what came is kept, and nothing else suffers.
class TestTransferCuts : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCutAtAnyByteGoesOnFromThere()
    {
        const quint32 seed = seedWanted();
        qInfo("CHARLA_SEED=%u", seed);
        QRandomGenerator random(seed);
        TestFiles files;
        for (int round = 0; round < 12; ++round) {
            const QByteArray content = someBytes(random.bounded(1, 400'000), random.generate());
            const QByteArray token = files.announces(content.size());
            int cuts = 0;
            while (!files.contentOf(token) && ++cuts < 100) {
                const qint64 there = receivedAt(files, token);
                const QByteArray rest = content.sliced(there);
                RawPeer peer(files.port());
                const QByteArray request = putHead(token, there, rest.size()) + rest;
                if (cuts > 6) { // in one go now
                    peer.sends(request);
                    if (peer.reply().status == 200)
                        break;
                    continue; // what was cut came in still
                }
                peer.sends(request.first(random.bounded(1, int(request.size()))));
                QVERIFY(peer.hasSentAll());
                peer.breaksOff();
                if (random.bounded(4) == 0)
                    files.restart();
            }
            QTRY_COMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
            QCOMPARE(files.onDisk(*files.contentOf(token)), content);
        }
    }

    void aRestartKeepsWhatCame()
    {
        TestFiles files;
        const QByteArray content = someBytes(2'000'000);
        for (const auto place : {TestFiles::Place::Keep, TestFiles::Place::Remove}) {
            const QByteArray token = files.announces(content.size(), place);
            QCOMPARE(
                asked(files.port(), putHead(token, 0, 1'500'000) + content.first(1'500'000)).status,
                200);

            files.restart();
            files.asksForReceived(token);

            QTRY_COMPARE(files.receivedOf(token), qint64(1'500'000));
            QCOMPARE(
                asked(files.port(), putHead(token, 1'500'000, 500'000) + content.sliced(1'500'000))
                    .status,
                200);
            QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
        }
    }

    void whatWasWholeAtARestartIsFinishedThen()
    {
        TestFiles files;
        const QByteArray content = someBytes(900'000);
        const QByteArray token = files.announces(content.size());
        QCOMPARE(asked(files.port(), putHead(token, 0, 100) + content.first(100)).status, 200);
        {
            QFile part(files.pathOfPart(token)); // the last byte was written, and no more
            QVERIFY(part.open(QIODevice::ReadWrite));
            QVERIFY(part.write(content) == content.size());
        }

        files.restart();
        const WireReply reply = asked(files.port(), putHead(token, content.size(), 0));

        QCOMPARE(reply.status, 200);
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
    }

    void aRebootBeginsUnfinishedUploadsAnew()
    {
        TestFiles files;
        const QByteArray kept = files.keeps("hello"_ba, u"a"_s, u"text/plain"_s);
        const QByteArray token = files.announces(1000);
        QCOMPARE(asked(files.port(), putHead(token, 0, 300) + someBytes(300)).status, 200);
        QFile mark(files.folder() + u"/uploads/boot"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.write("another one");
        mark.close();

        files.restart();
        files.asksForReceived(token);

        QTRY_COMPARE(files.receivedOf(token), qint64(0));
        QCOMPARE(asked(files.port(), putHead(token, 0, 1000) + someBytes(1000)).status, 200);
        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + kept + "/a")).body, "hello"_ba);
    }

    void aStartRemovesWhatNobodyKnows()
    {
        TestFiles files;
        QVERIFY(!files.keeps("known"_ba, u"a"_s, u"text/plain"_s).isEmpty());
        const QByteArray token = files.announces(10);
        QCOMPARE(asked(files.port(), putHead(token, 0, 3) + "abc").status, 200);
        const auto plant = [&files](const QString &name) {
            QFile file(files.folder() + u'/' + name);
            return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
        };
        const QString strangeKey = QString(64, u'a');
        QVERIFY(plant(u"uploads/"_s + strangeKey + u".part"_s));
        QVERIFY(plant(u"uploads/"_s + strangeKey));
        const QString knownFolder
            = files.pathOf(server::FileHash::of("known")).section(u'/', -2, -2);
        QVERIFY(plant(knownFolder + u'/' + QString(62, u'0')));

        files.restart();

        QTRY_VERIFY(
            !QFileInfo::exists(files.folder() + u'/' + knownFolder + u'/' + QString(62, u'0')));
        QVERIFY(!QFileInfo::exists(files.folder() + u"/uploads/"_s + strangeKey + u".part"_s));
        QVERIFY(!QFileInfo::exists(files.folder() + u"/uploads/"_s + strangeKey));
        QVERIFY(QFileInfo::exists(files.pathOfPart(token)));
        QVERIFY(QFileInfo::exists(files.pathOf(server::FileHash::of("known"))));
    }

    void theNewestConnectionBringsAFile()
    {
        TestFiles files;
        const QByteArray content = someBytes(100'000);
        const QByteArray token = files.announces(content.size());
        RawPeer first(files.port());
        first.sends(putHead(token, 0, content.size()) + content.first(30'000));
        QTRY_COMPARE(receivedAt(files, token), qint64(30'000));

        const WireReply second = asked(
            files.port(), putHead(token, 30'000, content.size() - 30'000) + content.sliced(30'000));

        QCOMPARE(second.status, 200);
        QCOMPARE(first.reply().status, 409);
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
    }

    void anUploadThatIsGivenUpLeavesNothing()
    {
        TestFiles files;
        const QByteArray token = files.announces(100'000);
        RawPeer peer(files.port());
        peer.sends(putHead(token, 0, 100'000) + someBytes(30'000));
        QTRY_COMPARE(receivedAt(files, token), qint64(30'000));
        QVERIFY(QFileInfo::exists(files.pathOfPart(token)));

        files.givesUp(token);

        QCOMPARE(peer.reply().status, 409);
        QVERIFY(!QFileInfo::exists(files.pathOfPart(token)));
        QCOMPARE(asked(files.port(), fileRequest("HEAD", "/files/" + token)).status, 404);
    }

    void aSilentSenderIsEndedAndWhatCameIsKept()
    {
        TestFiles files(impatient());
        const QByteArray token = files.announces(1000);
        RawPeer peer(files.port());

        peer.sends(putHead(token, 0, 1000) + someBytes(300));

        const WireReply reply = peer.reply();
        QCOMPARE(reply.status, 408);
        QCOMPARE(reply.fields.value("upload-offset"), "300"_ba);
    }

    void aSenderThatDripsIsNotSilent()
    {
        TestFiles files(impatient());
        const QByteArray token = files.announces(20);
        RawPeer peer(files.port());
        QTimer drip;
        connect(&drip, &QTimer::timeout, &peer, [&peer] { peer.sends("a"_ba); });

        peer.sends(putHead(token, 0, 20));
        drip.start(50ms); // a second for all: five times what a silence may last

        QCOMPARE(peer.reply().status, 200);
    }

    void whoDoesNotTakeAFileIsCut()
    {
        TestFiles files({.folder = {}, .silence = 200ms, .maxTransfers = 1});
        const QByteArray capability
            = files.keeps(someBytes(20'000'000), u"a"_s, u"application/zip"_s);
        const QByteArray path = "/files/" + capability + "/a";
        std::unique_ptr<RawPeer> peer;
        const auto takesThePlace = [&] {
            peer = std::make_unique<RawPeer>(files.port());
            peer->sends(fileRequest("GET", path));
            return peer->replyHead().status == 200;
        };
        QVERIFY(QTest::qWaitFor(takesThePlace));

        peer->stopsReading();

        QVERIFY(QTest::qWaitFor(
            [&] { return asked(files.port(), fileRequest("HEAD", path)).status == 200; }));
    }

    void aSlowReaderGetsAll()
    {
        TestFiles files(impatient());
        const QByteArray content = someBytes(8'000'000);
        const QByteArray capability = files.keeps(content, u"a"_s, u"application/zip"_s);
        QTcpSocket socket;
        socket.setReadBufferSize(64 * 1024);
        socket.connectToHost(QHostAddress::LocalHost, files.port());
        socket.write(fileRequest("GET", "/files/" + capability + "/a"));
        QByteArray got;
        QTimer sips;
        connect(&sips, &QTimer::timeout, &socket, [&] { got += socket.read(200 * 1024); });
        sips.start(5ms);
        connect(&socket, &QTcpSocket::disconnected, &socket, [&] { got += socket.readAll(); });

        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 60'000);

        QCOMPARE(parseReply(got).body.size(), content.size());
        QVERIFY(parseReply(got).body == content);
    }

    void aRefusalReachesWhoSendsAllTheSame()
    {
        TestFiles files;
        const QByteArray token = files.announces(1000);
        // Much more than the system takes in before the server has read it.
        const WireReply reply
            = asked(files.port(), putHead(token, 0, 30'000'000) + QByteArray(30'000'000, 'x'));
        QCOMPARE(reply.status, 413);
        QCOMPARE(asked(files.port(), putHead(token, 0, 1000) + someBytes(1000)).status, 200);
    }

    void twoHundredAtOnceAllArrive()
    {
        TestFiles files;
        constexpr int Count = 200;
        struct Sender
        {
            QByteArray content;
            QByteArray token;
            std::unique_ptr<RawPeer> peer;
        };
        std::vector<Sender> senders;
        for (quint32 i = 0; i < Count; ++i) {
            QByteArray content = someBytes(1 + int(i * 997), i);
            QByteArray token = files.announces(content.size(), TestFiles::Place::Remove);
            senders.push_back({content, token, std::make_unique<RawPeer>(files.port())});
        }
        for (const Sender &sender : senders)
            sender.peer->sends(putHead(sender.token, 0, sender.content.size()) + sender.content);
        for (const Sender &sender : senders)
            QCOMPARE(sender.peer->reply().status, 200);
        for (const Sender &sender : senders) {
            QCOMPARE(files.contentOf(sender.token),
                     std::optional(server::FileHash::of(sender.content)));
            QVERIFY(files.onDisk(*files.contentOf(sender.token)) == sender.content);
        }
    }

    void oneThatLingersKeepsNobody()
    {
        TestFiles files;
        const QByteArray capability = files.keeps("hello"_ba, u"a"_s, u"text/plain"_s);
        const QByteArray token = files.announces(1'000'000);
        RawPeer silent(files.port());
        silent.sends(putHead(token, 0, 1'000'000));
        QVERIFY(silent.hasSentAll());
        RawPeer stuck(files.port());
        stuck.stopsReading();
        stuck.sends(fileRequest("GET", "/files/" + capability + "/a"));
        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + capability + "/a")).body,
                 "hello"_ba);
    }

    void theEndOfTheDepotCutsWhoIsThere()
    {
        TestFiles files;
        const QByteArray token = files.announces(1000);
        RawPeer peer(files.port());
        peer.sends(putHead(token, 0, 1000) + someBytes(300));
        QTRY_COMPARE(receivedAt(files, token), qint64(300));

        files.depot().dismiss();

        QVERIFY(peer.isEnded());
        QCOMPARE(receivedAt(files, token), qint64(300));
    }

private:
    static qint64 receivedAt(const TestFiles &files, const QByteArray &token)
    {
        return asked(files.port(), fileRequest("HEAD", "/files/" + token))
            .fields.value("upload-offset")
            .toLongLong();
    }
};

QTEST_GUILESS_MAIN(TestTransferCuts)
#include "tst_transfercuts.moc"
