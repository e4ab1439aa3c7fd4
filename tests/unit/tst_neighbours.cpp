// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/discovery/neighbours.h>

#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using client::Neighbours;
using protocol::Announcement;
using Way = Neighbours::Way;

namespace {

const Neighbours::TimePoint Start(1h);
const auto Forever = Neighbours::TimePoint::max();
const QHostAddress Here(u"192.168.1.20"_s);
const QHostAddress HereBySix(u"fd00::20"_s);
const QHostAddress Elsewhere(u"192.168.1.66"_s);

Announcement server(int number, const QString &name = u"Room"_s)
{
    return {.serverId = u"7d1c2f9e-0b54-4c3a-9a43-%1"_s.arg(number, 12, 10, QLatin1Char('0')),
            .name = name,
            .port = 9090,
            .fingerprint = QString(64, u'a')};
}

QStringList names(const Neighbours &neighbours)
{
    QStringList list;
    for (const client::Neighbour &one : neighbours.servers())
        list.append(one.announcement.name);
    return list;
}

std::vector<QHostAddress> addresses(const client::Neighbour &server)
{
    std::vector<QHostAddress> list;
    for (const client::Neighbour::Place &place : server.places)
        list.push_back(place.address);
    return list;
}

} // namespace

//! Which servers there are, by what was heard of them.
class TestNeighbours : public QObject
{
    Q_OBJECT

private slots:
    void oneThatIsHeardOfTwiceIsOne()
    {
        Neighbours neighbours;
        QVERIFY(neighbours.note(server(1), HereBySix, Way::Mdns, Forever));
        QVERIFY(neighbours.note(server(1), Here, Way::Beacon, Start + 5s));
        QVERIFY(!neighbours.note(server(1), Here, Way::Beacon, Start + 6s)); // nothing new
        const auto servers = neighbours.servers();
        QCOMPARE(servers.size(), std::size_t(1));
        QCOMPARE(addresses(servers.front()), (std::vector{Here, HereBySix}));
        QVERIFY(servers.front().isByMdns);
        QVERIFY(servers.front().isByBeacon);
    }

    void itsAddressesArePlacesToGo()
    {
        Neighbours neighbours;
        neighbours.note(server(1), QHostAddress(u"fe80::20%eth0"_s), Way::Beacon, Start + 5s);
        neighbours.note(server(1), HereBySix, Way::Beacon, Start + 5s);
        neighbours.note(server(1), Here, Way::Beacon, Start + 5s);
        QStringList urls;
        for (const QUrl &url : neighbours.servers().front().urls()) {
            QVERIFY(url.isValid());
            urls.append(url.toString());
        }
        QCOMPARE(urls,
                 QStringList({u"charla://192.168.1.20:9090/charla"_s,
                              u"charla://[fd00::20]:9090/charla"_s,
                              u"charla://[fe80::20%25eth0]:9090/charla"_s}));
    }

    void whoShowsAnotherCertificateIsAnother()
    {
        Neighbours neighbours;
        Announcement other = server(1, u"Room, too"_s);
        other.fingerprint = QString(64, u'b');
        neighbours.note(server(1), Here, Way::Beacon, Start + 5s);
        neighbours.note(other, Elsewhere, Way::Beacon, Start + 5s);
        QCOMPARE(names(neighbours), QStringList({u"Room"_s, u"Room, too"_s}));
        QCOMPARE(addresses(neighbours.servers().front()), std::vector{Here});
    }

