// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/outlookwords.h>

#include <client/address.h>
#include <client/discovery/discovery.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;
using protocol::lan::Ground;

namespace {

//! By which translators know where the words are.
struct OutlookWords
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::OutlookWords)
};

QString wordsOf(const Ground &ground)
{
    QStringList addresses;
    for (const QHostAddress &address : ground.addresses)
        addresses.append(address.toString());
    switch (ground.use) {
    case Ground::Use::Down:
        return OutlookWords::tr("%1 is not connected").arg(ground.name);
    case Ground::Use::NoAddress:
        return OutlookWords::tr("%1 has no address").arg(ground.name);
    case Ground::Use::NoMulticast:
        return OutlookWords::tr("%1 can't be looked at (no multicast)").arg(ground.name);
    case Ground::Use::Loopback:
    case Ground::Use::Used:
        break;
    }
    const QString trouble = ground.troubleV4.isEmpty() ? ground.troubleV6 : ground.troubleV4;
    return trouble.isEmpty()
        ? u"%1 (%2)"_s.arg(ground.name, addresses.join(u", "_s))
        : OutlookWords::tr("%1 can't be looked at (%2)").arg(ground.name, trouble);
}

} // namespace

QString outlookWords(const client::Outlook &outlook)
{
    QStringList interfaces;
    for (const Ground &ground : outlook.interfaces) {
        if (ground.use != Ground::Use::Loopback)
            interfaces.append(wordsOf(ground));
    }
    QStringList lines;
    lines.append(outlook.hasGround()
                     ? OutlookWords::tr("Looked at: %1.").arg(interfaces.join(u"; "_s))
                     : OutlookWords::tr("This computer is in no network. Connect it to the one "
                                        "where the others are."));
    if (!outlook.beaconTrouble.isEmpty() && !outlook.hasMdns)
        lines.append(
            OutlookWords::tr("Servers can't be heard here: %1.").arg(outlook.beaconTrouble));
    lines.append(
        OutlookWords::tr("Ask the host for the address that their window shows, and enter it "
                         "below; or scan their QR code with a phone."));
    lines.append(OutlookWords::tr("The host's firewall must let one port in: TCP %1. In a guest "
                                  "Wi-Fi devices often can't reach one another at all.")
                     .arg(client::DefaultPort));
    return lines.join(u'\n');
}

} // namespace charla::ui
