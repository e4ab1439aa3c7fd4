// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/frame.h>
#include <server/wire/line.h>
#include <server/wire/wireloop.h>

#include <QCoreApplication>
#include <QTest>

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

using namespace charla::server;

namespace {

//! A line, and its peer.
class Pair
{
public:
    Pair(LineId id, WireLoop &loop) : m_loop(loop)
    {
        std::array<int, 2> numbers{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, numbers.data()) != 0)
            qFatal("no sockets");
        m_line = new Line(id, Socket(Descriptor(numbers[0])),
                          Options()); // NOLINT: the loop's, as it is told
        m_far = Descriptor(numbers[1]);
        m_loop.obey({.line = m_line, .kind = LineOrder::Kind::Adopt});
    }

    void send(const QByteArray &text, Urgency urgency)
    {
        const QByteArray frame = textFrame(text);
        if (!m_line->backlog().add(frame.size()))
            qFatal("too much");
        m_line->send(frame, urgency);
    }

    //! Texts of fewer than 126 bytes that the peer got since it was asked last.
    QList<QByteArray> takes()
    {
        std::array<char, 4096> room{};
        const ssize_t bytes = ::read(m_far.number(), room.data(), room.size());
        QList<QByteArray> texts;
        for (ssize_t at = 0; at < bytes;) {
            const ssize_t length = room.at(std::size_t(at + 1));
            texts.append(QByteArray(room.data() + at + 2, length));
            at += 2 + length;
        }
        return texts;
    }

private:
    WireLoop &m_loop;
    Line *m_line = nullptr;
    Descriptor m_far;
};

//! How many have got something.
qsizetype served(std::vector<std::unique_ptr<Pair>> &pairs)
{
    return std::ranges::count_if(pairs, [](const auto &it) { return !it->takes().isEmpty(); });
}

} // namespace

//! What is urgent overtakes what isn't, and takes along what waits before it.
class TestFlusher : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_loop = std::make_unique<WireLoop>([](const LineNews &) {});
        m_pairs.clear();
        for (LineId id = 1; id <= 500; ++id)
            m_pairs.push_back(std::make_unique<Pair>(id, *m_loop));
    }
    void cleanup()
    {
        m_loop.reset();
        m_pairs.clear();
    }

    void whatIsSaidGoesBeforeAsidesToMany_data()
    {
        QTest::addColumn<Urgency>("urgency");
        QTest::newRow("a message") << Urgency::News;
        QTest::newRow("an answer") << Urgency::Answer;
    }
    void whatIsSaidGoesBeforeAsidesToMany()
    {
        QFETCH(Urgency, urgency);
        for (const auto &pair : m_pairs)
            pair->send("somebody came", Urgency::Aside);
        m_pairs.back()->send("hello", urgency);

        QCoreApplication::sendPostedEvents(); // one turn

        const QList<QByteArray> both{"somebody came", "hello"}; // in their order
        QCOMPARE(m_pairs.back()->takes(), both);
        qsizetype told = served(m_pairs);
        QVERIFY2(told < 100, qPrintable(QString::number(told)));
        QTRY_COMPARE(told += served(m_pairs), 499);
    }

    void severalAsidesGoTogether()
    {
        for (const auto &pair : m_pairs)
            pair->send("one", Urgency::Aside);
        QCoreApplication::sendPostedEvents();
        m_pairs.back()->send("two", Urgency::Aside);

        QList<QByteArray> got;
        QTRY_VERIFY(!got.isEmpty() || !(got = m_pairs.back()->takes()).isEmpty());
        QCOMPARE(got, (QList<QByteArray>{"one", "two"}));
    }

    void whoGoesInTheMiddleHurtsNobody()
    {
        for (const auto &pair : m_pairs)
            pair->send("one", Urgency::Aside);
        QCoreApplication::sendPostedEvents();
        for (std::size_t i = 100; i < 200; ++i)
            m_pairs[i].reset(); // its line finds that out when it writes
        m_pairs.erase(m_pairs.begin() + 100, m_pairs.begin() + 200);

        qsizetype told = 0;
        QTRY_COMPARE(told += served(m_pairs), 400);
    }

private:
    std::unique_ptr<WireLoop> m_loop;
    std::vector<std::unique_ptr<Pair>> m_pairs;
};

QTEST_GUILESS_MAIN(TestFlusher)

#include "tst_flusher.moc"
