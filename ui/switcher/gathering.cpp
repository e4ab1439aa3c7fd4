// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/gathering.h>

#include <client/membermodel.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <client/session.h>
#include <ui/actions.h>
#include <ui/rooms/roomwords.h>
#include <ui/servers/serverheader.h>

#include <QAction>
#include <QSet>

#include <algorithm>

namespace charla::ui {

using client::MemberModel;
using client::RoomModel;
using protocol::Conversation;
using namespace Qt::StringLiterals;

namespace {

std::optional<int> recencyOf(const Spot &spot, const std::vector<Spot> &recent)
{
    const auto place = std::ranges::find(recent, spot);
    return place == recent.end() ? std::nullopt : std::optional(int(place - recent.begin()));
}

//! Gathers what is at one server.
class Gathering
{
public:
    //! \a server is empty where there is only one.
    Gathering(client::Session &session, QString server, const std::vector<Spot> &recent,
              std::vector<Choice> &choices)
        : m_session(session), m_server(std::move(server)), m_recent(recent), m_choices(choices)
    {
    }

    void addAll()
    {
        const RoomModel &rooms = *m_session.rooms();
        for (int row = 0; row < rooms.rowCount(); ++row)
            addTalk(rooms.index(row), rooms.conversation(rooms.index(row)));
        for (int row = 0; row < rooms.rowCount(); ++row) {
            const Conversation conversation = rooms.conversation(rooms.index(row));
            const auto *room = std::get_if<protocol::RoomName>(&conversation);
            if (const MemberModel *members = room ? m_session.members(*room) : nullptr)
                addPeople(*members);
        }
    }

private:
    void addTalk(const QModelIndex &row, const Conversation &conversation)
    {
        const bool isMember = row.data(int(RoomModel::Role::Membership)).toBool();
        const Spot spot{.session = &m_session, .conversation = conversation};
        Choice choice{.kind = isMember ? Choice::Kind::Talk : Choice::Kind::OtherRoom,
                      .name = client::nameOf(conversation),
                      .aside = aside(row.data(int(RoomModel::Role::Topic)).toString()),
                      .target = spot,
                      .badge = badgeOf(row),
                      .recency = recencyOf(spot, m_recent)};
        if (std::holds_alternative<protocol::Nick>(conversation)) {
            choice.presence = protocol::Presence(row.data(int(RoomModel::Role::Presence)).toInt());
            m_known.insert(choice.name);
        }
        m_choices.push_back(std::move(choice));
    }

    void addPeople(const MemberModel &members)
    {
        for (int row = 0; row < members.rowCount(); ++row) {
            const QModelIndex index = members.index(row);
            const QString name = index.data().toString();
            if (index.data(int(MemberModel::Role::IsSelf)).toBool() || m_known.contains(name))
                continue;
            m_known.insert(name);
            m_choices.push_back(
                {.kind = Choice::Kind::Person,
                 .name = name,
                 .aside = m_server,
                 .target = Spot{.session = &m_session, .conversation = members.nick(index)},
                 .presence
                 = protocol::Presence(index.data(int(MemberModel::Role::Presence)).toInt())});
        }
    }

    QString aside(const QString &topic) const
    {
        QStringList parts{m_server, topic};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    client::Session &m_session;
    QString m_server;
    const std::vector<Spot> &m_recent;
    std::vector<Choice> &m_choices;
    QSet<QString> m_known; // the names of those who are among the choices already
};

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

std::vector<Choice> gatherChoices(const std::vector<client::Session *> &sessions,
                                  const Actions &actions, const std::vector<Spot> &recent)
{
    std::vector<Choice> choices;
    for (client::Session *session : sessions) {
        const QString server = sessions.size() > 1 ? ServerHeader::nameOf(*session) : QString();
        Gathering(*session, server, recent, choices).addAll();
    }
    addActs(actions, choices);
    return choices;
}

} // namespace charla::ui
