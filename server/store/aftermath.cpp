// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/aftermath.h>

#include <protocol/limits.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;

namespace {

void addMark(const Change &change, std::vector<Reaction> &reactions)
{
    auto reaction = std::ranges::find(reactions, change.text, &Reaction::mark);
    if (reaction == reactions.end())
        reaction = reactions.insert(reaction, {.mark = change.text, .by = {}});
    if (std::ranges::find(reaction->by, change.from) == reaction->by.end())
        reaction->by.push_back(change.from);
}

void removeMark(const Change &change, std::vector<Reaction> &reactions)
{
    const auto reaction = std::ranges::find(reactions, change.text, &Reaction::mark);
    if (reaction == reactions.end())
        return;
    std::erase(reaction->by, change.from);
    if (reaction->by.empty())
        reactions.erase(reaction);
}

void edit(const Change &change, ChatMessage &message)
{
    message.text = change.text;
    message.state = ChatMessage::State::Edited;
}

void erase(ChatMessage &message)
{
    message.text.clear();
    message.reactions.clear();
    message.files.clear();
    message.state = ChatMessage::State::Deleted;
}

} // namespace

std::optional<ErrorCode> objection(const ChatMessage &message, Ownership ownership, ChangeKind kind,
                                   const QString &mark)
{
    if (message.state == ChatMessage::State::Deleted)
        return ErrorCode::NoSuchMessage;
    const bool isAuthors = kind == ChangeKind::Edit || kind == ChangeKind::Delete;
    if (isAuthors && ownership == Ownership::Other)
        return ErrorCode::NotYours;
    const auto &reactions = message.reactions;
    if (kind == ChangeKind::React && reactions.size() >= limits::MaxMarksPerMessage
        && std::ranges::find(reactions, mark, &Reaction::mark) == reactions.end())
        return ErrorCode::TooManyMarks;
    return {};
}

void apply(const Change &change, ChatMessage &message)
{
    if (change.seq <= message.changed)
        return;
    message.changed = change.seq;
    if (message.state == ChatMessage::State::Deleted)
        return;
    switch (change.kind) {
    case ChangeKind::Edit:
        return edit(change, message);
    case ChangeKind::Delete:
        return erase(message);
    case ChangeKind::React:
        return addMark(change, message.reactions);
    case ChangeKind::Unreact:
        return removeMark(change, message.reactions);
    }
}

} // namespace charla::server
