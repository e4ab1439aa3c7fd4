// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/visit.h>

#include <app/settings.h>
#include <app/troublewords.h>
#include <app/trusting.h>
#include <client/clientname.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

Visit::Visit(Destination destination, QObject *parent)
    : QObject(parent), m_destination(std::move(destination)), m_pins(pinsFolder({})),
      m_link(client::Timing(), m_pins)
{
    connect(&m_link, &client::Link::opened, this, &Visit::logIn);
    connect(&m_link, &client::Link::received, this, &Visit::onReceived);
    connect(&m_link, &client::Link::lost, this,
            [this](const client::Trouble &trouble) { fail(words(trouble)); });
    connect(&m_link, &client::Link::goodbyeSaid, this, &Visit::left);
}

void Visit::start()
{
    trust(m_pins, m_destination.url, m_destination.trusted);
    m_link.open(m_destination.url, m_destination.trusted);
}

void Visit::leave()
{
    m_phase = Phase::Over;
    m_link.sayGoodbye();
}

void Visit::logIn()
{
    m_link.send(Login{.id = {},
                      .nickname = m_destination.nick,
                      .room = {},
                      .token = {},
                      .after = {},
                      .password = m_destination.password,
                      .nickPassword = m_destination.nickPassword,
                      .client = client::clientName()});
}

void Visit::onReceived(const ServerMessage &message)
{
    if (m_phase == Phase::There)
        return emit received(message);
    if (const auto *error = std::get_if<Error>(&message)) {
        if (m_phase == Phase::Joining && !m_destination.room)
            return forget(error->refusal.id); // one of all rooms, which is gone perhaps
        return fail(errorWords(error->refusal.code));
    }
    if (std::holds_alternative<Welcome>(message))
        m_phase = Phase::Looking;
    else if (const auto *list = std::get_if<RoomList>(&message); list && m_phase == Phase::Looking)
        look(*list);
    else if (const auto *members = std::get_if<MemberList>(&message))
        forget(members->id);
}

void Visit::look(const RoomList &list)
{
    m_phase = Phase::Joining;
    const auto isLookedFor = [this](const RoomName &room) {
        return !m_destination.room || room.keys().looksLike(m_destination.room->keys());
    };
    for (const RoomEntry &entry : list.rooms) {
        if (isLookedFor(entry.room))
            join(entry.room);
    }
    if (m_joins.isEmpty())
        fail(u"There is no such room on the server."_s);
}

void Visit::join(const RoomName &room)
{
    if (m_destination.room)
        m_destination.room = room;
    const RequestId id = newRequestId();
    m_joins.insert(id);
    m_link.send(Join{.id = id, .room = room, .after = {}});
}

void Visit::forget(const RequestId &join)
{
    if (!m_joins.remove(join) || !m_joins.isEmpty())
        return;
    m_phase = Phase::There;
    emit arrived();
}

void Visit::fail(const QString &words)
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    m_link.drop();
    emit failed(words);
}

} // namespace charla::app
