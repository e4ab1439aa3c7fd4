// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

#include <QString>
#include <QStringView>

#include <vector>

//! The names of the limits, in --limits, in the group [limits] of charla.ini, and in /metrics.
namespace charla::server {

//! One limit as it is set.
struct NamedLimit
{
    QString name; //!< such as "connections" or "messages-per-person"
    double most = 0; //!< how many, or how many at once; 0: no limit
    double perSecond = 0; //!< how many more each second; 0 for what is no rate
    bool isRate = false;
};

//! All of them, in the order of the documentation.
std::vector<NamedLimit> namedLimits(const Limits &limits);

//! Sets one limit. \a value is a whole number, or for a rate BURST:PER-SECOND such as "200:20"; "off" is
//! no limit.
//! \return what is wrong with it, for people; empty when it is set.
QString setLimit(Limits &limits, QStringView name, QStringView value);

//! NAME=VALUE, several with commas between; or "off" for all of FloodLimits.
//! \return as setLimit(); then some may be set.
QString setLimits(Limits &limits, const QString &list);

} // namespace charla::server
