// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/store.h>

#include <QDateTime>

namespace charla::server {

using namespace protocol;

ChatMessage placed(const Draft &draft, Seq seq, Seq prev, Timestamp at)
{
    SendAt sendAt = draft.sendAt;
    if (std::holds_alternative<std::monostate>(sendAt)) {
        const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
        sendAt = when.toString(Qt::ISODateWithMs);
    }
    return {.seq = seq,
            .prev = prev,
            .id = draft.id,
            .from = draft.from,
            .to = draft.to,
            .sendAt = sendAt,
            .at = at,
            .text = draft.text};
}

} // namespace charla::server
