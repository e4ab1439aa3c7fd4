// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/discoverwords.h>

#include <client/address.h>
#include <protocol/lan/multicast.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace charla::app {

using namespace Qt::StringLiterals;
using client::Neighbour;
using protocol::lan::Ground;

namespace {

QString hostAndPort(const Neighbour::Place &place)
{
    const bool isV6 = place.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(place.address.toString()).arg(place.port);
}

QStringList placesOf(const Neighbour &server)
{
    QStringList places;
    for (const Neighbour::Place &place : server.places)
        places.append(hostAndPort(place));
    return places;
}

QString wordOf(News news)
{
    switch (news) {
    case News::Found:
        return u"found"_s;
    case News::Changed:
        return u"changed"_s;
    case News::Gone:
        break;
    }
    return u"gone"_s;
}

QString seenHow(const Neighbour &server)
{
    if (server.isByMdns && server.isByBeacon)
        return u"by mDNS and beacon"_s;
    return server.isByMdns ? u"by mDNS"_s : u"by beacon"_s;
}

QString addressesOf(const Ground &ground)
{
    QStringList addresses;
    for (const QHostAddress &address : ground.addresses)
        addresses.append(address.toString());
    return addresses.join(u", "_s);
}

QString troubleAt(const Ground &ground)
{
    QStringList troubles;
    if (!ground.troubleV4.isEmpty())
        troubles.append(u"IPv4: %1"_s.arg(ground.troubleV4));
    if (!ground.troubleV6.isEmpty())
        troubles.append(u"IPv6: %1"_s.arg(ground.troubleV6));
    return troubles.isEmpty() ? u"listened"_s
                              : u"could not listen, %1"_s.arg(troubles.join(u"; "_s));
}

QString lineOf(const Ground &ground)
{
    switch (ground.use) {
    case Ground::Use::Used:
        return u"  %1 (%2): %3\n"_s.arg(ground.name, addressesOf(ground), troubleAt(ground));
    case Ground::Use::Down:
        return u"  %1: not connected\n"_s.arg(ground.name);
    case Ground::Use::Loopback:
        return u"  %1: leads to this machine only\n"_s.arg(ground.name);
    case Ground::Use::NoMulticast:
        return u"  %1: can't reach all at once (no multicast)\n"_s.arg(ground.name);
    case Ground::Use::NoAddress:
        break;
    }
    return u"  %1: has no address\n"_s.arg(ground.name);
}

QString beaconLine(const client::Outlook &outlook)
{
    const int port = protocol::lan::Multicast::Port;
    if (outlook.beaconTrouble.isEmpty())
        return u"Charla's own beacons: listened at UDP port %1.\n"_s.arg(port);
    return u"Charla's own beacons: could not listen at UDP port %1: %2.\n"_s.arg(port).arg(
        outlook.beaconTrouble);
}

} // namespace

QString wordsOf(const Neighbour &server)
{
    const protocol::Announcement &said = server.announcement;
    QStringList facts{said.people == 1 ? u"1 person"_s : u"%1 people"_s.arg(said.people)};
    if (said.asksPassword)
        facts.append(u"asks for a password"_s);
    if (said.version != protocol::ProtocolVersion)
        facts.append(u"speaks version %1 of the protocol"_s.arg(said.version));
    facts.append(seenHow(server));
    return u"%1\n  %2\n  %3\n  %4\n"_s.arg(
        said.name, placesOf(server).join(u"  "_s), facts.join(u", "_s),
        said.fingerprint.isEmpty() ? u"not encrypted"_s
                                   : u"certificate (SHA-256) %1"_s.arg(said.fingerprint));
}

QByteArray jsonOf(const Neighbour &server, const std::optional<News> &news)
{
    const protocol::Announcement &said = server.announcement;
    QJsonArray seen;
    if (server.isByMdns)
        seen.append(u"mdns"_s);
    if (server.isByBeacon)
        seen.append(u"beacon"_s);
    QJsonObject object{{u"name"_s, said.name},
                       {u"id"_s, said.serverId},
                       {u"addresses"_s, QJsonArray::fromStringList(placesOf(server))},
                       {u"fingerprint"_s, said.fingerprint},
                       {u"people"_s, said.people},
                       {u"password"_s, said.asksPassword},
                       {u"version"_s, said.version},
                       {u"seen"_s, seen}};
    if (news)
        object.insert(u"event"_s, wordOf(*news));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString wordsOf(const client::Outlook &outlook, std::chrono::seconds looked)
{
    QString words = u"No server was found within %1 s.\n\nLooked at:\n"_s.arg(looked.count());
    for (const Ground &ground : outlook.interfaces)
        words += lineOf(ground);
    words += outlook.hasMdns ? u"mDNS: asked through Avahi.\n"_s
                             : u"mDNS: not asked, because Avahi does not run here.\n"_s;
    words += beaconLine(outlook);
    words += u"\nWhat may help:\n"_s;
    if (!outlook.hasGround())
        words += u"  Connect this machine to the network: there is no interface to look at.\n"_s;
    words += u"  Type the address that the host's window or terminal shows:\n"
             "      charla --connect ADDRESS:%1 --nick NICK\n"
             "  or scan the QR code beside it. That needs no finding.\n"
             "  A firewall on the host's machine must let in one port: TCP %1, or the one it "
             "serves at.\n"
             "  To be found, too, firewalls must let in UDP %2 (beacons) or UDP 5353 (mDNS) on "
             "this machine.\n"
             "  Many a Wi-Fi for guests keeps its devices apart: then use another network.\n"_s
                 .arg(client::DefaultPort)
                 .arg(protocol::lan::Multicast::Port);
    return words;
}

} // namespace charla::app
