// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "rawpeer.h"
#include "scriptedclient.h"
#include "smalldisk.h"
#include "testserver.h"

#include <server/frontdoor/health.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(RawPeer::Patience).count());

WireReply health(quint16 port, const QByteArray &method = "GET", const QByteArray &fields = {})
{
    RawPeer peer(port, Way::Plain);
    peer.sends(method + " /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n");
    return peer.reply();
}

QByteArray failing(const QByteArray &reason)
{
    return "{\"status\":\"failing\",\"reason\":\"" + reason + "\"}\n";
}

Options keptIn(const QString &folder)
{
    Options options;
    options.history.folder = folder;
    return options;
}

//! As /metrics says it.
bool isHealthyInFigures(quint16 port)
{
    RawPeer peer(port, Way::Plain);
    peer.sends("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    return peer.reply().body.contains("\ncharla_healthy 1\n");
}

} // namespace

//! What /healthz says, to whoever watches over a server.
class TestHealth : public QObject
{
    Q_OBJECT

private slots:
    void aServerInMemoryIsWell()
    {
        TestServer server;
        const WireReply reply = health(server.port(), "GET", "X-Forwarded-For: 192.0.2.1\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "{\"status\":\"ok\"}\n"_ba);
        QCOMPARE(reply.fields.value("content-type"), "application/json"_ba);
        QCOMPARE(reply.fields.value("cache-control"), "no-store"_ba);
        QVERIFY(isHealthyInFigures(server.port()));
        const WireReply head = health(server.port(), "HEAD");
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        QCOMPARE(health(server.port(), "POST", "Content-Length: 0\r\n").status, 405);
    }

    void aStoreThatRefusesIsToldAndSoIsItsRecovery()
    {
        const QTemporaryDir folder;
        TestServer server(keptIn(folder.path()));
        QCOMPARE(health(server.port()).status, 200);
        NativeClient ana(server.port(), u"Ana"_s);
        SqlConnection other(folder.filePath(u"charla.db"_s), SqlConnection::Access::ReadWrite);
        QVERIFY(other.begin());
        ana.saysIn(u"lobby"_s, u"hello"_s);
        QVERIFY(!ana.expects({{u"code"_s, u"not-stored"_s}}).isEmpty());

        const WireReply reply = health(server.port());
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.body, failing("not-stored"));
        QVERIFY(!isHealthyInFigures(server.port()));

        QVERIFY(other.run(u"ROLLBACK"_s)); // and nobody says anything more
        QTRY_COMPARE_WITH_TIMEOUT(health(server.port()).status, 200, PatienceMs);
        QCOMPARE(other.value(u"SELECT count(*) FROM meta WHERE key = 'probe'"_s).toInt(), 0);
    }

    void aFullDiskIsTold()
    {
        SmallDisk disk(64 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("No disk of its own here: this needs a mount namespace.");
        TestServer server(keptIn(disk.path()));
        QCOMPARE(health(server.port()).status, 200);
        QVERIFY(disk.fillUp());
        const WireReply reply = health(server.port());
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.body, failing("disk-full"));
        disk.makeSpace();
        QTRY_COMPARE_WITH_TIMEOUT(health(server.port()).status, 200, PatienceMs);
    }

    void theWorstIsToldFirst()
    {
        QCOMPARE(Health{}.trouble(), QByteArray());
        QCOMPARE((Health{StoreCondition::Well, Health::LeastFreeBytes}.trouble()), QByteArray());
        QCOMPARE((Health{StoreCondition::Well, Health::LeastFreeBytes - 1}.trouble()),
                 "disk-full"_ba);
        QCOMPARE((Health{StoreCondition::Refusing, 0}.trouble()), "disk-full"_ba);
        QCOMPARE((Health{StoreCondition::Refusing, Health::LeastFreeBytes}.trouble()),
                 "not-stored"_ba);
        QCOMPARE(Health{StoreCondition::Refusing}.trouble(), "not-stored"_ba);
        QCOMPARE((Health{StoreCondition::Damaged, 0}.trouble()), "damaged"_ba);
    }
};

int main(int argc, char **argv)
{
    SmallDisk::prepare();
    const QCoreApplication application(argc, argv);
    TestHealth test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_health.moc"
