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

Conversations::Conversations(Link &link, RoomModel &list, FindMember findMember, QObject *parent)
    : QObject(parent), m_link(link), m_list(list), m_findMember(std::move(findMember)),
      m_reports(link)
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
    Talk &talk = *m_talks.emplace_back(std::make_unique<Talk>(name));
    if (m_self)
        talk.model().setSelf(*m_self);
    return talk;
}

Talk &Conversations::talkOf(const Conversation &to, const Nick &from)
{
    const bool isToMe = std::holds_alternative<Nick>(to) && (!m_self || from != m_self->nick);
    return open(isToMe ? Conversation(from) : to);
}

// ---- the person ---------------------------------------------------------------------------

void Conversations::setSelf(const Self &self)
{
    m_self = self;
    for (const auto &talk : m_talks)
        talk->model().setSelf(self);
}

void Conversations::setCurrent(const std::optional<Conversation> &of)
{
    m_current = of;
    m_reports.flush(); // of what is left now
    Talk *const talk = of ? find(*of) : nullptr;
    if (!talk)
        return;
    if (talk->readAll())
        noteRead(*talk);
    m_list.setUnread(talk->name(), {});
}

bool Conversations::isCurrent(const Talk &talk) const
{
    return m_current && looksLike(*m_current, talk.name());
}

void Conversations::noteRead(Talk &talk)
{
    m_list.setUnread(talk.name(), talk.unseen());
    m_reports.note(talk.name(), talk.read());
    emit readChanged(talk.name(), talk.read());
}

Seq Conversations::readUpTo(const Conversation &of) const
{
    const Talk *const talk = find(of);
    return talk ? talk->read() : Seq();
}

void Conversations::loadOlder(const Conversation &of)
{
    if (Talk *const talk = find(of))
        ask(*talk, talk->nextOlder());
}

void Conversations::loadBehind(const Conversation &of, Seq seq)
{
    if (Talk *const talk = find(of))
        ask(*talk, talk->nextBehind(seq));
}

void Conversations::loadAround(const Conversation &of, Seq seq)
{
    Talk &talk = open(of);
    const Conversation name = talk.name();
    if (talk.timeline().isKnown(seq))
        emit loadedAround(name, seq);
    else
        ask(talk, talk.nextAround(seq));
}

void Conversations::addPending(const Outbox::Entry &entry, Timestamp at,
                               const QList<MessageFile> &files)
{
    Talk &talk = open(entry.to);
    if (!talk.timeline().isKnown(entry.id))
        talk.addPending(entry, m_self ? m_self->nick.text() : QString(), at, files);
}

void Conversations::noteUnderWay(const Outbox::Entry &change)
{
    if (change.change == ChangeKind::Delete)
        open(change.to).setLeaving(change.target, true);
}

void Conversations::settle(const Outbox::Entry &entry, const Ack &ack)
{
    Talk &talk = open(entry.to);
    const Entry committed = Outbox::committed(entry, ack, *m_self);
    if (const auto *const change = std::get_if<Change>(&committed))
        talk.take(*change);
    else
        talk.take(ack);
    ask(talk, talk.nextMissing());
    noteKnown();
    emit told(talk.name(), {committed});
}

void Conversations::refuse(const Outbox::Entry &entry)
{
    if (!entry.change)
        open(entry.to).refuse(entry.id);
    else if (entry.change == ChangeKind::Delete)
        open(entry.to).setLeaving(entry.target, false);
}

// ---- the server's words -------------------------------------------------------------------

void Conversations::take(const Conversation &of, const std::vector<ChatMessage> &messages)
{
    Talk &talk = open(of);
    const std::vector<ChatMessage> news = talk.take(messages, *m_self);
    const auto *const with = std::get_if<Nick>(&of);
    if (with && std::ranges::find(messages, *with, &ChatMessage::from) != messages.end())
        noteSignOfLife(*with);
    ask(talk, talk.nextMissing());
    noteKnown();
    emit told(talk.name(), {messages.begin(), messages.end()});
    announce(talk, news);
}

void Conversations::take(const Change &change)
{
    Talk &talk = talkOf(change.of, change.from);
    talk.take(change);
    ask(talk, talk.nextMissing());
    noteKnown();
    emit told(talk.name(), {change});
    announce(talk, {});
}

void Conversations::take(const HistoryPage &page)
{
    const Asked asked = m_asked.take(page.id);
    if (!asked.talk && !page.id.isEmpty())
        return;
    Talk &talk = asked.talk ? *asked.talk : open(page.of);
    const std::vector<ChatMessage> news
        = asked.talk ? talk.take(asked.request, page, *m_self) : talk.takeMissed(page, *m_self);
    ask(talk, talk.nextMissing());
    noteKnown();
    emit told(talk.name(), page.entries);
    if (!news.empty())
        emit missed(Conversation(talk.name()), talk.readBefore());
    announce(talk, news);
    if (asked.talk && asked.request.direction == Direction::Around)
        emit loadedAround(page.of, asked.request.bound);
}

void Conversations::take(const ReadNotice &notice)
{
    Talk *const talk = find(notice.of);
    if (!talk || !talk->readUpTo(notice.upTo))
        return;
    m_list.setUnread(talk->name(), talk->unseen());
    emit readChanged(talk->name(), talk->read());
}

bool Conversations::take(const Refusal &refusal)
{
    const Asked asked = m_asked.take(refusal.id);
    if (!asked.talk)
        return false;
    asked.talk->giveUp(asked.request);
    ask(*asked.talk, asked.talk->nextMissing());
    if (asked.request.direction == Direction::Around)
        emit loadedAround(asked.talk->name(), asked.request.bound);
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
    if (request->direction == Direction::Around)
        question.around = request->bound;
    m_asked.insert(question.id, {&talk, *request});
    m_link.send(question);
}

void Conversations::announce(Talk &talk, const std::vector<ChatMessage> &news)
{
    const Conversation name = talk.name(); // whoever hears of it may end the talk
    if (!isCurrent(talk))
        m_list.setUnread(name, talk.unseen());
    else if (talk.readAll())
        noteRead(talk);
    for (const ChatMessage &message : news)
        emit messageArrived(name, message);
}

} // namespace charla::client
