// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/line.h>

#include <server/log.h>
#include <server/wire/frame.h>
#include <server/wire/warm.h>
#include <server/wire/wireloop.h>

#include <sys/uio.h>

#include <array>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

constexpr int MostParts = 128; // of one call of the system

} // namespace

Line::Line(LineId id, Socket socket, const Options &options)
    : m_id(id), m_socket(std::move(socket)), m_linger(options.deadlines.closeLinger),
      m_reader(options.limits.maxFrameBytes),
      m_heartbeat(options.deadlines.heartbeatSilence, options.deadlines.heartbeatAnswer,
                  steady_clock::now()),
      m_backlog(options.limits.maxSendQueueBytes)
{
}

Line::~Line()
{
    if (m_loop && m_state != State::Gone)
        leave();
}

void Line::enter(WireLoop &loop)
{
    m_loop = &loop;
    m_loop->watch().add(m_socket.number(), *this, m_interest);
    m_loop->alarms().set(*this, m_heartbeat.nextLook());
}

void Line::send(const QByteArray &frame, Urgency urgency)
{
    if (m_state != State::Open)
        return;
    m_queue.push(frame);
    requestFlush(urgency);
}

void Line::close(CloseCode code, const QString &reason, Queued queued)
{
    end(code, reason, queued);
}

void Line::pause()
{
    m_isPaused = true;
    watchFor();
}

void Line::resume()
{
    m_isPaused = false;
    m_heartbeat.noteLife(steady_clock::now());
    watchFor();
}

void Line::warmUp() const
{
    warm(&m_queue);
    warm(&m_mark);
    warm(&m_socket);
}

void Line::flush()
{
    if (m_state == State::Gone || m_isBlocked)
        return;
    while (!m_queue.isEmpty()) {
        if (!writeSome())
            return;
    }
    if (goesOn(m_socket.flush()))
        onAllWritten();
}

void Line::onReady(Ready ready)
{
    if (ready != Ready::ToRead) {
        m_isBlocked = false;
        flush();
        if (m_state != State::Gone)
            watchFor();
    }
    if (ready != Ready::ToWrite && m_state != State::Gone)
        read();
}

void Line::onAlarm()
{
    if (m_state != State::Open)
        return leave();
    if (m_isPaused)
        m_heartbeat.noteLife(steady_clock::now()); // it may say what it wants: nobody listens
    switch (m_heartbeat.look(steady_clock::now())) {
    case Heartbeat::Act::Drop:
        return end(CloseCode::Silent, u"No sign of life from you."_s, Queued::Forget);
    case Heartbeat::Act::Ping:
        queue(pingFrame());
        break;
    case Heartbeat::Act::Wait:
        break;
    }
    if (m_state == State::Open)
        m_loop->alarms().set(*this, m_heartbeat.nextLook());
}

void Line::read()
{
    if (m_isPaused)
        return leave(); // only a broken connection is heard of
    const auto room = m_loop->scratch();
    do {
        const Moved moved = m_state == State::Open ? m_socket.read(room) : m_socket.forget(room);
        if (moved.bytes > 0)
            hear(QByteArrayView(room.data(), moved.bytes));
        if (moved.then == Moved::Then::Over)
            return leave();
    } while (m_state == State::Open && m_socket.hasPending());
    if (m_socket.hasUnsent()) // TLS has something to say of itself
        goesOn(Moved::Then::Wait);
}

void Line::hear(QByteArrayView bytes)
{
    if (m_state != State::Open)
        return; // and forgotten
    m_heartbeat.noteLife(steady_clock::now());
    m_reader.append(bytes);
    while (m_state == State::Open) {
        const auto event = m_reader.next();
        if (!event)
            return;
        std::visit([this](const auto &it) { on(it); }, *event);
    }
}

void Line::on(const FrameReader::Text &text)
{
    m_loop->tell({m_id, LineNews::Kind::Text, text.utf8});
}

void Line::on(const FrameReader::Ping &ping)
{
    queue(pongFrame(ping.payload));
}

void Line::on(const FrameReader::Pong &) { }

void Line::on(const FrameReader::Closed &closed)
{
    end(closed.code, {}, Queued::SendFirst);
}

void Line::on(const FrameReader::Broken &broken)
{
    end(broken.code, broken.words, Queued::SendFirst);
}

void Line::end(std::optional<CloseCode> code, const QString &reason, Queued queued)
{
    if (m_state != State::Open)
        return;
    qCDebug(logWire) << "close" << m_id << "with" << quint16(code.value_or(CloseCode::Normal));
    if (queued == Queued::Forget)
        m_queue.forgetUnbegun();
    m_queue.push(closeFrame(code, reason)); // beyond the backlog: it is the last
    m_state = State::Closing;
    m_isPaused = false;
    watchFor();
    m_loop->alarms().set(*this, steady_clock::now() + m_linger);
    requestFlush(Urgency::Answer);
}

// What the line itself says.
void Line::queue(const QByteArray &frame)
{
    if (m_backlog.add(frame.size()))
        send(frame, Urgency::Answer);
    else
        end(CloseCode::TooSlow, u"You don't read the answers to your pings."_s, Queued::Forget);
}

void Line::requestFlush(Urgency urgency)
{
    if (!m_isBlocked)
        m_loop->flusher().add(*this, urgency);
}

bool Line::writeSome()
{
    std::array<iovec, MostParts> parts; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in
    const int count = m_queue.peek(parts.data(), MostParts);
    const Moved moved = m_socket.write(std::span<const iovec>(parts.data(), std::size_t(count)));
    if (moved.bytes > 0) {
        m_queue.drop(moved.bytes);
        if (m_state == State::Open && m_backlog.remove(moved.bytes))
            m_loop->tell({m_id, LineNews::Kind::Drained, {}});
    }
    return goesOn(moved.then);
}

bool Line::goesOn(Moved::Then then)
{
    switch (then) {
    case Moved::Then::GoOn:
        return true;
    case Moved::Then::Wait:
        m_isBlocked = true;
        watchFor();
        return false;
    case Moved::Then::Over:
        break;
    }
    leave();
    return false;
}

void Line::onAllWritten()
{
    if (m_state == State::Closing && goesOn(m_socket.endSending()))
        m_state = State::Lingering;
}

void Line::leave()
{
    m_state = State::Gone;
    m_loop->watch().remove(m_socket.number(), *this);
    m_loop->alarms().clear(*this);
    m_loop->flusher().remove(*this);
    m_socket.close();
    m_queue.clear();
    m_loop->tell({m_id, LineNews::Kind::Closed, {}});
}

void Line::watchFor()
{
    using Interest = DescriptorWatch::Interest;
    Interest interest = m_isBlocked ? Interest::Both : Interest::Read;
    if (m_isPaused)
        interest = m_isBlocked ? Interest::Write : Interest::None;
    if (std::exchange(m_interest, interest) != interest && m_state != State::Gone && m_loop)
        m_loop->watch().change(m_socket.number(), *this, interest);
}

} // namespace charla::server
