// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/metricsrule.h>

namespace charla::server {

using namespace Qt::StringLiterals;

bool mayReadMetrics(const RequestHead &head, const QHostAddress &peer,
                    const QList<QHostAddress> &readers)
{
    const bool isForwarded = head.value("x-forwarded-for") || head.value("forwarded");
    const bool isAsked = head.path == "/metrics"_L1 && !head.hasBody()
        && (head.method == "GET" || head.method == "HEAD");
    return isAsked && ((peer.isLoopback() && !isForwarded) || readers.contains(peer));
}

} // namespace charla::server
