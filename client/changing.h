// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <algorithm>
#include <vector>

//! What a change does to a message. Pure.
namespace charla::client {

//! Puts \a nick's \a mark beside what has those reactions; a second time changes nothing.
inline void addReaction(std::vector<protocol::Reaction> &reactions, const QString &mark,
                        const protocol::Nick &nick)
{
    auto known = std::ranges::find(reactions, mark, &protocol::Reaction::mark);
    if (known == reactions.end())
        known = reactions.insert(known, {mark, {}});
    if (std::ranges::find(known->by, nick) == known->by.end())
        known->by.push_back(nick);
}

//! Takes it back; a mark that nobody makes any more is gone.
inline void removeReaction(std::vector<protocol::Reaction> &reactions, const QString &mark,
                           const protocol::Nick &nick)
{
    for (protocol::Reaction &reaction : reactions) {
        if (reaction.mark == mark)
            std::erase(reaction.by, nick);
    }
    std::erase_if(reactions, [](const auto &reaction) { return reaction.by.empty(); });
}

//! \brief Works \a change into \a message, which has text, files, state, reactions and changed as
//! protocol::ChatMessage has.
//!
//! Nothing but the mark `changed` comes of a change of a message that is deleted.
template<typename Message>
void apply(const protocol::Change &change, Message &message)
{
    using protocol::ChangeKind;
    using State = protocol::ChatMessage::State;
    message.changed = change.seq;
    if (message.state == State::Deleted)
        return;
    switch (change.kind) {
    case ChangeKind::Edit:
        message.text = change.text;
        message.state = State::Edited;
        break;
    case ChangeKind::Delete:
        message.text.clear();
        message.files.clear();
        message.reactions.clear();
        message.state = State::Deleted;
        break;
    case ChangeKind::React:
        addReaction(message.reactions, change.text, change.from);
        break;
    case ChangeKind::Unreact:
        removeReaction(message.reactions, change.text, change.from);
        break;
    }
}

} // namespace charla::client
