// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionclient.h"
#include "tool.h"

#include <client/discovery/discovery.h>
#include <client/sessions.h>
#include <protocol/lan/announcement.h>
#include <protocol/lan/multicast.h>
#include <server/server.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <memory>
#include <sched.h>
#include <unistd.h>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Discovery;
using client::Neighbour;
using client::Session;
using protocol::lan::Beacon;
using protocol::lan::datagramOf;
using protocol::lan::Multicast;

namespace {

const auto First = u"10.9.0.1"_s;
const auto Second = u"10.9.0.2"_s;

bool ip(const QStringList &arguments)
{
    return runTool(u"ip"_s, arguments).exitCode == 0;
}

bool write(const QString &path, const QByteArray &words)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Unbuffered) && file.write(words) == words.size();
}

//! This process has a network of its own, which nobody else is in. Before there are threads.
bool isAlone()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && write(u"/proc/self/setgroups"_s, "deny")
        && write(u"/proc/self/uid_map"_s, "0 " + user + " 1")
        && write(u"/proc/self/gid_map"_s, "0 " + group + " 1");
}

std::unique_ptr<server::Server> serverAt(const QString &address, const QString &folder,
                                         const QString &name = u"Room 12"_s)
{
    server::Options options;
    options.listenAddress = QHostAddress(address);
    options.port = 0;
    options.name = name;
    options.history.folder = folder;
    auto server = std::make_unique<server::Server>(options);
    return server->start() ? std::move(server) : nullptr;
}

std::vector<QHostAddress> addressesOf(const Neighbour &server)
{
    std::vector<QHostAddress> addresses;
    for (const Neighbour::Place &place : server.places)
        addresses.push_back(place.address);
    return addresses;
}

} // namespace

