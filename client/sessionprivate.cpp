// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <algorithm>
#include <utility>

// What the server says to a session, handed to its parts. What the person does stands in sessionacts.cpp.
namespace charla::client {

using namespace protocol;

Session::Private::Private(const Timing &timing, const QString &cacheFolder, Pins *givenPins,
                          Session &session)
    : q(session), pins(givenPins ? *givenPins : ownPins), link(timing, pins), dialer(timing, link),
      moderation(link), rooms(link, list),
      conversations(link, list, [this](const Nick &someone) { return findMember(someone); }),
      ownNick(link), invitations(link), uploads(link, timing.draw), downloads(timing.draw)
{
    m_typingExpiry.setSingleShot(true);
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer); // what comes too early is refused again
    m_hurry.setSingleShot(true);
    connect(&m_hurry, &QTimer::timeout, this, &Private::hurry);
    wireUp();
    wireUpFiles();
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
    connect(&m_gathering, &Gathering::gathered, this, &Private::onGathered);
    connect(&dialer, &Dialer::reached, this, &Private::onReached);
    connect(&dialer, &Dialer::wentOffline, this, &Private::onWentOffline);
    connect(&dialer, &Dialer::troubled, &q, &Session::troubled);
    connect(&dialer, &Dialer::stateChanged, &q, &Session::stateChanged);
    connect(&rooms, &JoinedRooms::entered, this, &Private::onEntered);
    connect(&rooms, &JoinedRooms::confirmed, this, &Private::onConfirmed);
    connect(&rooms, &JoinedRooms::left, this, &Private::onLeft);
    connect(&rooms, &JoinedRooms::met, this, &Private::onMet);
    connect(&rooms, &JoinedRooms::cameIn, this, &Private::onCameIn);
    connect(&rooms, &JoinedRooms::wentOut, this, &Private::onWentOut);
    connect(&conversations, &Conversations::missed, &q, &Session::missed);
    connect(&conversations, &Conversations::messageArrived, &q, &Session::messageArrived);
    connect(&conversations, &Conversations::loadedAround, &q, &Session::loadedAround);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        outbox.goOn();
        flushOutbox();
    });
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
        m_gathering.put(message);
}

void Session::Private::onGathered(const std::vector<ServerMessage> &messages)
{
    std::vector<ChatMessage> talk; // one after the other
    const auto takeTalk = [this, &talk] {
        if (!talk.empty())
            take(std::exchange(talk, {}));
    };
    // Whoever is told of something may end the connection: what is left is nobody's business then.
    const auto goesOn = [this, before = m_connections] { return m_connections == before; };
    for (const ServerMessage &message : messages) {
        if (const auto *const said = std::get_if<ChatMessage>(&message)) {
            talk.push_back(*said);
            continue;
        }
        takeTalk();
        if (!goesOn())
            return;
        std::visit([this](const auto &alternative) { on(alternative); }, message);
        if (!goesOn())
            return;
    }
    takeTalk();
}

// ---- messages -----------------------------------------------------------------------------

void Session::Private::on(const Ack &ack)
{
    const auto entry = outbox.remove(ack.id);
    if (!entry)
        return;
    conversations.settle(*entry, ack);
    forgetFiles(ack.id);
    note(SettledNote{ack.id});
    noteUnacknowledged();
    flushOutbox(); // there is room for the next
}

void Session::Private::on(const ChatMessage &message)
{
    take({message});
}

//! What belongs to one conversation goes there together.
void Session::Private::take(const std::vector<ChatMessage> &messages)
{
    std::vector<std::pair<Conversation, std::vector<ChatMessage>>> talks;
    for (const ChatMessage &message : messages) {
        const bool isToMe = std::holds_alternative<Nick>(message.to) && message.from != nick;
        const Conversation of = isToMe ? Conversation(message.from) : message.to;
        auto talk = std::ranges::find(talks, of, &decltype(talks)::value_type::first);
        if (talk == talks.end())
            talk = talks.insert(talk, {of, {}});
        talk->second.push_back(message);
    }
    for (const auto &[of, said] : talks) {
        const int before = m_connections;
        for (const ChatMessage &message : said) {
            const bool isPrivate = std::holds_alternative<Nick>(message.to);
            forgetTypist(isPrivate ? Conversation(message.from) : message.to, message.from);
        }
        conversations.take(of, said);
        if (m_connections != before)
            return;
    }
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
    moderation.take(changes);
    rooms.take(changes);
}

void Session::Private::on(const MemberList &members)
{
    moderation.take(members);
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
    if (left.nick == nick)
        noteStay(left.room); // the server has heard of it
}

void Session::Private::on(const Crowd &news)
{
    for (const Nick &someone : news.left)
        forgetTypist(news.room, someone);
    rooms.take(news);
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

void Session::Private::on(const RoleChanged &changed)
{
    rooms.take(changed);
    moderation.take(changed, changed.nick == nick);
}

void Session::Private::on(const TermsChanged &changed)
{
    rooms.take(changed);
    moderation.take(changed);
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

void Session::Private::onMet(const std::vector<Member> &people)
{
    for (const Member &member : people)
        conversations.setPresence(member.nick, member.presence);
}

std::optional<Member> Session::Private::findMember(const Nick &someone)
{
    auto member = rooms.findMember(someone);
    if (!member)
        rooms.lookFor(someone);
    return member;
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

// ---- typing -------------------------------------------------------------------------------

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
