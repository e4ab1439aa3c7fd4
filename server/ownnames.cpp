// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/ownnames.h>

#include <QHostInfo>
#include <QNetworkInterface>

namespace charla::server {

using namespace Qt::StringLiterals;

QStringList ownNames()
{
    const QString full = QHostInfo::localHostName();
    const QString name = full.section(u'.', 0, 0);
    QStringList names{full, name, name + ".local"_L1, u"localhost"_s};
    if (const QString domain = QHostInfo::localDomainName(); !domain.isEmpty())
        names.append(name + u'.' + domain);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QList<QHostAddress> ownAddresses()
{
    QList<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost),
                                  QHostAddress(QHostAddress::LocalHostIPv6)};
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (QHostAddress address : all) {
        address.setScopeId({});
        if (!addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

} // namespace charla::server
