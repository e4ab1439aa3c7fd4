// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace charla::server {

//! The names under which this machine is known around it, by DNS and mDNS; the full one first.
QStringList ownNames();

//! All addresses of this machine, those of loopback, too; without the scope that IPv6 has of some.
QList<QHostAddress> ownAddresses();

} // namespace charla::server
