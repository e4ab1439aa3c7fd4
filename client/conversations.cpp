// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/conversations.h>

#include <client/link.h>
#include <client/membermodel.h>
#include <client/naming.h>
#include <client/roommodel.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;
using Direction = Timeline::Request::Direction;

namespace {

Timestamp now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

Conversations::Conversations(Link &link, RoomModel &list, FindMember findMember, QObject *parent)
    : QObject(parent), m_link(link), m_list(list), m_findMember(std::move(findMember))
{
}

Conversations::~Conversations() = default;

// ---- talks by name ------------------------------------------------------------------------

Talk *Conversations::find(const Conversation &of) const
{
    auto found
        = std::ranges::find_if(m_talks, [&of](const auto &talk) { return talk->name() == of; });
    if (found == m_talks.end())
        found = std::ranges::find_if(
            m_talks, [&of](const auto &talk) { return looksLike(talk->name(), of); });
    return found != m_talks.end() ? found->get() : nullptr;
}

Conversation Conversations::nameOf(const Conversation &of) const
{
    const Talk *const talk = find(of);
    return talk ? talk->name() : of;
}

Talk &Conversations::open(const Conversation &of)
{
    if (Talk *const known = find(of))
        return *known;
    const auto *const nick = std::get_if<Nick>(&of);
    if (!nick)
        return make(of);
    const auto member = m_findMember(*nick);
    return member ? openPrivate(member->nick, member->presence)
                  : openPrivate(*nick, Presence::Offline);
}

Talk &Conversations::openPrivate(const Nick &with, Presence presence)
{
    Talk &talk = make(with);
    // There is nothing on the server but what comes from now on, or what the login tells of.
    talk.timeline().startNews(Seq(0));
    talk.timeline().setTip(Seq(0));
    m_list.addPrivate(with, presence);
    return talk;
}

Talk &Conversations::make(const Conversation &name)
{
    return *m_talks.emplace_back(std::make_unique<Talk>(name));
}

// ---- the person ---------------------------------------------------------------------------

void Conversations::setCurrent(const std::optional<Conversation> &of)
{
    m_current = of;
    if (of)
        m_list.clearUnread(nameOf(*of));
}

bool Conversations::isCurrent(const Talk &talk) const
{
    return m_current && looksLike(*m_current, talk.name());
}

void Conversations::loadOlder(const Conversation &of)
{
    if (Talk *const talk = find(of))
        ask(*talk, talk->nextOlder());
}

void Conversations::addPending(const Outbox::Entry &entry)
{
    open(entry.to).addPending(entry, m_self ? m_self->text() : QString(), now());
}

void Conversations::settle(const Outbox::Entry &entry, const Ack &ack)
{
    Talk &talk = open(entry.to);
    talk.take(ack);
    ask(talk, talk.nextMissing());
}

void Conversations::refuse(const Outbox::Entry &entry)
{
    open(entry.to).refuse(entry.id);
}

// ---- the connection's turns ---------------------------------------------------------------

void Conversations::comeOnline(const std::vector<ConversationTip> &tips, ServerLife life)
{
    for (const auto &talk : m_talks) {
        if (life == ServerLife::Another)
            talk->timeline().beginLife();
        if (const auto *nick = std::get_if<Nick>(&talk->name())) {
            talk->timeline().setTip(Seq(0));
            if (std::ranges::find(tips, *nick, &ConversationTip::with) == tips.end())
                m_list.setPresence(*nick,
                                   Presence::Offline); // until the members of a room tell otherwise
        }
    }
    for (const ConversationTip &tip : tips)
        takeTip(tip);
    m_hasBeenOnline = true;
}

void Conversations::takeTip(const ConversationTip &tip)
{
    Talk *talk = find(tip.with);
    if (!talk) {
        talk = &make(tip.with);
        m_list.addPrivate(tip.with, Presence::Offline);
    }
    // What came while this session was away is news; what was there before it is history.
    talk->timeline().startNews(m_hasBeenOnline ? Seq(0) : tip.last);
    talk->timeline().setTip(tip.last);
    noteSignOfLife(tip.with); // the server names only those whose session goes on
    ask(*talk, talk->nextMissing());
}

void Conversations::goOffline()
{
    m_asked.clear();
    for (const auto &talk : m_talks)
        talk->forgetRequests();
}

void Conversations::reset()
{
    m_asked.clear();
    m_talks.clear();
    m_current.reset();
    m_hasBeenOnline = false;
}

// ---- rooms and people ---------------------------------------------------------------------

void Conversations::enterRoom(const RoomName &room, const RoomName &asked, Seq last)
{
    Talk &talk = open(asked);
    talk.rename(room);
    talk.timeline().startNews(last);
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

// ---- the server's words -------------------------------------------------------------------

void Conversations::take(const ChatMessage &message)
{
    const bool isPrivate = std::holds_alternative<Nick>(message.to);
    const bool isOwn = message.from == m_self;
    Talk &talk = open(isPrivate && !isOwn ? Conversation(message.from) : message.to);
    const bool isNews = talk.take(message, *m_self);
    if (isPrivate && !isOwn)
        noteSignOfLife(message.from);
    ask(talk, talk.nextMissing());
    if (isNews)
        announce(talk, {message});
}

void Conversations::take(const HistoryPage &page)
{
    const Asked asked = m_asked.take(page.id);
    if (!asked.talk)
        return;
    const std::vector<ChatMessage> news = asked.talk->take(asked.request, page, *m_self);
    ask(*asked.talk, asked.talk->nextMissing());
    announce(*asked.talk, news);
}

bool Conversations::take(const Refusal &refusal)
{
    const Asked asked = m_asked.take(refusal.id);
    if (!asked.talk)
        return false;
    asked.talk->giveUp(asked.request);
    ask(*asked.talk, asked.talk->nextMissing());
    return true;
}

void Conversations::ask(Talk &talk, const std::optional<Timeline::Request> &request)
{
    if (!request)
        return;
    HistoryRequest question{
        .id = m_link.newRequestId(), .of = talk.name(), .limit = request->limit};
    if (request->direction == Direction::Forward)
        question.after = request->bound;
    if (request->direction == Direction::Back)
        question.before = request->bound;
    m_asked.insert(question.id, {&talk, *request});
    m_link.send(question);
}

void Conversations::announce(const Talk &talk, const std::vector<ChatMessage> &news)
{
    const Conversation name = talk.name(); // whoever hears of it may end the talk
    if (!isCurrent(talk)) {
        for (std::size_t i = 0; i < news.size(); ++i)
            m_list.addUnread(name);
    }
    for (const ChatMessage &message : news)
        emit messageArrived(name, message);
}

} // namespace charla::client
