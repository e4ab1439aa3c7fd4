// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crowd.h"

#include "frames.h"
#include "sockets.h"

#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace charla::load {

namespace {

constexpr std::size_t BufferBytes = 256 * 1024;
constexpr int EventsAtOnce = 128;
constexpr int StartsAtOnce = 32;

bool isOnItsWay(const Member &member)
{
    return member.state > Member::State::Out && member.state < Member::State::In;
}

} // namespace

Crowd::Crowd(const Place &place, const Dialect &dialect)
    : m_place(place), m_dialect(dialect), m_epoll(epoll_create1(EPOLL_CLOEXEC)),
      m_buffer(BufferBytes)
{
}

Crowd::~Crowd()
{
    for (Member &member : m_members) {
        if (member.socket >= 0)
            ::close(member.socket);
    }
    ::close(m_epoll);
}

Member &Crowd::add(std::uint32_t room)
{
    Member &member = m_members.emplace_back();
    member.number = std::uint32_t(m_members.size() - 1);
    member.room = room;
    member.pass = m_dialect.pass(member.number, room);
    return member;
}

void Crowd::letIn(Member &member)
{
    member.state = Member::State::Waiting;
    ++m_counts.onTheirWay;
    m_waiting.push_back(&member);
}

void Crowd::cut(Member &member)
{
    setResetAtClose(member.socket);
    end(member, Member::State::Out);
}

void Crowd::stopReading(Member &member)
{
    if (member.socket >= 0)
        watch(member, EPOLL_CTL_MOD, 0);
}

void Crowd::readAgain(Member &member)
{
    if (member.socket >= 0)
        watch(member, EPOLL_CTL_MOD, EPOLLIN);
}

void Crowd::say(Member &member, std::string_view text)
{
    write(member, maskedFrame(Opcode::Text, text));
}

void Crowd::turn(Time until)
{
    startSome();
    const bool hasMoreToStart = !m_waiting.empty() && m_connecting < m_place.atOnce;
    const Span span = hasMoreToStart ? Span{} : std::max(until - Clock::now(), Span{});
    const timespec patience{.tv_sec = span.count() / std::nano::den,
                            .tv_nsec = span.count() % std::nano::den};
    std::array<epoll_event, EventsAtOnce> events; // NOLINT(*-member-init): the system fills it
    const int count = epoll_pwait2(m_epoll, events.data(), EventsAtOnce, &patience, nullptr);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events.at(std::size_t(i));
        onEvent(*static_cast<Member *>(event.data.ptr), event.events);
    }
}

