// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <server/figures/exposition.h>
#include <server/frontdoor/metricsrule.h>
#include <server/limits/limitwords.h>

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! \brief What a text of Prometheus' format 0.0.4 says, strictly read.
//!
//! Each metric has one HELP and one TYPE line before its samples, which stand together; a counter's
//! name ends in _total; each sample is there once.
struct Scrape
{
    QHash<QString, QString> types;
    QHash<QString, double> samples; //!< by name and label, as written
    QStringList mistakes;

    explicit Scrape(const QByteArray &text)
    {
        if (!text.endsWith('\n'))
            mistakes.append(u"the last line has no end"_s);
        const QStringList lines = QString::fromUtf8(text.chopped(1)).split(u'\n');
        for (const QString &line : lines)
            read(line);
    }

private:
    void read(const QString &line)
    {
        static const QRegularExpression help(u"^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) \\S.*$"_s);
        static const QRegularExpression type(
            u"^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (gauge|counter)$"_s);
        static const QRegularExpression sample(
            u"^(([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"\\})?) (\\S+)$"_s);
        if (const auto helped = help.match(line); helped.hasMatch())
            begin(helped.captured(1), line);
        else if (const auto typed = type.match(line); typed.hasMatch())
            note(typed.captured(1), typed.captured(2), line);
        else if (const auto sampled = sample.match(line); sampled.hasMatch())
            add(sampled.captured(2), sampled.captured(1), sampled.captured(3), line);
        else
            mistakes.append(u"no line of the format: "_s + line);
    }

    void begin(const QString &name, const QString &line)
    {
        if (types.contains(name))
            mistakes.append(u"a second HELP: "_s + line);
        m_current = name;
    }

    void note(const QString &name, const QString &type, const QString &line)
    {
        if (name != m_current || types.contains(name))
            mistakes.append(u"a TYPE without its HELP: "_s + line);
        if ((type == "counter"_L1) != name.endsWith("_total"_L1))
            mistakes.append(u"a counter is called _total, nothing else is: "_s + line);
        types.insert(name, type);
    }

    void add(const QString &name, const QString &sample, const QString &text, const QString &line)
    {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (name != m_current || !types.contains(name) || !isNumber || samples.contains(sample))
            mistakes.append(u"a sample that can't be: "_s + line);
        samples.insert(sample, value);
    }

    QString m_current;
};

WireReply scrape(quint16 port, const QByteArray &fields = {}, const QByteArray &method = "GET")
{
    RawPeer peer(port);
    peer.sends(method + " /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n");
    return peer.reply();
}

} // namespace

