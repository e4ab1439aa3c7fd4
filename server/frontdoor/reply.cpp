// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/reply.h>

#include <array>
#include <utility>

namespace charla::server {

using std::chrono::steady_clock;
using Then = Moved::Then;

namespace {

// Of one answer in one turn of the loop: encrypting it takes some 20 microseconds.
constexpr qsizetype PieceBytes = 64 * 1024;

} // namespace

Reply::Reply(Socket socket, QByteArray answer, const Deadlines &deadlines, DescriptorWatch &watch,
             Alarms &alarms, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_answer(std::move(answer)),
      m_patience(deadlines.answer), m_lingerTime(deadlines.closeLinger), m_watch(watch),
      m_alarms(alarms)
{
    m_watch.add(m_socket.number(), *this, m_interest);
    m_alarms.set(*this, steady_clock::now() + m_patience);
    send();
}

Reply::~Reply()
{
    if (m_state == State::Gone)
        return;
    m_watch.remove(m_socket.number(), *this);
    m_alarms.clear(*this);
}

void Reply::onReady(Ready)
{
    if (m_state == State::Sending)
        send();
    else if (m_state == State::Lingering)
        forgetInput();
}

void Reply::onAlarm()
{
    leave();
}

void Reply::send()
{
    const qsizetype before = m_sentBytes;
    const Then then = sendSome();
    if (then == Then::Over)
        return leave();
    if (m_sentBytes > before)
        m_alarms.set(*this, steady_clock::now() + m_patience);
    if (m_sentBytes < m_answer.size())
        return wait(Interest::Write);
    m_answer.clear();
    m_sentBytes = 0;
    linger();
}

Then Reply::sendSome()
{
    const qsizetype end = std::min(m_answer.size(), m_sentBytes + PieceBytes);
    while (m_sentBytes < end) {
        const Moved moved = m_socket.write(std::span<const char>(m_answer.constData() + m_sentBytes,
                                                                 std::size_t(end - m_sentBytes)));
        m_sentBytes += moved.bytes;
        if (moved.then != Then::GoOn)
            return moved.then;
    }
    return Then::GoOn;
}

void Reply::linger()
{
    switch (m_socket.endSending()) {
    case Then::Wait:
        return wait(Interest::Write);
    case Then::Over:
        return leave();
    case Then::GoOn:
        break;
    }
    m_state = State::Lingering;
    m_alarms.set(*this, steady_clock::now() + m_lingerTime);
    wait(Interest::Read);
}

void Reply::forgetInput()
{
    std::array<char, 16 * 1024> room; // NOLINT(cppcoreguidelines-pro-type-member-init): filled in
    if (m_socket.forget(room).then == Then::Over)
        leave();
}

void Reply::wait(Interest interest)
{
    if (std::exchange(m_interest, interest) != interest)
        m_watch.change(m_socket.number(), *this, interest);
}

void Reply::leave()
{
    m_state = State::Gone;
    m_watch.remove(m_socket.number(), *this);
    m_alarms.clear(*this);
    m_socket.close();
    deleteLater(); // it may be in the middle of its constructor
}

} // namespace charla::server
