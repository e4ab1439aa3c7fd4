// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdoor.h"
#include "testfiles.h"
#include "tlsclient.h"

#include <server/files/peerstream.h>

#include <QTemporaryFile>
#include <QTest>

#include <sys/socket.h>

#include <array>

using namespace charla::server;
using namespace charla::tests;
using Then = Moved::Then;

namespace {

constexpr qsizetype FileBytes = 16 * 1024 * 1024;
constexpr qint64 PieceBytes = 256 * 1024;
// What two sockets of this machine hold, and one record of TLS.
constexpr qint64 MostOnItsWay = 1024 * 1024;

//! Who is at the other end of a socket, and reads or not.
class Reader
{
public:
    explicit Reader(bool isSecure) : m_isSecure(isSecure)
    {
        std::array<int, 2> numbers{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, numbers.data()) != 0)
            qFatal("no sockets");
        near = Socket(Descriptor(numbers[0]));
        m_far = Descriptor(numbers[1]);
        if (isSecure)
            shakeHands();
    }

    QByteArray takes()
    {
        QByteArray all;
        std::array<char, 64 * 1024> room{};
        for (ssize_t bytes = 1; bytes > 0;) {
            bytes = ::recv(m_far.number(), room.data(), room.size(), 0);
            all.append(room.data(), std::max<ssize_t>(bytes, 0));
        }
        if (!m_isSecure)
            return all;
        m_client.gets(all);
        QByteArray heard;
        for (QByteArray some = m_client.hears(); !some.isEmpty(); some = m_client.hears())
            heard += some;
        return heard;
    }

    Socket near;

private:
    void shakeHands()
    {
        near.secure(*tlsOfTests(), {});
        std::array<char, 100> room{};
        for (int turn = 0; turn < 10 && !near.tls()->isEstablished(); ++turn) {
            m_client.shakesHands();
            const QByteArray said = m_client.takeSent();
            ::send(m_far.number(), said.constData(), std::size_t(said.size()), 0);
            near.read(room);
            takes();
        }
        if (!near.tls()->isEstablished())
            qFatal("no handshake");
    }

    bool m_isSecure;
    Descriptor m_far;
    TlsClient m_client;
};

} // namespace

//! The bytes of a file on their way to who fetches it.
class TestPeerStream : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_content = someBytes(FileBytes);
        QVERIFY(m_file.open());
        QCOMPARE(m_file.write(m_content), FileBytes);
        QVERIFY(m_file.flush());
    }

    void aFileArrivesWholeHoweverSlowlyItIsRead_data() { addWays(); }
    void aFileArrivesWholeHoweverSlowlyItIsRead()
    {
        QFETCH(bool, isSecure);
        Reader reader(isSecure);
        PeerStream stream(std::move(reader.near));
        QByteArray arrived;
        qint64 sent = 0;
        while (arrived.size() < FileBytes) {
            const Moved moved = stream.sendFile(m_file.handle(), sent,
                                                std::min<qint64>(FileBytes - sent, PieceBytes));
            QVERIFY(moved.then != Then::Over || sent + moved.bytes == FileBytes);
            sent += moved.bytes;
            if (sent == FileBytes)
                stream.endSending();
            const QByteArray some = reader.takes();
            QVERIFY(moved.bytes > 0 || !some.isEmpty());
            arrived += some;
        }
        QVERIFY(arrived == m_content);
    }

    void whoDoesNotReadHasNoFileInMemory_data() { addWays(); }
    void whoDoesNotReadHasNoFileInMemory()
    {
        QFETCH(bool, isSecure);
        Reader reader(isSecure); // and takes nothing
        PeerStream stream(std::move(reader.near));
        qint64 sent = 0;
        Then then = Then::GoOn;
        while (then == Then::GoOn && sent < FileBytes) {
            const Moved moved = stream.sendFile(m_file.handle(), sent,
                                                std::min<qint64>(FileBytes - sent, PieceBytes));
            sent += moved.bytes;
            then = moved.then;
        }
        QCOMPARE(then, Then::Wait);
        QVERIFY2(sent < MostOnItsWay, qPrintable(QString::number(sent)));
        QCOMPARE(stream.sendFile(m_file.handle(), sent, PieceBytes).bytes, 0);
    }

    void aFileThatCanNotBeReadThatFarIsTheEnd_data() { addWays(); }
    void aFileThatCanNotBeReadThatFarIsTheEnd()
    {
        QFETCH(bool, isSecure);
        Reader reader(isSecure);
        PeerStream stream(std::move(reader.near));
        const Moved moved = stream.sendFile(m_file.handle(), FileBytes + 1, PieceBytes);
        QCOMPARE(moved.then, Then::Over);
        QCOMPARE(moved.bytes, 0);
    }

private:
    static void addWays()
    {
        QTest::addColumn<bool>("isSecure");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    QByteArray m_content;
    QTemporaryFile m_file;
};

QTEST_GUILESS_MAIN(TestPeerStream)
#include "tst_peerstream.moc"
