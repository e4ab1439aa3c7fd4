// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/lan/announcement.h>
#include <protocol/text.h>

#include <algorithm>

//! What anybody says on the local network: datagrams, and the strings of TXT records.
namespace charla::fuzz {

using namespace protocol;
using namespace protocol::lan;

namespace {

void checkAnnouncement(const Announcement &announcement)
{
    const auto name = checkedServerName(announcement.name);
    promise(name.ok() && *name == announcement.name, "a name is as a server's name must be");
    promise(announcement.port != 0, "a server has a port");
    promise(announcement.people >= 0 && announcement.people <= MaxPeople, "people are counted");
    promise(announcement.version > 0, "a version has a number");
    promise(announcement.fingerprint.isEmpty() || announcement.fingerprint.size() == 64,
            "a fingerprint is one");
    promise(announcement.serverId.size() == 36, "a server's id is one");
}

void checkDatagram(QByteArrayView bytes)
{
    const auto beacon = beaconIn(bytes);
    if (!beacon)
        return;
    if (beacon->kind == Beacon::Kind::WhoIsThere) {
        promise(beacon->announcement == Announcement(), "a question says nothing of a server");
        return;
    }
    checkAnnouncement(beacon->announcement);
    const QByteArray written = datagramOf(*beacon);
    promise(written.size() <= MaxDatagramBytes, "what was heard can be said");
    const auto again = beaconIn(written);
    promise(again && again->kind == beacon->kind && again->announcement == beacon->announcement,
            "what was accepted is written so that it is accepted again, and says the same");
}

//! Each string begins with its length, as on the wire (RFC 6763 §6.1).
QList<QByteArray> stringsIn(QByteArrayView bytes)
{
    QList<QByteArray> strings;
    while (!bytes.isEmpty()) {
        const qsizetype said = takeByte(bytes);
        const qsizetype length = std::min(said, bytes.size());
        strings.append(bytes.first(length).toByteArray());
        bytes = bytes.sliced(length);
    }
    return strings;
}

void checkTxt(QByteArrayView bytes)
{
    const auto announcement = announcementIn(stringsIn(bytes), 9090);
    if (!announcement)
        return;
    checkAnnouncement(*announcement);
    for (const QByteArray &string : txtOf(*announcement))
        promise(string.size() <= 255, "a string is as long as its length can say");
    const auto again = announcementIn(txtOf(*announcement), 9090);
    promise(again == announcement, "what was accepted is written so that it is accepted again");
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    if (takeByte(bytes) % 2 == 0)
        checkDatagram(bytes);
    else
        checkTxt(bytes);
}

} // namespace charla::fuzz
