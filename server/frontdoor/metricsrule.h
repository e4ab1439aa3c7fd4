// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>

#include <QHostAddress>
#include <QList>

namespace charla::server {

//! Whether a request is one for /metrics by somebody who may read it: of this machine, or one of
//! \a readers. What a proxy on this machine passes on for others is not of this machine. For
//! everybody else there is no such page.
bool mayReadMetrics(const RequestHead &head, const QHostAddress &peer,
                    const QList<QHostAddress> &readers);

} // namespace charla::server
