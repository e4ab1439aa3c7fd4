// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "program.h"
#include "testfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Size = 1024LL * 1024 * 1024;
constexpr qint64 Stretch = 32LL * 1024 * 1024; // between two words of somebody else
constexpr qint64 MostGrowth = 20LL * 1024 * 1024; // of the server

//! A connection whose bytes go past Qt, so that a gigabyte is no long way for the test.
class Wire
{
public:
    explicit Wire(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in server{};
        server.sin_family = AF_INET;
        server.sin_port = htons(port);
        server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{.tv_sec = 60, .tv_usec = 0}; // only a hang lasts that long
        for (const int option : {SO_RCVTIMEO, SO_SNDTIMEO})
            ::setsockopt(m_socket, SOL_SOCKET, option, &patience, sizeof patience);
        m_isFine = ::connect(m_socket, reinterpret_cast<sockaddr *>(&server), sizeof server) == 0;
    }
    ~Wire() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Wire)

    bool isFine() const { return m_isFine; }

    void sends(const QByteArray &bytes)
    {
        m_isFine = m_isFine
            && ::send(m_socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL)
                == bytes.size();
    }

    void sends(const QFile &file, qint64 from, qint64 count)
    {
        off_t at = from;
        while (m_isFine && at < from + count)
            m_isFine = ::sendfile(m_socket, file.handle(), &at, std::size_t(from + count - at)) > 0;
    }

    //! What comes next, at most as much as there is room.
    std::span<char> hears(std::span<char> room)
    {
        const ssize_t bytes = m_isFine ? ::recv(m_socket, room.data(), room.size(), 0) : 0;
        m_isFine = bytes > 0;
        return room.first(std::size_t(std::max<ssize_t>(bytes, 0)));
    }

    QByteArray head()
    {
        QByteArray bytes;
        char next = 0;
        while (!bytes.endsWith("\r\n\r\n") && !hears({&next, 1}).empty())
            bytes.append(next);
        return bytes;
    }

private:
    int m_socket;
    bool m_isFine = false;
};

qint64 kibibytesIn(const QByteArray &status, const QByteArray &field)
{
    const qsizetype at = status.indexOf(field);
    return at < 0 ? -1
                  : status.sliced(at + field.size()).simplified().split(' ').first().toLongLong();
}

//! The most memory that a process had since it was last forgotten, in bytes.
qint64 peakOf(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    return status.open(QIODevice::ReadOnly) ? kibibytesIn(status.readAll(), "VmHWM:") * 1024 : -1;
}

bool forgetPeakOf(qint64 pid)
{
    QFile references(u"/proc/%1/clear_refs"_s.arg(pid));
    return references.open(QIODevice::WriteOnly) && references.write("5") == 1;
}

} // namespace

//! A gigabyte goes up and down through a real server, while others talk.
class TestGigabyte : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Mostly a hole, with something here and there: it takes no room on the disk.
        m_file.setFileName(m_folder.filePath(u"film.mkv"_s));
        QVERIFY(m_file.open(QIODevice::ReadWrite) && m_file.resize(Size));
        for (qint64 at = 0; at < Size; at += 77'777'777) {
            QVERIFY(m_file.seek(at));
            const QByteArray bytes = someBytes(10'000, quint32(at));
            QCOMPARE(m_file.write(bytes), bytes.size());
        }
        QVERIFY(m_file.flush());
        m_bytes = m_file.map(0, Size);
        QVERIFY(m_bytes);

        m_server = std::make_unique<HeadlessServer>(
            QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--max-file"_s, u"2G"_s});
        QVERIFY(m_server->port() != 0);
        m_ana = std::make_unique<NativeClient>(m_server->port(), u"Ana"_s);
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s);
    }

    void itGoesUp()
    {
        const QByteArray token
            = announced(*m_ana, newId(), u"film.mkv"_s, Size, u"video/x-matroska"_s);
        QVERIFY(!token.isEmpty());
        QVERIFY(forgetPeakOf(m_server->processId()));
        const qint64 before = peakOf(m_server->processId());

        Wire wire(m_server->port());
        wire.sends(putHead(token, 0, Size));
        for (qint64 at = 0; at < Size; at += Stretch) {
            wire.sends(m_file, at, Stretch);
            QVERIFY(wire.isFine());
            QVERIFY(bobTalks());
        }
        QVERIFY(wire.head().startsWith("HTTP/1.1 200"));

        growsLittle(before);
        saysWithFile(*m_ana, u"room"_s, u"lobby"_s, token);
        const QJsonObject message = m_bob->expects({{u"type"_s, u"room"_s}, {u"from"_s, u"Ana"_s}});
        m_path = pathOf(message[u"message"_s][u"files"_s][0].toObject());
        QVERIFY(!m_path.isEmpty());
    }

    void itComesDownAlsoFromTheMiddle()
    {
        QVERIFY(forgetPeakOf(m_server->processId()));
        const qint64 before = peakOf(m_server->processId());

        QVERIFY(comesDown(0, Size / 3)); // and breaks off
        QVERIFY(comesDown(Size / 3, Size));

        growsLittle(before);
    }

    void cleanupTestCase()
    {
        m_ana.reset();
        m_bob.reset();
        m_server.reset();
    }

private:
    //! Somebody else is heard meanwhile.
    bool bobTalks()
    {
        const QString id = newId();
        m_bob->says(QJsonObject{{u"type"_s, u"room"_s},
                                {u"id"_s, id},
                                {u"to"_s, u"lobby"_s},
                                {u"message"_s, QJsonObject{{u"text"_s, u"still here"_s}}}});
        return !m_bob->expects({{u"type"_s, u"ack"_s}, {u"id"_s, id}}).isEmpty();
    }

    //! Whether it is the same from there to there.
    bool comesDown(qint64 from, qint64 to)
    {
        Wire wire(m_server->port());
        wire.sends(
            fileRequest("GET", m_path, "Range: bytes=" + QByteArray::number(from) + "-\r\n"));
        if (!wire.head().startsWith("HTTP/1.1 206"))
            return false;
        std::vector<char> room(1024 * 1024);
        qint64 nextWord = from + Stretch;
        for (qint64 at = from; at < to;) {
            const std::span<char> bytes = wire.hears(room);
            if (bytes.empty() || std::memcmp(bytes.data(), m_bytes + at, bytes.size()) != 0)
                return false;
            at += qint64(bytes.size());
            if (at < nextWord)
                continue;
            nextWord += Stretch;
            if (!bobTalks())
                return false;
        }
        return true;
    }

    void growsLittle(qint64 before) const
    {
        const qint64 growth = peakOf(m_server->processId()) - before;
        qInfo("the server has grown by %lld MiB", static_cast<long long>(growth >> 20));
        QVERIFY(before > 0 && growth < MostGrowth);
    }

    QTemporaryDir m_folder;
    QFile m_file;
    uchar *m_bytes = nullptr;
    std::unique_ptr<HeadlessServer> m_server;
    std::unique_ptr<NativeClient> m_ana;
    std::unique_ptr<NativeClient> m_bob;
    QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestGigabyte)
#include "tst_gigabyte.moc"
