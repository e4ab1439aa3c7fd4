// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/timeline.h>

#include <initializer_list>

//! What a server tells a timeline.
namespace charla::tests {

inline protocol::ChatMessage message(qint64 seq, qint64 prev)
{
    return {.seq = protocol::Seq(seq),
            .prev = protocol::Seq(prev),
            .id = protocol::MessageId::create(),
            .from = protocol::Nick::from(QStringLiteral("Ana")).value(),
            .to = protocol::RoomName::lobby()};
}

//! Messages of these seqs, each linked to the one before, the first to \a prev.
inline protocol::HistoryPage page(std::initializer_list<qint64> seqs, qint64 prev,
                                  protocol::HistoryPage::Rest rest)
{
    protocol::HistoryPage page{.of = protocol::RoomName::lobby(), .rest = rest};
    for (const qint64 seq : seqs) {
        page.entries.push_back(message(seq, prev));
        prev = seq;
    }
    return page;
}

inline bool add(client::Timeline &timeline, qint64 seq, qint64 prev)
{
    return timeline.add(protocol::MessageId::create(), protocol::Seq(seq), protocol::Seq(prev))
        .has_value();
}

} // namespace charla::tests
