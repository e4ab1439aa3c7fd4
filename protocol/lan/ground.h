// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace charla::protocol::lan {

//! One network interface of this machine, and whether servers can be heard there: for those who look for the
//! reason why nothing is found.
struct Ground
{
    enum class Use {
        Used,
        Down, //!< no cable, no Wi-Fi, or switched off
        Loopback, //!< leads to this machine only
        NoMulticast,
        NoAddress, //!< none at which this program listens
    };

    int index = 0; //!< the system's number for it
    QString name; //!< such as "eth0"
    Use use = Use::Down;
    QList<QHostAddress> addresses = {};
    //! Why it can't be listened to the group of that kind of addresses, in the system's words; empty when it can,
    //! or when there is no such address.
    QString troubleV4 = {};
    QString troubleV6 = {};

    bool operator==(const Ground &) const = default;
};

} // namespace charla::protocol::lan