//! What a server tells of itself in numbers, and to whom.
class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheFormatOfPrometheus()
    {
        TestServer server;
        const WireReply reply = scrape(server.port());
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.fields.value("content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
        QCOMPARE(reply.fields.value("cache-control"), "no-store"_ba);
        const Scrape figures(reply.body);
        QVERIFY2(figures.mistakes.isEmpty(), qPrintable(figures.mistakes.join(u'\n')));
        QVERIFY(figures.samples.size() > 100);
    }

    void itCountsWhatThereIs()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana Blanco"_s, u"Secret room"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        ana.saysIn(u"Secret room"_s, u"nobody reads this"_s);
        QVERIFY(ana.hears(u"Ana Blanco"_s, u"nobody reads this"_s));

        const QByteArray text = scrape(server.port()).body;

        const Scrape figures(text);
        QCOMPARE(figures.samples.value(u"charla_people"_s), 2.);
        QCOMPARE(figures.samples.value(u"charla_websockets"_s), 2.);
        QCOMPARE(figures.samples.value(u"charla_connections"_s), 3.);
        QCOMPARE(figures.samples.value(u"charla_rooms"_s), 2.);
        QCOMPARE(figures.samples.value(u"charla_messages_total"_s), 1.);
        QVERIFY(figures.samples.value(u"process_resident_memory_bytes"_s) > 1e6);
        for (const char *secret : {"Ana", "Bob", "Secret", "nobody", "127.0.0.1"})
            QVERIFY2(!text.contains(secret), secret);
    }

    void eachLimitIsShownAndWhatItRefused()
    {
        server::Options options;
        QVERIFY(server::setLimits(options.limits, u"messages-per-connection=2:0.5"_s).isEmpty());
        TestServer server(options);
        NativeClient ana(server.port(), u"Ana"_s);
        for (int i = 0; i < 5; ++i)
            ana.saysIn(u"lobby"_s, u"x"_s);
        QVERIFY(!ana.expects({{u"code"_s, u"rate-limited"_s}}).isEmpty());
        ana.says({{u"type"_s, u"ping"_s}, {u"id"_s, u"all read"_s}});
        QVERIFY(!ana.expects({{u"type"_s, u"pong"_s}}).isEmpty());

        const Scrape figures(scrape(server.port()).body);

        const QString label = u"{limit=\"messages-per-connection\"}"_s;
        QCOMPARE(figures.samples.value(u"charla_rate_limited_total"_s + label), 3.);
        QCOMPARE(figures.samples.value(u"charla_limit"_s + label), 2.);
        QCOMPARE(figures.samples.value(u"charla_limit_per_second"_s + label), 0.5);
        for (const server::NamedLimit &limit : server::namedLimits(options.limits))
            QVERIFY2(figures.samples.contains(u"charla_limit{limit=\"%1\"}"_s.arg(limit.name)),
                     qPrintable(limit.name));
    }

    void theHeadAloneIsThereToo()
    {
        TestServer server;
        const WireReply reply = scrape(server.port(), {}, "HEAD");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.isEmpty());
    }

    void forOthersThereIsNoSuchPage()
    {
        TestServer server;
        RawPeer other(server.port());
        other.sends("GET /nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        const WireReply none = other.reply();
        const WireReply reply = scrape(server.port(), "X-Forwarded-For: 192.0.2.7\r\n");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.body, none.body);
    }

    void whoMayReadIt_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("may");
        const auto get = [](const QByteArray &fields) -> QByteArray {
            return "GET /metrics HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
        };
        QTest::newRow("this machine") << get({}) << u"127.0.0.1"_s << true;
        QTest::newRow("by IPv6") << get({}) << u"::1"_s << true;
        QTest::newRow("a neighbour") << get({}) << u"192.0.2.7"_s << false;
        QTest::newRow("one who was named") << get({}) << u"192.0.2.9"_s << true;
        // A proxy on this machine passes on what strangers ask.
        QTest::newRow("by a proxy")
            << get("X-Forwarded-For: 127.0.0.1\r\n") << u"127.0.0.1"_s << false;
        QTest::newRow("by a new proxy") << get("Forwarded: for=x\r\n") << u"127.0.0.1"_s << false;
        QTest::newRow("a body") << get("Content-Length: 1\r\n") << u"127.0.0.1"_s << false;
        QTest::newRow("below it") << "GET /metrics/x HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                                  << u"127.0.0.1"_s << false;
        QTest::newRow("another act")
            << "POST /metrics HTTP/1.1\r\nHost: a\r\n\r\n"_ba << u"127.0.0.1"_s << false;
    }

    void whoMayReadIt()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, peer);
        const auto outcome = server::readRequestHead(head, 4096);
        QVERIFY(std::holds_alternative<server::RequestHead>(outcome));
        QTEST(server::mayReadMetrics(std::get<server::RequestHead>(outcome), QHostAddress(peer),
                                     {QHostAddress(u"192.0.2.9"_s)}),
              "may");
    }

    void aLabelMayHoldAnything()
    {
        server::Exposition text;
        text.begin("x", server::Exposition::Type::Gauge, "help");
        text.sample("a", "back\\slash \"quoted\"\nline", 0.1);
        const Scrape figures(text.text());
        QVERIFY2(figures.mistakes.isEmpty(), qPrintable(figures.mistakes.join(u'\n')));
        QCOMPARE(figures.samples.value(u"x{a=\"back\\\\slash \\\"quoted\\\"\\nline\"}"_s), 0.1);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)

#include "tst_metrics.moc"