//! Servers and sessions in one process, and between them real datagrams on a network of their own.
class TestAnnounced : public QObject
{
    Q_OBJECT

public:
    static inline bool isOnItsOwn = false;

private slots:
    void initTestCase()
    {
        if (!isOnItsOwn)
            QSKIP("This system lets nobody make a network of their own.");
        QVERIFY(ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s, u"multicast"_s, u"on"_s}));
        for (const QString &address : {First, Second})
            QVERIFY(ip({u"address"_s, u"add"_s, address + u"/24"_s, u"dev"_s, u"lo"_s}));
    }

    void peopleAndPasswordAreTold()
    {
        const QTemporaryDir folder;
        const auto server = serverAt(First, folder.path());
        QVERIFY(server);
        Discovery discovery;
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
        const auto said = [&discovery] { return discovery.servers().front().announcement; };
        QCOMPARE(addressesOf(discovery.servers().front()), std::vector{QHostAddress(First)});
        QCOMPARE(said().fingerprint, server->certificateFingerprint());
        QCOMPARE(said().people, 0);
        QVERIFY(!said().asksPassword);

        SessionClient ana;
        ana.session.connectTo(
            {discovery.servers().front().urls().front(), nickOf(u"Ana"_s), roomOf(u"lobby"_s)});
        QTRY_COMPARE(said().people, 1);
        server->setPassword(u"open sesame"_s);
        QTRY_VERIFY(said().asksPassword);
    }

    void whileItRunsItMayHideAndComeOutAgain()
    {
        const QTemporaryDir folder;
        const auto server = serverAt(First, folder.path());
        QVERIFY(server);
        const Discovery discovery;
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
        server::Options other;
        other.isAnnounced = false;
        QVERIFY(!server->adopt(other));
        QTRY_VERIFY(discovery.servers().empty());
        other.isAnnounced = true;
        QVERIFY(!server->adopt(other));
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
    }

    void aServerThatComesBackElsewhereIsTakenUp()
    {
        const QTemporaryDir folder;
        auto server = serverAt(First, folder.path());
        QVERIFY(server);
        const Discovery discovery;
        client::Sessions sessions({}, {}, patientTiming());
        sessions.follow(discovery);
        Session &session = sessions.make();
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
        session.connectTo(
            {discovery.servers().front().urls().front(), nickOf(u"Ana"_s), roomOf(u"lobby"_s)});
        QTRY_COMPARE(session.state(), Session::State::Online);

        server->stop();
        QTRY_COMPARE(session.state(), Session::State::Waiting);
        QTRY_VERIFY(discovery.servers().empty()); // it has said so
        server.reset();
        server = serverAt(Second, folder.path());
        QVERIFY(server);
        QTRY_COMPARE(session.state(), Session::State::Online);
        QCOMPARE(session.url().host(), Second);
    }

    // While nobody listens, for instance, or when it is killed and comes back before that is noticed.
    void aServerThatIsThereAlreadyWhenASessionWaitsIsTakenUp()
    {
        const QTemporaryDir folder;
        auto server = serverAt(First, folder.path());
        QVERIFY(server);
        auto discovery = std::make_unique<Discovery>();
        client::Sessions sessions({}, {}, patientTiming());
        Session &session = sessions.make();
        QTRY_COMPARE(discovery->servers().size(), std::size_t(1));
        session.connectTo(
            {discovery->servers().front().urls().front(), nickOf(u"Ana"_s), roomOf(u"lobby"_s)});
        discovery.reset();
        QTRY_COMPARE(session.state(), Session::State::Online);
        server->stop();
        QTRY_COMPARE(session.state(), Session::State::Waiting);
        server.reset();
        server = serverAt(Second, folder.path());
        QVERIFY(server);

        discovery = std::make_unique<Discovery>();
        sessions.follow(*discovery);
        QTRY_COMPARE(session.state(), Session::State::Online);
    }

    void whatIsNoBeaconDisturbsNobody()
    {
        const QTemporaryDir folder;
        const auto server = serverAt(First, folder.path());
        Discovery discovery;
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
        Multicast other;
        for (const QByteArray &nonsense :
             {QByteArray(), QByteArray("{"), QByteArray(2000, '{'), QByteArray("\xff\x00", 2)})
            other.send(nonsense);
        // Behind it comes what is one.
        other.send(datagramOf({Beacon::Kind::Here, announcement(1)}));
        QTRY_COMPARE(discovery.servers().size(), std::size_t(2));
    }

    void whoIsTooLoudFillsNoList()
    {
        Discovery discovery;
        Multicast other;
        for (int number = 0; number < 300; ++number)
            other.send(datagramOf({Beacon::Kind::Here, announcement(number)}));
        QTRY_VERIFY(!discovery.servers().empty());
        const QTemporaryDir folder;
        const auto server = serverAt(Second, folder.path()); // another address is still heard
        QTRY_VERIFY(hasName(discovery, u"Room 12"_s));
        QVERIFY(discovery.servers().size()
                <= 2 * std::size_t(client::Neighbours::MostAtOneAddress) + 1); // IPv4 and IPv6
    }

    // Somebody far away may send a datagram to this machine, but not to the group.
    void whatIsNotSentToTheGroupIsNotHeard()
    {
        Discovery discovery;
        QUdpSocket far;
        far.writeDatagram(datagramOf({Beacon::Kind::Here, announcement(1)}), QHostAddress(First),
                          Multicast::Port);
        Multicast near;
        near.send(datagramOf({Beacon::Kind::Here, announcement(2)}));
        QTRY_VERIFY(!discovery.servers().empty());
        QVERIFY(hasName(discovery, u"2"_s));
        QVERIFY(!hasName(discovery, u"1"_s));
    }

    void oneThatIsSilentIsForgotten()
    {
        Discovery discovery;
        Multicast other;
        other.send(datagramOf({Beacon::Kind::Here, announcement(1)}));
        QTRY_COMPARE(discovery.servers().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(discovery.servers().empty(), 20'000);
    }

private:
    static protocol::Announcement announcement(int number)
    {
        return {.serverId = u"7d1c2f9e-0b54-4c3a-9a43-%1"_s.arg(number, 12, 10, QLatin1Char('0')),
                .name = QString::number(number),
                .port = 9090};
    }

    static bool hasName(const Discovery &discovery, const QString &name)
    {
        return std::ranges::any_of(discovery.servers(), [&name](const Neighbour &server) {
            return server.announcement.name == name;
        });
    }
};

int main(int argc, char **argv)
{
    TestAnnounced::isOnItsOwn = isAlone();
    const QCoreApplication application(argc, argv);
    TestAnnounced test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_announced.moc"
