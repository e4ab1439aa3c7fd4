// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/gathering.h>

#include <client/membermodel.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <client/session.h>
#include <ui/actions.h>
#include <ui/rooms/roomwords.h>

#include <QAction>
#include <QSet>

#include <algorithm>

namespace charla::ui {

using client::MemberModel;
using client::RoomModel;
using protocol::Conversation;

namespace {

std::optional<int> recencyOf(const Conversation &conversation,
                             const std::vector<Conversation> &recent)
{
    const auto place = std::ranges::find(recent, conversation);
    return place == recent.end() ? std::nullopt : std::optional(int(place - recent.begin()));
}

Choice talkChoice(const RoomModel &rooms, const QModelIndex &row,
                  const std::vector<Conversation> &recent)
{
    const Conversation conversation = rooms.conversation(row);
    const bool isMember = row.data(int(RoomModel::Role::Membership)).toBool();
    Choice choice{.kind = isMember ? Choice::Kind::Talk : Choice::Kind::OtherRoom,
                  .name = client::nameOf(conversation),
                  .aside = row.data(int(RoomModel::Role::Topic)).toString(),
                  .target = conversation,
                  .badge = badgeOf(row),
                  .recency = recencyOf(conversation, recent)};
    if (std::holds_alternative<protocol::Nick>(conversation))
        choice.presence = protocol::Presence(row.data(int(RoomModel::Role::Presence)).toInt());
    return choice;
}

//! \a known are the names of those who are among the choices already.
void addPeople(const MemberModel &members, QSet<QString> &known, std::vector<Choice> &choices)
{
    for (int row = 0; row < members.rowCount(); ++row) {
        const QModelIndex index = members.index(row);
        const QString name = index.data().toString();
        if (index.data(int(MemberModel::Role::IsSelf)).toBool() || known.contains(name))
            continue;
        known.insert(name);
        choices.push_back(
            {.kind = Choice::Kind::Person,
             .name = name,
             .aside = {},
             .target = Conversation(members.nick(index)),
             .presence = protocol::Presence(index.data(int(MemberModel::Role::Presence)).toInt())});
    }
}

void addActs(const Actions &actions, std::vector<Choice> &choices)
{
    for (const Actions::Group &group : actions.groups()) {
        for (QAction *action : group.actions) {
            if (action->isEnabled() && action != actions[Actions::Act::Switch])
                choices.push_back({.kind = Choice::Kind::Act,
                                   .name = Actions::plainText(*action),
                                   .aside = action->shortcut().toString(QKeySequence::NativeText),
                                   .target = action});
        }
    }
}

} // namespace

std::vector<Choice> gatherChoices(const client::Session &session, const Actions &actions,
                                  const std::vector<Conversation> &recent)
{
    std::vector<Choice> choices;
    QSet<QString> known;
    const RoomModel &rooms = *session.rooms();
    for (int row = 0; row < rooms.rowCount(); ++row) {
        choices.push_back(talkChoice(rooms, rooms.index(row), recent));
        if (choices.back().presence)
            known.insert(choices.back().name);
    }
    for (int row = 0; row < rooms.rowCount(); ++row) {
        const Conversation conversation = rooms.conversation(rooms.index(row));
        const auto *room = std::get_if<protocol::RoomName>(&conversation);
        if (const MemberModel *members = room ? session.members(*room) : nullptr)
            addPeople(*members, known, choices);
    }
    addActs(actions, choices);
    return choices;
}

} // namespace charla::ui
