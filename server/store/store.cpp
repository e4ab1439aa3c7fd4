// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/store.h>

#include <QDateTime>

namespace charla::server {

using namespace protocol;

namespace {

SendAt sendAtOr(const SendAt &given, Timestamp at)
{
    if (!std::holds_alternative<std::monostate>(given))
        return given;
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return when.toString(Qt::ISODateWithMs);
}

} // namespace

Entry placed(const Draft &draft, Seq seq, Seq prev, Timestamp at)
{
    if (const auto *alteration = std::get_if<Draft::Alteration>(&draft.content))
        return Change{.seq = seq,
                      .prev = prev,
                      .id = draft.id,
                      .from = draft.from,
                      .of = draft.to,
                      .at = at,
                      .target = alteration->target,
                      .kind = alteration->kind,
                      .text = alteration->text};
    const auto &content = std::get<Draft::Text>(draft.content);
    return ChatMessage{.seq = seq,
                       .prev = prev,
                       .id = draft.id,
                       .from = draft.from,
                       .to = draft.to,
                       .sendAt = sendAtOr(content.sendAt, at),
                       .at = at,
                       .text = content.text,
                       .replyTo = content.replyTo,
                       .state = ChatMessage::State::Original,
                       .reactions = {},
                       .changed = {},
                       .files = {},
                       .keyMark = draft.author.keyMark()};
}

} // namespace charla::server
