// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdoor.h"
#include "tlsclient.h"

#include <server/tls/tlschannel.h>
#include <server/wire/descriptor.h>

#include <QTest>

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <memory>

using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Then = Moved::Then;

namespace {

constexpr int Patience = 100'000; // turns, of which the longest story needs some hundred

//! A channel, and a client at the other end of its socket.
class Pair
{
public:
    explicit Pair(TlsClient::Versions versions = TlsClient::Versions::All,
                  const QByteArray &begun = {})
        : client(versions)
    {
        std::array<int, 2> numbers{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, numbers.data()) != 0)
            qFatal("no sockets");
        near = Descriptor(numbers[0]);
        far = Descriptor(numbers[1]);
        channel = std::make_unique<TlsChannel>(*tlsOfTests(), near.number(), begun);
    }

    //! What the client wants to say reaches the socket.
    void delivers() { delivers(client.takeSent()); }
    void delivers(const QByteArray &bytes) const
    {
        QCOMPARE(::send(far.number(), bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL),
                 bytes.size());
    }

    //! What the channel has said reaches the client.
    QByteArray fetches()
    {
        QByteArray all;
        std::array<char, 4096> room{};
        for (ssize_t bytes = 1; bytes > 0;) {
            bytes = ::recv(far.number(), room.data(), room.size(), 0);
            all.append(room.data(), std::max<ssize_t>(bytes, 0));
        }
        client.gets(all);
        return all;
    }

    [[nodiscard]] bool shakeHands()
    {
        for (int turn = 0; turn < 10 && !(client.isEstablished() && channel->isEstablished());
             ++turn) {
            client.shakesHands();
            delivers();
            reads();
            fetches();
        }
        return client.isEstablished() && channel->isEstablished();
    }

    Moved reads(std::size_t most = 64 * 1024)
    {
        QByteArray room(qsizetype(most), '\0');
        const Moved moved = channel->read({room.data(), most});
        read += room.first(moved.bytes);
        return moved;
    }

    Moved writes(const QByteArray &text) const
    {
        return channel->write(std::span<const char>(text.constData(), std::size_t(text.size())));
    }

    //! Says so much that the client's side is full.
    QByteArray fills() const
    {
        QByteArray taken;
        for (int turn = 0; turn < Patience; ++turn) {
            const QByteArray text = QByteArray::number(turn).rightJustified(10'000, '.');
            const Moved moved = writes(text);
            taken += text.first(moved.bytes);
            if (moved.then == Then::Wait)
                break;
        }
        return taken;
    }

    //! Everything that the channel has taken, at the client.
    QByteArray hearsAll()
    {
        QByteArray heard;
        Then then = Then::Wait;
        for (int turn = 0; turn < Patience && then == Then::Wait; ++turn) {
            then = channel->flush();
            fetches();
            for (QByteArray some = client.hears(); !some.isEmpty(); some = client.hears())
                heard += some;
        }
        return heard;
    }

    TlsClient client;
    Descriptor near;
    Descriptor far;
    std::unique_ptr<TlsChannel> channel;
    QByteArray read;
};

} // namespace

Q_DECLARE_METATYPE(TlsClient::Versions)

//! One TLS connection of the server, whatever the socket and the peer do.
class TestTlsChannel : public QObject
{
    Q_OBJECT

private slots:
    void bothSidesTalk_data()
    {
        QTest::addColumn<TlsClient::Versions>("versions");
        QTest::newRow("TLS 1.3") << TlsClient::Versions::All;
        QTest::newRow("TLS 1.2") << TlsClient::Versions::Only12;
    }

    void bothSidesTalk()
    {
        QFETCH(TlsClient::Versions, versions);
        Pair pair(versions);
        QVERIFY(pair.shakeHands());

        pair.client.says("a question");
        pair.delivers();
        QCOMPARE(pair.reads().bytes, 10);
        QCOMPARE(pair.writes("an answer").bytes, 9);

        QCOMPARE(pair.read, "a question"_ba);
        QCOMPARE(pair.hearsAll(), "an answer"_ba);
        QCOMPARE(pair.reads().then, Then::Wait);
    }