void Crowd::startSome()
{
    for (int i = 0; i < StartsAtOnce && !m_waiting.empty() && m_connecting < m_place.atOnce; ++i) {
        Member &member = *m_waiting.front();
        m_waiting.pop_front();
        member.state = Member::State::Connecting;
        ++m_connecting;
        member.socket
            = connectingSocket(member.number, m_place.port,
                               member.hasSmallBuffer ? ReceiveBuffer::Small : ReceiveBuffer::Usual);
        if (member.socket < 0) {
            end(member, Member::State::Refused);
            continue;
        }
        member.writes = true;
        watch(member, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
    }
}

void Crowd::watch(Member &member, int operation, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &member;
    epoll_ctl(m_epoll, operation, member.socket, &event);
}

void Crowd::onEvent(Member &member, std::uint32_t events)
{
    if ((events & EPOLLOUT) != 0) {
        if (member.state == Member::State::Connecting)
            onConnected(member);
        else
            write(member, std::exchange(member.output, {}));
    }
    if ((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 && member.socket >= 0)
        read(member);
}

void Crowd::onConnected(Member &member)
{
    if (!isConnected(member.socket)) {
        end(member, Member::State::Refused);
        return;
    }
    member.state = Member::State::Upgrading;
    write(member, m_dialect.upgradeRequest(member.pass, m_place.port));
}

void Crowd::read(Member &member)
{
    const ssize_t count = ::recv(member.socket, m_buffer.data(), m_buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        const bool wasIn = member.state == Member::State::In;
        end(member, wasIn ? Member::State::Lost : Member::State::Refused);
        return;
    }
    const Time now = Clock::now();
    const std::string_view fresh(m_buffer.data(), std::size_t(count));
    if (member.input.empty()) {
        member.input = fresh.substr(take(member, fresh, now));
        return;
    }
    std::string whole = std::exchange(member.input, {});
    whole += fresh;
    const std::size_t used = take(member, whole, now);
    member.input = whole.erase(0, used);
}

std::size_t Crowd::take(Member &member, std::string_view data, Time now)
{
    std::size_t used = 0;
    if (member.state == Member::State::Upgrading)
        used = takeUpgrade(member, data);
    while (member.state > Member::State::Upgrading && member.socket >= 0) {
        const FrameHead head = frameHead(data.substr(used));
        const std::size_t size = head.headBytes + head.payloadBytes;
        if (head.headBytes == 0 || data.size() - used < size)
            break;
        ++m_counts.frames;
        m_counts.bytes += size;
        const std::string_view payload = data.substr(used + head.headBytes, head.payloadBytes);
        used += size;
        if (head.opcode == Opcode::Text)
            onText(member, payload, now);
        else if (head.opcode == Opcode::Ping)
            write(member, maskedFrame(Opcode::Pong, payload));
    }
    return member.socket >= 0 ? used : data.size();
}

std::size_t Crowd::takeUpgrade(Member &member, std::string_view data)
{
    const std::size_t end = data.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return 0;
    if (!data.starts_with("HTTP/1.1 101 ")) {
        this->end(member, Member::State::Refused);
        return data.size();
    }
    if (m_dialect.hasLogin()) {
        member.state = Member::State::LoggingIn;
        say(member, Dialect::login(member.pass));
    } else {
        enter(member);
    }
    return end + 4;
}

void Crowd::onText(Member &member, std::string_view payload, Time now)
{
    const Heard heard = m_dialect.hear(payload);
    switch (heard.kind) {
    case Heard::Kind::Message:
        if (m_listener != nullptr)
            m_listener->onMessage(member, heard.index, now);
        break;
    case Heard::Kind::Ack:
        if (m_listener != nullptr)
            m_listener->onAck(member, heard.index, now);
        break;
    case Heard::Kind::Welcome:
    case Heard::Kind::Members:
        onEntryStep(member, heard.kind, payload);
        break;
    case Heard::Kind::Error:
        ++m_counts.errors;
        if (member.state == Member::State::LoggingIn)
            end(member, Member::State::Refused);
        break;
    case Heard::Kind::Other:
        break;
    }
}

void Crowd::onEntryStep(Member &member, Heard::Kind kind, std::string_view payload)
{
    if (kind == Heard::Kind::Welcome && member.state == Member::State::LoggingIn) {
        member.state = Member::State::Welcomed;
        Dialect::note(payload, member.pass);
    } else if (kind == Heard::Kind::Members && member.state == Member::State::Welcomed) {
        Dialect::note(payload, member.pass);
        enter(member);
    }
}

void Crowd::enter(Member &member)
{
    member.state = Member::State::In;
    --m_connecting;
    --m_counts.onTheirWay;
    ++m_counts.in;
}

void Crowd::write(Member &member, std::string bytes)
{
    if (!member.output.empty()) {
        member.output += bytes;
        return;
    }
    const ssize_t count = ::send(member.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    const std::size_t taken = count > 0 ? std::size_t(count) : 0;
    member.output = bytes.erase(0, taken); // when the peer is gone, reading tells
    const bool mustWait = !member.output.empty();
    if (mustWait != member.writes) {
        member.writes = mustWait;
        watch(member, EPOLL_CTL_MOD, mustWait ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

void Crowd::end(Member &member, Member::State state)
{
    if (member.state == Member::State::In) {
        --m_counts.in;
    } else if (isOnItsWay(member)) {
        --m_connecting;
        --m_counts.onTheirWay;
    }
    m_counts.refused += state == Member::State::Refused;
    m_counts.lost += state == Member::State::Lost;
    if (member.socket >= 0)
        ::close(member.socket);
    member.socket = -1;
    member.state = state;
    member.writes = false;
    member.input = {};
    member.output = {};
}

} // namespace charla::load
