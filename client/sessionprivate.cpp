// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <protocol/limits.h>
#include <protocol/text.h>

#include <QDateTime>

#include <algorithm>
#include <utility>

// What passes through a session while it is online: acts outwards, words inwards.
namespace charla::client {

using namespace protocol;

Session::Private::Private(const Timing &timing, const QString &cacheFolder, Session &session)
    : q(session), link(timing), dialer(timing, link), rooms(link, list),
      conversations(link, list, [this](const Nick &someone) { return rooms.findMember(someone); })
{
    m_typingExpiry.setSingleShot(true);
    wireUp();
    if (!cacheFolder.isEmpty()) {
        m_cache = std::make_unique<Cache>(cacheFolder);
        wireUpCache();
    }
}

Session::Private::~Private()
{
    if (parting() == Dialer::Parting::Suspend)
        link.leave(); // else its destructor logs out
}

void Session::Private::wireUp()
{
    connect(&link, &Link::received, this, &Private::onReceived);
    connect(&dialer, &Dialer::reached, this, &Private::onReached);
    connect(&dialer, &Dialer::wentOffline, this, &Private::onWentOffline);
    connect(&dialer, &Dialer::troubled, &q, &Session::troubled);
    connect(&dialer, &Dialer::stateChanged, &q, &Session::stateChanged);
    connect(&rooms, &JoinedRooms::entered, this, &Private::onEntered);
    connect(&rooms, &JoinedRooms::confirmed, this, &Private::onConfirmed);
    connect(&rooms, &JoinedRooms::left, this, &Private::onLeft);
    connect(&rooms, &JoinedRooms::cameIn, this, &Private::onCameIn);
    connect(&rooms, &JoinedRooms::wentOut, this, &Private::onWentOut);
    connect(&conversations, &Conversations::messageArrived, &q, &Session::messageArrived);
    connect(&conversations, &Conversations::loadedAround, &q, &Session::loadedAround);
    connect(&m_typingExpiry, &QTimer::timeout, this, &Private::expireTypists);
}

void Session::Private::onReceived(const ServerMessage &message)
{
    if (!m_held.empty()) {
        m_held.push_back(message);
        return;
    }
    // Before the login is answered there is nothing that could be about this session.
    const bool isAdmission
        = std::holds_alternative<Welcome>(message) || std::holds_alternative<Error>(message);
    if (dialer.state() == State::Online || isAdmission)
        std::visit([this](const auto &alternative) { on(alternative); }, message);
}

// ---- messages -----------------------------------------------------------------------------

void Session::Private::send(const Conversation &to, const QString &text, Seq replyTo)
{
    const auto checked = checkedText(text);
    Q_ASSERT_X(checked.ok(), "Session::send", "the text must be sendable");
    if (!checked)
        return;
    const Outbox::Entry entry{.id = MessageId::create(),
                              .to = conversations.open(to).name(),
                              .text = checked.value(),
                              .sendAt
                              = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                              .replyTo = replyTo};
    conversations.addPending(
        entry, std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    typing.noteSent(entry.to);
    post(entry);
}

void Session::Private::change(const Conversation &of, Seq target, ChangeKind kind,
                              const QString &text)
{
    const auto checked = [&] {
        switch (kind) {
        case ChangeKind::Edit:
            return checkedText(text);
        case ChangeKind::Delete:
            return Result<QString, Refusal>(QString());
        case ChangeKind::React:
        case ChangeKind::Unreact:
            break;
        }
        return checkedLine(text, limits::MaxMarkCodePoints);
    }();
    const bool isFit = checked && (kind == ChangeKind::Delete || !checked.value().isEmpty());
    if (!isFit || target.isNull())
        return;
    post({.id = MessageId::create(),
          .to = conversations.open(of).name(),
          .text = checked.value(),
          .sendAt = {},
          .replyTo = {},
          .change = kind,
          .target = target});
}

void Session::Private::post(const Outbox::Entry &entry)
{
    if (m_cache) {
        outbox.addHeld(entry); // until it is on disk
        m_cache->keep(entry);
    } else {
        outbox.add(entry);
    }
    flushOutbox();
    emit q.unacknowledgedChanged(outbox.size());
}

void Session::Private::flushOutbox()
{
    if (!isOnline())
        return;
    const auto isOpen = [this](const Conversation &conversation) {
        const auto *const room = std::get_if<RoomName>(&conversation);
        return !room || !rooms.isAwaited(*room);
    };
    for (const Outbox::Entry &entry : outbox.takeDue(isOpen))
        link.send(Outbox::requestOf(entry));
}

bool Session::Private::canAskFor(const Conversation &of) const
{
    const auto *const room = std::get_if<RoomName>(&of);
    return isOnline() && (!room || rooms.isIn(*room));
}

void Session::Private::loadOlder(const Conversation &of)
{
    if (canAskFor(of))
        conversations.loadOlder(of);
}

void Session::Private::loadBehind(const Conversation &of, Seq message)
{
    if (canAskFor(of))
        conversations.loadBehind(of, message);
}

void Session::Private::loadAround(const Conversation &of, Seq message)
{
    if (canAskFor(of))
        conversations.loadAround(of, message);
}

void Session::Private::setTopic(const RoomName &room, const QString &topic)
{
    const auto checked = checkedLine(topic, limits::MaxTopicCodePoints);
    if (checked && isOnline())
        link.send(SetTopic{link.newRequestId(), room, checked.value()});
}

RequestId Session::Private::search(SearchRequest request)
{
    if (!isOnline())
        return {};
    request.id = link.newRequestId();
    if (request.limit == 0)
        request.limit = limits::DefaultSearchHits;
    link.send(request);
    return request.id;
}

void Session::Private::on(const Ack &ack)
{
    const auto entry = outbox.remove(ack.id);
    if (!entry)
        return;
    conversations.settle(*entry, ack);
    note(SettledNote{ack.id});
    emit q.unacknowledgedChanged(outbox.size());
}

void Session::Private::on(const ChatMessage &message)
{
    if (std::holds_alternative<Nick>(message.to))
        forgetTypist(message.from, message.from);
    else
        forgetTypist(message.to, message.from);
    conversations.take(message);
}

void Session::Private::on(const Change &change)
{
    conversations.take(change);
}

void Session::Private::on(const HistoryPage &page)
{
    conversations.take(page);
}

void Session::Private::on(const ReadNotice &notice)
{
    conversations.take(notice);
}

void Session::Private::on(const Found &what)
{
    Found shown = what;
    for (Hit &hit : shown.hits) {
        const bool isToMe = std::holds_alternative<Nick>(hit.to) && hit.from != nick;
        hit.to = conversations.nameOf(isToMe ? Conversation(hit.from) : hit.to);
    }
    emit q.found(what.id, shown);
}

// ---- rooms and people ---------------------------------------------------------------------

void Session::Private::on(const RoomList &changes)
{
    rooms.take(changes);
}

void Session::Private::on(const MemberList &members)
{
    rooms.take(members);
}

void Session::Private::on(const Joined &joined)
{
    conversations.setPresence(joined.member.nick, joined.member.presence);
    rooms.take(joined);
}

void Session::Private::on(const Left &left)
{
    rooms.take(left);
}

void Session::Private::on(const PresenceChanged &changed)
{
    rooms.take(changed);
    conversations.setPresence(changed.nick, changed.presence);
}

void Session::Private::on(const TopicChanged &changed)
{
    rooms.take(changed);
    if (rooms.isIn(changed.room))
        noteStay(changed.room);
    emit q.topicChanged(changed.room, changed.nick, changed.topic);
}

void Session::Private::onEntered(const RoomName &room, const RoomName &asked, Seq last)
{
    conversations.enterRoom(room, asked, last);
    takeMembers(room);
    noteStay(room);
    flushOutbox();
    emit q.roomJoined(room);
}

void Session::Private::onConfirmed(const RoomName &room, Seq last)
{
    conversations.setTip(room, last);
    takeMembers(room);
    noteStay(room);
}

void Session::Private::takeMembers(const RoomName &room)
{
    conversations.takePresences(*rooms.members(room));
    // The server has not heard yet, when it counts the members after a login, that this one is away.
    rooms.take(PresenceChanged{*nick, m_presence});
}

void Session::Private::onLeft(const RoomName &room)
{
    conversations.leaveRoom(room);
    noteStay(room);
    flushOutbox(); // what waited for the room will be refused, and the person told
    emit q.roomLeft(room);
}

void Session::Private::onCameIn(const RoomName &room, const Nick &someone)
{
    conversations.addNotice(room, MessageModel::Kind::JoinNotice, someone);
}

void Session::Private::onWentOut(const RoomName &room, const Nick &someone)
{
    forgetTypist(room, someone);
    conversations.addNotice(room, MessageModel::Kind::LeaveNotice, someone);
}

void Session::Private::setPresence(Presence presence)
{
    if (std::exchange(m_presence, presence) == presence || !isOnline())
        return;
    link.send(SetPresence{presence});
    rooms.take(PresenceChanged{*nick, presence}); // the server tells the others only
}

// ---- typing -------------------------------------------------------------------------------

void Session::Private::noteTyping(const Conversation &in)
{
    const auto *const room = std::get_if<RoomName>(&in);
    if (!isOnline() || (room && !rooms.isIn(*room)))
        return;
    const Conversation name = conversations.nameOf(in);
    if (typing.shouldTell(name, std::chrono::steady_clock::now()))
        link.send(protocol::Typing{.to = name});
}

void Session::Private::on(const TypingNotice &notice)
{
    const bool isPrivate = std::holds_alternative<Nick>(notice.to);
    const Conversation in = conversations.nameOf(isPrivate ? Conversation(notice.from) : notice.to);
    if (notice.activity == protocol::Typing::Activity::Stopped)
        return forgetTypist(in, notice.from);
    const bool isNew = typing.begin(in, notice.from, std::chrono::steady_clock::now());
    scheduleTypingExpiry();
    if (isNew)
        emit q.typistsChanged(in);
}

void Session::Private::forgetTypist(const Conversation &in, const Nick &someone)
{
    const Conversation name = conversations.nameOf(in);
    if (typing.end(name, someone))
        emit q.typistsChanged(name);
}

void Session::Private::expireTypists()
{
    const auto changed = typing.expire(std::chrono::steady_clock::now());
    scheduleTypingExpiry();
    for (const Conversation &in : changed)
        emit q.typistsChanged(in);
}

void Session::Private::scheduleTypingExpiry()
{
    const auto next = typing.nextExpiry();
    if (!next)
        return m_typingExpiry.stop();
    const auto wait
        = std::chrono::ceil<std::chrono::milliseconds>(*next - std::chrono::steady_clock::now());
    m_typingExpiry.start(std::max(wait, std::chrono::milliseconds(0)));
}

} // namespace charla::client
