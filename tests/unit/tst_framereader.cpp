// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"

#include <server/wire/framereader.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <variant>

using namespace charla;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using protocol::CloseCode;

namespace {

constexpr qsizetype MaxBytes = 70'000;

//! The events in words, so that they can be compared.
QByteArray wordsOf(const FrameReader::Event &event)
{
    struct Visitor
    {
        QByteArray operator()(const FrameReader::Text &it) const { return "text " + it.utf8; }
        QByteArray operator()(const FrameReader::Ping &it) const { return "ping " + it.payload; }
        QByteArray operator()(const FrameReader::Pong &) const { return "pong"_ba; }
        QByteArray operator()(const FrameReader::Closed &it) const
        {
            return "closed " + (it.code ? QByteArray::number(int(*it.code)) : "without"_ba);
        }
        QByteArray operator()(const FrameReader::Broken &it) const
        {
            return "broken " + QByteArray::number(int(it.code));
        }
    };
    return std::visit(Visitor(), event);
}

//! What comes out when \a bytes come in portions of \a size() each.
template<typename Size>
QByteArrayList read(const QByteArray &bytes, Size size)
{
    FrameReader reader(MaxBytes);
    QByteArrayList events;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype portion = std::min<qsizetype>(size(), bytes.size() - at);
        reader.append(QByteArrayView(bytes).sliced(at, portion));
        at += portion;
        while (const auto event = reader.next())
            events.append(wordsOf(*event));
    }
    return events;
}

QByteArray aTalk()
{
    return WireFrame::text("hello").toBytes() + WireFrame::text("").toBytes()
        + WireFrame{.opcode = WireFrame::Ping, .payload = "p"_ba}.toBytes()
        + WireFrame{.payload = "one \xf0\x9f"_ba, .isFinal = false}.toBytes()
        + WireFrame{.opcode = WireFrame::Pong}.toBytes()
        + WireFrame{.opcode = WireFrame::Continuation, .payload = ""_ba, .isFinal = false}.toBytes()
        + WireFrame{.opcode = WireFrame::Continuation, .payload = "\x91\x8b two"_ba}.toBytes()
        + WireFrame::text(QByteArray(125, 'a')).toBytes()
        + WireFrame::text(QByteArray(126, 'b')).toBytes()
        + WireFrame::text(QByteArray(65'535, 'c')).toBytes()
        + WireFrame::text(QByteArray(65'536, 'd')).toBytes()
        + WireFrame::close(1000, "bye").toBytes() + WireFrame::text("too late").toBytes();
}

QByteArrayList whatATalkSays()
{
    return {"text hello"_ba,
            "text "_ba,
            "ping p"_ba,
            "pong"_ba,
            "text one \xf0\x9f\x91\x8b two"_ba,
            "text " + QByteArray(125, 'a'),
            "text " + QByteArray(126, 'b'),
            "text " + QByteArray(65'535, 'c'),
            "text " + QByteArray(65'536, 'd'),
            "closed 1000"_ba};
}

} // namespace

//! RFC 6455 §5, from the side of the server. What is refused with which code, tst_malformed asks a
//! whole server.
class TestFrameReader : public QObject
{
    Q_OBJECT

private slots:
    void bytesMayComeInAnyPortions_data()
    {
        QTest::addColumn<int>("portion");
        for (const int portion : {1, 2, 3, 7, 64, 1000, 65'536, 1'000'000})
            QTest::addRow("%d bytes", portion) << portion;
    }

    void bytesMayComeInAnyPortions()
    {
        QFETCH(int, portion);
        QCOMPARE(read(aTalk(), [portion] { return portion; }), whatATalkSays());
    }

    void bytesMayComeInRandomPortions()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            QRandomGenerator random(seed);
            const auto events = read(aTalk(), [&random] { return random.bounded(1, 40'000); });
            QVERIFY2(events == whatATalkSays(), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void aMaskOfAnyAlignmentIsTakenOff()
    {
        for (int length = 0; length < 40; ++length) {
            const QByteArray text
                = QByteArray("abcdefghijklmnopqrstuvwxyz0123456789+-*/").first(length);
            QCOMPARE(read(WireFrame::text(text).toBytes(), [] { return 1000; }),
                     QByteArrayList{"text " + text});
        }
    }

    void theLimitIsThatOfTheWholeMessage()
    {
        const QByteArray half(MaxBytes / 2, 'a');
        const QByteArray first = WireFrame{.payload = half, .isFinal = false}.toBytes();
        const auto second = [](const QByteArray &text) {
            return WireFrame{.opcode = WireFrame::Continuation, .payload = text}.toBytes();
        };
        const auto all = [] { return 1'000'000; };
        QCOMPARE(read(first + second(half), all), QByteArrayList{"text " + half + half});
        QCOMPARE(read(first + second(half + "b"), all), QByteArrayList{"broken 1009"});
    }

    void whatIsTooBigIsRefusedBeforeItIsThere()
    {
        const QByteArray frame = WireFrame::text(QByteArray(MaxBytes + 1, 'a')).toBytes();
        QCOMPARE(read(frame.first(14), [] { return 14; }), QByteArrayList{"broken 1009"});
    }

    void nothingComesAfterAFlaw()
    {
        const QByteArray bytes = WireFrame{.payload = "x"_ba, .reservedBits = 1}.toBytes()
            + WireFrame::text("more").toBytes();
        QCOMPARE(read(bytes, [] { return 1000; }), QByteArrayList{"broken 1002"});
        QCOMPARE(read(bytes, [] { return 1; }), QByteArrayList{"broken 1002"});
    }

    void aCloseNeedsNoCode()
    {
        QCOMPARE(read(WireFrame{.opcode = WireFrame::Close}.toBytes(), [] { return 1000; }),
                 QByteArrayList{"closed without"});
    }

    void randomBytesNeverDoHarm()
    {
        for (quint32 seed = 0; seed < 2000; ++seed) {
            QRandomGenerator random(seed);
            QByteArray bytes(random.bounded(1, 400), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            if (seed % 2 == 0)
                bytes[0] = char(0x81); // a text
            const auto once = read(bytes, [] { return 1000; });
            QCOMPARE(read(bytes, [&random] { return random.bounded(1, 20); }), once);
        }
    }
};

QTEST_GUILESS_MAIN(TestFrameReader)

#include "tst_framereader.moc"
