// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/health.h>

namespace charla::server {

using namespace Qt::StringLiterals;

QByteArray Health::trouble() const
{
    if (store == StoreCondition::Damaged)
        return "damaged"_ba;
    if (freeBytes && *freeBytes < LeastFreeBytes)
        return "disk-full"_ba; // which may be why the store refuses
    return store == StoreCondition::Refusing ? "not-stored"_ba : QByteArray();
}

bool asksForHealth(const RequestHead &head)
{
    return head.path == "/healthz"_L1 && !head.hasBody()
        && (head.method == "GET" || head.method == "HEAD");
}

HttpAnswer answer(const Health &health)
{
    const QByteArray trouble = health.trouble();
    const QByteArray body = trouble.isEmpty()
        ? "{\"status\":\"ok\"}\n"_ba
        : QByteArray("{\"status\":\"failing\",\"reason\":\"" + trouble + "\"}\n");
    return {trouble.isEmpty() ? 200 : 503,
            {{"Content-Type"_ba, "application/json"_ba}, {"Cache-Control"_ba, "no-store"_ba}},
            body};
}

} // namespace charla::server
