// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <dialect.h>
#include <frames.h>
#include <histogram.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace charla::load;
using namespace std::chrono_literals;

//! What the load program tells would be believed, so what it reckons with is held here.
class tst_Load : public QObject
{
    Q_OBJECT

private slots:
    void quantilesAreThoseOfTheSortedValues();
    void aHistogramOfNothingIsZero();
    void aFrameIsMaskedAndKeepsItsLength_data();
    void aFrameIsMaskedAndKeepsItsLength();
    void aHeadIsReadWhenItIsComplete_data();
    void aHeadIsReadWhenItIsComplete();
    void ownMessagesAreKnownWhereverTheirFieldsStand();
    void messagesOfOtherRunsAreNotCounted();
    void aPassHoldsWhatBringsOneBack();
};

void tst_Load::quantilesAreThoseOfTheSortedValues()
{
    std::mt19937_64 random(7); // NOLINT(*-msc51-cpp): the same ones in each run
    Histogram histogram;
    std::vector<double> values;
    for (int i = 0; i < 20'000; ++i) {
        // From nanoseconds to seconds, as many in each power of ten.
        const double value = std::pow(10, double(random() % 9'000) / 1'000);
        values.push_back(value);
        histogram.add(Span(Span::rep(value)));
    }
    std::ranges::sort(values);
    for (const double part : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999}) {
        const double exact = values[std::size_t(double(values.size()) * part)];
        const auto seen = double(histogram.quantile(part).count());
        QVERIFY2(seen <= exact + 1 && seen >= exact * 0.98 - 1, qPrintable(QString::number(part)));
    }
    QCOMPARE(histogram.quantile(1), histogram.longest());
    QCOMPARE(histogram.longest(), Span(Span::rep(values.back())));
    QCOMPARE(histogram.count(), std::uint64_t(20'000));
}

void tst_Load::aHistogramOfNothingIsZero()
{
    QCOMPARE(Histogram().quantile(0.99), Span{});
}

void tst_Load::aFrameIsMaskedAndKeepsItsLength_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("headBytes"); // with the mask's four
    QTest::newRow("nothing") << 0 << 6;
    QTest::newRow("the longest short one") << 125 << 6;
    QTest::newRow("two bytes of length") << 126 << 8;
    QTest::newRow("the most of them") << 65'535 << 8;
    QTest::newRow("eight bytes of length") << 65'536 << 14;
}

void tst_Load::aFrameIsMaskedAndKeepsItsLength()
{
    QFETCH(const int, size);
    QFETCH(const int, headBytes);
    std::string frame = maskedFrame(Opcode::Text, std::string(std::size_t(size), 'x'));
    QCOMPARE(frame.size(), std::size_t(size + headBytes));
    QVERIFY((frame[1] & char(0x80)) != 0);
    for (int i = headBytes; i < int(frame.size()); ++i) {
        const char mask = frame[std::size_t(headBytes - 4 + (i - headBytes) % 4)];
        QCOMPARE(char(frame[std::size_t(i)] ^ mask), 'x');
    }
    frame[1] = char(frame[1] & 0x7f); // as a server says it
    const FrameHead head = frameHead(frame);
    QCOMPARE(head.headBytes, std::size_t(headBytes - 4));
    QCOMPARE(head.payloadBytes, std::size_t(size));
    QCOMPARE(head.opcode, Opcode::Text);
}

void tst_Load::aHeadIsReadWhenItIsComplete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("payload"); // -1: not complete
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("a byte") << QByteArray("\x81") << -1;
    QTest::newRow("short") << QByteArray("\x81\x05") << 5;
    QTest::newRow("half a length") << QByteArray("\x81\x7e\x01") << -1;
    QTest::newRow("a length") << QByteArray("\x81\x7e\x01\x02") << 0x102;
    QTest::newRow("half a long one") << QByteArray("\x81\x7f\0\0\0\0\0\x01", 8) << -1;
    QTest::newRow("a long one") << QByteArray("\x81\x7f\0\0\0\0\0\x01\0\0", 10) << 0x10000;
}

void tst_Load::aHeadIsReadWhenItIsComplete()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, payload);
    const FrameHead head = frameHead({bytes.data(), std::size_t(bytes.size())});
    QCOMPARE(head.headBytes > 0, payload >= 0);
    if (payload >= 0)
        QCOMPARE(head.payloadBytes, std::size_t(payload));
}

void tst_Load::ownMessagesAreKnownWhereverTheirFieldsStand()
{
    const Dialect dialect(Dialect::Kind::Charla, 0xabc, 64);
    const std::string sent = dialect.message("hall", 70'000);
    Heard heard = dialect.hear(sent);
    QCOMPARE(heard.kind, Heard::Kind::Message);
    QCOMPARE(heard.index, 70'000U);

    const std::string id = "\"00000abc-0000-4000-8000-000000011170\"";
    heard = dialect.hear(R"({"at": 5, "id": )" + id
                         + R"(, "message": {"text": "xx"}, "type": "room"})");
    QCOMPARE(heard.kind, Heard::Kind::Message);
    QCOMPARE(heard.index, 70'000U);
    heard = dialect.hear(R"({"at":5,"id":)" + id + R"(,"prev":1,"seq":2,"type":"ack"})");
    QCOMPARE(heard.kind, Heard::Kind::Ack);
    QCOMPARE(heard.index, 70'000U);
    QCOMPARE(dialect.hear(R"({"rooms":[],"type":"rooms"})").kind, Heard::Kind::Other);
    QCOMPARE(dialect.hear(R"({"code":"x","type":"error"})").kind, Heard::Kind::Error);
    QCOMPARE(dialect.hear("").kind, Heard::Kind::Other);
}

void tst_Load::messagesOfOtherRunsAreNotCounted()
{
    const Dialect dialect(Dialect::Kind::Plain, 0xabc, 64);
    const Dialect other(Dialect::Kind::Plain, 0xabd, 64);
    QCOMPARE(dialect.hear(other.message("hall", 1)).kind, Heard::Kind::Other);
}

void tst_Load::aPassHoldsWhatBringsOneBack()
{
    const Dialect dialect(Dialect::Kind::Charla, 0xabc, 64);
    Pass pass = dialect.pass(3, 4);
    QVERIFY(Dialect::login(pass).find("token") == std::string::npos);
    Dialect::note(R"({"nickname":"p","resumed":true,"token":"secret","type":"welcome"})", pass);
    Dialect::note(R"({"last":118,"members":[],"room":"room","type":"members"})", pass);
    QCOMPARE(pass.token, std::string("secret"));
    QCOMPARE(pass.after, 118U);
    QVERIFY(pass.isResumed);
    const std::string login = Dialect::login(pass);
    QVERIFY(login.find(R"("token":"secret")") != std::string::npos);
    QVERIFY(login.find(R"("after":118)") != std::string::npos);
}

QTEST_APPLESS_MAIN(tst_Load)
#include "tst_load.moc"