    void everyByteMayComeAlone()
    {
        Pair pair;
        for (int turn = 0; turn < 10 && !pair.channel->isEstablished(); ++turn) {
            pair.client.shakesHands();
            const QByteArray flight = pair.client.takeSent();
            for (const char byte : flight) {
                pair.delivers(QByteArray(1, byte));
                QVERIFY(pair.reads().then != Then::Over);
            }
            pair.fetches();
        }
        QVERIFY(pair.channel->isEstablished());
        pair.client.says("piecemeal");
        for (const char byte : pair.client.takeSent()) {
            pair.delivers(QByteArray(1, byte));
            QVERIFY(pair.reads().then != Then::Over);
        }
        QCOMPARE(pair.read, "piecemeal"_ba);
    }

    void whatWasReadBeforeCounts()
    {
        TlsClient client;
        client.shakesHands();
        Pair pair(TlsClient::Versions::All, client.takeSent());
        pair.client = std::move(client);

        QVERIFY(pair.channel->hasPending());
        QCOMPARE(pair.reads().then, Then::Wait);
        QVERIFY(!pair.channel->hasPending());
        pair.fetches();

        QVERIFY(pair.shakeHands());
    }

    void whatHasNoRoomIsPendingAndTheSystemIsNotAsked()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        const QByteArray text = "0123456789"_ba.repeated(300);
        pair.client.says(text.first(1000)); // three records
        pair.client.says(text.sliced(1000, 1000));
        pair.client.says(text.sliced(2000));
        pair.delivers();

        QCOMPARE(pair.reads(7).bytes, 7);
        pair.client.says("later");
        pair.delivers();
        for (int turn = 0; turn < 1000 && pair.channel->hasPending(); ++turn)
            pair.reads(7);

