// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/clientname.h>

#include <protocol/limits.h>
#include <protocol/text.h>

#include <QSysInfo>

namespace charla::client {

using namespace Qt::StringLiterals;

QString clientName()
{
    // The system says it as it likes, at any length.
    const QString system = QSysInfo::prettyProductName();
    const auto name = protocol::checkedLine(u"Charla (%1)"_s.arg(system),
                                            protocol::limits::MaxClientCodePoints);
    return name ? *name : u"Charla"_s;
}

} // namespace charla::client
