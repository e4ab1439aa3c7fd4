// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/clientmessage.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

//! How a server says on the local network that it is there. Pure; the sockets are in server/announce and
//! client/discovery. What is read here comes from anybody: it is good for finding a server, and
//! proves nothing about it.
namespace charla::protocol {

//! What a server tells of itself before anybody comes in.
struct Announcement
{
    QString serverId; //!< Welcome::serverId: the same server, by whatever way it is found
    QString name; //!< as checkedServerName() gives it
    quint16 port = 0; //!< above 0
    //! SHA-256 of its certificate in lower-case hexadecimal digits; empty without TLS.
    QString fingerprint = {};
    int people = 0; //!< who are connected
    bool asksPassword = false;
    int version = ProtocolVersion;

    bool operator==(const Announcement &) const = default;
};

namespace lan {

//! The type of the service by DNS-SD (RFC 6763 §7).
inline constexpr char ServiceType[] = "_charla._tcp";

//! Of one datagram: fits into the smallest packet that IPv6 lets through whole (RFC 8200 §5), with room for headers.
inline constexpr qsizetype MaxDatagramBytes = 1200;

//! People beyond that are not counted: nobody reads the number to the last digit.
inline constexpr int MaxPeople = 1'000'000;

//! The strings of a TXT record (RFC 6763 §6), each `key=value` of at most 255 bytes. The port is not
//! among them: it is in the SRV record. A name that is too long for its string is cut.
QList<QByteArray> txtOf(const Announcement &announcement);
//! None when what must be there isn't, or is not as it must be. Unknown keys are left aside; of one
//! that comes twice the first counts, and capitals make no difference (RFC 6763 §6.4).
std::optional<Announcement> announcementIn(const QList<QByteArray> &txt, quint16 port);

//! One datagram of the own way, for networks without mDNS.
struct Beacon
{
    enum class Kind {
        Here, //!< a server is there, and says so again before Lifetime is over
        Gone, //!< it ends on purpose; only the id and the port count
        WhoIsThere, //!< somebody asks the servers to say so now; says nothing of a server
    };

    Kind kind = Kind::WhoIsThere;
    Announcement announcement = {};
};

QByteArray datagramOf(const Beacon &beacon);
//! None for whatever isn't one, or is of another version of this format.
std::optional<Beacon> beaconIn(QByteArrayView datagram);

} // namespace lan

} // namespace charla::protocol