    // It can't show the certificate there, so a further address is all that it brings about.
    void whoOnlyClaimsToBeAServerChangesNothingThatIsShownOfIt()
    {
        Neighbours neighbours;
        Announcement forged = server(1, u"Come here"_s);
        forged.port = 1;
        neighbours.note(server(1), Here, Way::Beacon, Start + 5s);
        neighbours.note(forged, Elsewhere, Way::Beacon, Start + 5s);
        QVERIFY(!neighbours.remove(forged, Elsewhere, Way::Mdns));
        const auto servers = neighbours.servers();
        QCOMPARE(servers.size(), std::size_t(1));
        QCOMPARE(servers.front().announcement, server(1));
        QCOMPARE(servers.front().places,
                 (std::vector{client::Neighbour::Place{Here, 9090}, {Elsewhere, 1}}));
        QVERIFY(neighbours.remove(forged, Elsewhere, Way::Beacon));
        QCOMPARE(addresses(neighbours.servers().front()), std::vector{Here});
    }

    void itGoesWhenNobodyTellsOfItAnyMore()
    {
        Neighbours neighbours;
        QVERIFY(!neighbours.nextExpiry());
        neighbours.note(server(1), Here, Way::Beacon, Start + 5s);
        neighbours.note(server(1), Here, Way::Mdns, Forever);
        QCOMPARE(neighbours.nextExpiry(), std::optional(Start + 5s));
        QVERIFY(!neighbours.expire(Start + 4s));
        QVERIFY(neighbours.expire(Start + 5s));
        QCOMPARE(names(neighbours), QStringList{u"Room"_s});
        QVERIFY(!neighbours.servers().front().isByBeacon);
        QVERIFY(!neighbours.nextExpiry());
        QVERIFY(neighbours.remove(server(1), Here, Way::Mdns));
        QVERIFY(names(neighbours).isEmpty());
        QVERIFY(!neighbours.remove(server(1), Here, Way::Mdns));
    }

    void withItsServiceAllThatItToldGoes()
    {
        Neighbours neighbours;
        neighbours.note(server(1), Here, Way::Mdns, Forever);
        neighbours.note(server(2, u"Beacon"_s), Here, Way::Beacon, Start + 5s);
        QVERIFY(neighbours.removeAll(Way::Mdns));
        QCOMPARE(names(neighbours), QStringList{u"Beacon"_s});
    }

    void theNewestWordCounts()
    {
        Neighbours neighbours;
        neighbours.note(server(1, u"Before"_s), Here, Way::Beacon, Start + 5s);
        QVERIFY(neighbours.note(server(1, u"After"_s), Here, Way::Beacon, Start + 5s));
        QCOMPARE(names(neighbours), QStringList{u"After"_s});
    }

    void theyStandByName()
    {
        Neighbours neighbours;
        neighbours.note(server(1, u"zoo"_s), Here, Way::Beacon, Start + 5s);
        neighbours.note(server(2, u"Attic"_s), Here, Way::Beacon, Start + 5s);
        neighbours.note(server(3, u"barn"_s), Here, Way::Beacon, Start + 5s);
        QCOMPARE(names(neighbours), QStringList({u"Attic"_s, u"barn"_s, u"zoo"_s}));
    }

    void oneAddressCantFillTheList()
    {
        Neighbours neighbours;
        for (int number = 0; number < 1000; ++number)
            neighbours.note(server(number), Elsewhere, Way::Beacon, Start + 5s);
        QCOMPARE(neighbours.servers().size(), std::size_t(Neighbours::MostAtOneAddress));
        QVERIFY(neighbours.note(server(2000), Here, Way::Beacon, Start + 5s));
    }

    void whateverIsToldIsBounded()
    {
        Neighbours neighbours;
        for (quint32 number = 0; number < 1000; ++number)
            neighbours.note(server(int(number)), QHostAddress(0x0a000000U + number), Way::Beacon,
                            Start + 5s);
        QCOMPARE(neighbours.servers().size(), Neighbours::MostServers);
        for (quint32 host = 0; host < 1000; ++host)
            neighbours.note(server(1), QHostAddress(0x0a000000U + host), Way::Beacon, Start + 5s);
        for (const client::Neighbour &one : neighbours.servers())
            QVERIFY(one.places.size() <= Neighbours::MostPlaces);
    }
};

QTEST_APPLESS_MAIN(TestNeighbours)

#include "tst_neighbours.moc"