        QCOMPARE(pair.read, text);
        QCOMPARE(pair.reads().bytes, 5);
    }

    void whoDoesNotReadMakesItWaitAndLosesNothing()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());

        const QByteArray taken = pair.fills();
        QVERIFY(pair.channel->hasUnsent());
        QCOMPARE(pair.writes("not now").bytes, 0);
        QCOMPARE(pair.channel->flush(), Then::Wait);

        QCOMPARE(pair.hearsAll(), taken);
        QVERIFY(!pair.channel->hasUnsent());
        QCOMPARE(pair.writes("now").bytes, 3);
        QCOMPARE(pair.hearsAll(), "now"_ba);
    }

    void readingGoesOnWhileWritingWaits()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        const QByteArray taken = pair.fills();

        pair.client.asksForNewKeys(); // TLS itself has something to say now, and no room
        pair.client.says("still here");
        pair.delivers();
        pair.reads();

        QCOMPARE(pair.read, "still here"_ba);
        QCOMPARE(pair.hearsAll(), taken);
        QCOMPARE(pair.writes("with new keys").bytes, 13);
        QCOMPARE(pair.hearsAll(), "with new keys"_ba);
    }

    void whoAsksForKeysWithoutEndAndDoesNotReadIsCut()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        pair.fills();

        Moved moved;
        for (int turn = 0; turn < Patience && moved.then != Then::Over; ++turn) {
            pair.client.asksForNewKeys();
            pair.delivers();
            moved = pair.reads();
        }

        QCOMPARE(moved.then, Then::Over);
    }

    void smallPiecesMakeOneRecord()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        QByteArray text = "three small pieces"_ba;
        const std::array<iovec, 3> parts{
            {{text.data(), 6}, {text.data() + 6, 6}, {text.data() + 12, 6}}};

        QCOMPARE(pair.channel->write(std::span<const iovec>(parts)).bytes, 18);

        pair.fetches();
        QCOMPARE(pair.client.hears(), text);
    }

    void aLongPieceBehindAShortOneIsTakenInParts()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        QByteArray text = QByteArray(20'000, 'x') + "end";
        qsizetype taken = 0;
        for (int turn = 0; turn < 10 && taken < text.size(); ++turn) {
            const qsizetype middle = std::max<qsizetype>(taken, 100);
            const std::array<iovec, 2> parts{
                {{text.data() + taken, std::size_t(middle - taken)},
                 {text.data() + middle, std::size_t(text.size() - middle)}}};
            taken += qsizetype(pair.channel->write(std::span<const iovec>(parts)).bytes);
        }
        QCOMPARE(pair.hearsAll(), text);
    }

    void aGoodbyeIsSaidAndHeard()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        pair.writes("last words");

        QCOMPARE(pair.channel->sayGoodbye(), Then::GoOn);
        QCOMPARE(pair.channel->sayGoodbye(), Then::GoOn); // once

        QCOMPARE(pair.hearsAll(), "last words"_ba);
        QVERIFY(pair.client.hasHeardGoodbye());
    }

    void aGoodbyeWaitsForRoom()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        const QByteArray taken = pair.fills();

        QCOMPARE(pair.channel->sayGoodbye(), Then::Wait);
        QVERIFY(!pair.client.hasHeardGoodbye());

        QCOMPARE(pair.hearsAll(), taken);
        QVERIFY(pair.client.hasHeardGoodbye());
    }

    void whatComesBeforeTheClientsGoodbyeIsTaken()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        pair.client.says("that was all");
        pair.client.saysGoodbye();
        pair.delivers();

        QCOMPARE(pair.reads().then, Then::GoOn);
        QCOMPARE(pair.read, "that was all"_ba);
        QVERIFY(pair.channel->hasPending()); // the end
        QCOMPARE(pair.reads().then, Then::Over);
        QVERIFY(!pair.channel->hasFailed());
    }

    void aBrokenConnectionIsTheEndWithoutASignal()
    {
        Pair pair;
        QVERIFY(pair.shakeHands());
        pair.far.close();

        QCOMPARE(pair.reads().then, Then::Over);
        Then then = Then::GoOn;
        for (int turn = 0; turn < 10 && then == Then::GoOn; ++turn)
            then = pair.writes("into the void").then;
        QCOMPARE(then, Then::Over);
        QCOMPARE(pair.channel->sayGoodbye(), Then::Over);
    }

    void whatIsNoTlsEndsItWithAnAlert_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("a record of nothing")
            << QByteArray("\x16\x03\x01\x00\x04", 5) + "hmm?" << true;
        QTest::newRow("SSL 2") << QByteArray("\x80\x2e\x01\x00\x02", 5) + QByteArray(60, 'x')
                               << true;
        // Who does not even begin with a record would not understand one.
        QTest::newRow("no record") << "\x16plain words that go on for a while"_ba << false;
    }

    void whatIsNoTlsEndsItWithAnAlert()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isTold);
        Pair pair;
        pair.delivers(bytes);

        QCOMPARE(pair.reads().then, Then::Over);

        QVERIFY(pair.channel->hasFailed());
        QCOMPARE(pair.channel->sayGoodbye(), Then::GoOn);
        QCOMPARE(pair.fetches().startsWith('\x15'), isTold);
    }

    void oldVersionsAreRefused()
    {
        Pair pair(TlsClient::Versions::Only11);
        QVERIFY(!pair.shakeHands());
        QVERIFY(pair.channel->hasFailed());
    }

    void aHandshakeThatNeverEndsIsCut()
    {
        Pair pair;
        // A hello that says that it has 128 KiB, in records that are right.
        pair.delivers("\x16\x03\x01\x40\x00\x01\x01\xff\x00\x03\x03"_ba + QByteArray(16'377, 'x'));
        qsizetype told = 16'388;
        Moved moved = pair.reads();
        while (moved.then != Then::Over && told < 200'000) {
            const QByteArray more = "\x16\x03\x01\x04\x00"_ba + QByteArray(1024, 'x');
            pair.delivers(more);
            told += more.size();
            moved = pair.reads();
        }
        QVERIFY2(told < TlsChannel::MaxHandshakeBytes + 2048, qPrintable(QString::number(told)));
    }
};

QTEST_GUILESS_MAIN(TestTlsChannel)
#include "tst_tlschannel.moc"
