// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/conversations.h>

#include <client/membermodel.h>
#include <client/roommodel.h>

#include <algorithm>

// The turns of the connection, and what rooms and people mean for the talks.
namespace charla::client {

using namespace protocol;

namespace {

Timestamp now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

// ---- the connection's turns ---------------------------------------------------------------

// What was known once is known for ever: a gap begins above it, however long ago somebody said
// something in that talk.
void Conversations::noteKnown()
{
    Seq known;
    for (const auto &talk : m_talks)
        known = std::max(known, talk->timeline().newest());
    for (const auto &talk : m_talks) {
        const auto edge = talk->timeline().edge();
        if (edge && talk->timeline().hasNews()) // not of a room that was left
            known = std::min(known, *edge);
    }
    if (!known.isNull())
        m_knownUpTo = std::max(known, m_knownUpTo.value_or(known));
}

void Conversations::restore(const Conversation &of, const std::vector<Entry> &entries, Seq read,
                            std::optional<Seq> knownUpTo)
{
    Talk &talk = open(of);
    if (m_self)
        talk.restore(entries, knownUpTo.value_or(Seq()), *m_self);
    talk.readUpTo(read);
    talk.beginAbsence();
    m_list.setUnread(talk.name(), talk.unseen());
    m_knownUpTo = knownUpTo;
}

void Conversations::comeOnline(const Arrival &arrival)
{
    if (arrival.life == ServerLife::Another)
        m_knownUpTo.reset();
    for (const auto &talk : m_talks) {
        if (arrival.life == ServerLife::Another)
            talk->beginLife();
        if (const auto *nick = std::get_if<Nick>(&talk->name())) {
            talk->timeline().setTip(Seq(0));
            const bool isNamed = std::ranges::find(arrival.tips, talk->name(), &ConversationTip::of)
                != arrival.tips.end();
            if (!isNamed)
                m_list.setPresence(*nick,
                                   Presence::Offline); // until the members of a room tell otherwise
        }
    }
    for (const ConversationTip &tip : arrival.tips)
        takeTip(tip, arrival);
}

void Conversations::takeTip(const ConversationTip &tip, const Arrival &arrival)
{
    Talk *talk = find(tip.of);
    if (!talk)
        talk = &make(tip.of);
    // Whoever comes back has not been told of what they have not read; whoever is new has read nothing.
    if (arrival.session == Welcome::Session::Resumed)
        talk->timeline().startNews(tip.read);
    talk->timeline().setTip(tip.last);
    if (const auto *nick = std::get_if<Nick>(&tip.of)) {
        m_list.addPrivate(std::get<Nick>(talk->name()), Presence::Offline);
        noteSignOfLife(*nick); // the server names only those whose session goes on
    }
    if (talk->readUpTo(tip.read)) {
        m_list.setUnread(talk->name(), talk->unseen());
        emit readChanged(talk->name(), talk->read());
    } else if (talk->read() > tip.read) {
        m_reports.note(talk->name(), talk->read()); // on a connection that was lost, perhaps
    }
    if (arrival.after && tip.last > *arrival.after)
        talk->expectMissed();
    ask(*talk, talk->nextMissing());
}

void Conversations::goOffline()
{
    m_asked.clear();
    m_reports.clear();
    for (const auto &talk : m_talks) {
        talk->forgetRequests();
        talk->beginAbsence();
    }
}

void Conversations::reset()
{
    m_asked.clear();
    m_talks.clear();
    m_current.reset();
    m_knownUpTo.reset();
    m_reports.clear();
}

// ---- rooms and people ---------------------------------------------------------------------

void Conversations::enterRoom(const RoomName &room, const RoomName &asked, Seq last)
{
    Talk &talk = open(asked);
    talk.rename(room);
    const bool isFirstSight = !talk.timeline().hasNews();
    talk.timeline().startNews(last);
    if (isFirstSight)
        talk.readUpTo(last); // what was said before is no matter of this person
    m_list.setUnread(room, isCurrent(talk) ? Unread() : talk.unseen());
    setTip(room, last);
}

void Conversations::setTip(const RoomName &room, Seq last)
{
    Talk &talk = open(room);
    talk.timeline().setTip(last);
    ask(talk, talk.nextMissing());
}

void Conversations::leaveRoom(const RoomName &room)
{
    if (Talk *const talk = find(room))
        talk->timeline().stopNews();
}

void Conversations::addNotice(const RoomName &room, MessageModel::Kind kind, const Nick &nick)
{
    open(room).addNotice(kind, nick, now());
}

void Conversations::setPresence(const Nick &nick, Presence presence)
{
    if (const Talk *const talk = find(nick))
        m_list.setPresence(std::get<Nick>(talk->name()), presence);
}

void Conversations::noteSignOfLife(const Nick &nick)
{
    const Talk *const talk = find(nick);
    const QModelIndex row = talk ? m_list.indexOf(talk->name()) : QModelIndex();
    if (row.data(int(RoomModel::Role::Presence)) == int(Presence::Offline))
        m_list.setPresence(std::get<Nick>(talk->name()), Presence::Online);
}

void Conversations::takePresences(const MemberModel &members)
{
    for (const auto &talk : m_talks) {
        const auto *const nick = std::get_if<Nick>(&talk->name());
        if (const auto member = nick ? members.find(*nick) : std::nullopt)
            m_list.setPresence(*nick, member->presence);
    }
}

} // namespace charla::client
