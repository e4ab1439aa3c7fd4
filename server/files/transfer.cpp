// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/transfer.h>

#include <server/files/transferloop.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using std::chrono::steady_clock;

namespace {

// Of one file in one turn of the loop.
constexpr qint64 PieceBytes = 256 * 1024;

} // namespace

Transfer::Transfer(TransferLoop &loop, TransferId id, Socket socket, RequestHead head)
    : m_loop(loop), m_id(id), m_stream(std::move(socket)), m_head(std::move(head)),
      m_lastLife(steady_clock::now())
{
    m_loop.watch().add(m_stream.number(), *this, m_interest);
    m_loop.alarms().set(*this, m_lastLife + m_loop.setup().silence);
}

Transfer::~Transfer()
{
    if (m_state == State::Gone)
        return;
    m_loop.alarms().clear(*this);
    m_loop.watch().remove(m_stream.number(), *this);
}

void Transfer::answer(TransferAnswer answer)
{
    if (m_state != State::Working)
        return;
    m_state = State::Answering;
    m_answer = std::move(answer);
    noteLife();
    send();
}

void Transfer::answer(const HttpAnswer &answer)
{
    const auto content
        = m_head.method == "HEAD" ? HttpAnswer::Content::None : HttpAnswer::Content::Body;
    this->answer(TransferAnswer{.bytes = answer.toBytes(content), .file = {}});
}

// Bounded by what the socket has read already: it does not ask the system while it has something.
void Transfer::lookForPending()
{
    while (m_state == State::Working && m_interest == Interest::Read && m_stream.hasPending())
        onBytes();
}

void Transfer::onReady(Ready)
{
    switch (m_state) {
    case State::Working:
        onBytes();
        return lookForPending();
    case State::Answering:
        return send();
    case State::Lingering:
        return forgetInput();
    case State::Gone:
        return;
    }
}

void Transfer::onAlarm()
{
    const auto now = steady_clock::now();
    if (isPatient(now)) {
        const auto patience
            = m_state == State::Lingering ? m_loop.setup().linger : m_loop.setup().silence;
        return m_loop.alarms().set(*this, m_lastLife + patience);
    }
    if (m_state != State::Working)
        return leave();
    // It is asked for an answer now, and has to take that in time, too.
    m_loop.alarms().set(*this, now + m_loop.setup().silence);
    onSilence();
}

bool Transfer::isPatient(Time now) const
{
    const FileDepot::Setup &setup = m_loop.setup();
    if (m_state == State::Lingering)
        return now < m_lastLife + setup.linger && now < m_lingerSince + setup.silence;
    return now < m_lastLife + setup.silence;
}

void Transfer::send()
{
    const PeerStream::Moved moved = sendSome();
    if (moved.bytes > 0)
        noteLife();
    if (moved.then == PeerStream::Moved::Then::Over)
        return leave();
    if (!m_answer.bytes.isEmpty() || m_answer.length > 0)
        return wait(Interest::Write);
    m_answer.file.close();
    endSending();
}

void Transfer::endSending()
{
    switch (m_stream.endSending()) {
    case PeerStream::Moved::Then::Wait:
        return wait(Interest::Write);
    case PeerStream::Moved::Then::Over:
        return leave();
    case PeerStream::Moved::Then::GoOn:
        break;
    }
    m_state = State::Lingering;
    m_lingerSince = m_lastLife;
    m_loop.alarms().set(*this, m_lastLife + m_loop.setup().linger);
    wait(Interest::Read);
}

PeerStream::Moved Transfer::sendSome()
{
    if (!m_answer.bytes.isEmpty()) {
        const auto moved = m_stream.write(m_answer.bytes);
        m_answer.bytes = m_answer.bytes.sliced(moved.bytes);
        return moved;
    }
    if (m_answer.length == 0)
        return {};
    const auto moved = m_stream.sendFile(m_answer.file.number(), m_answer.offset,
                                         std::min(m_answer.length, PieceBytes));
    m_answer.offset += moved.bytes;
    m_answer.length -= moved.bytes;
    return moved;
}

void Transfer::forgetInput()
{
    const auto moved = m_stream.forget(m_loop.scratch());
    if (moved.then == PeerStream::Moved::Then::Over)
        leave();
    else if (moved.bytes > 0)
        noteLife();
}

void Transfer::wait(Interest interest)
{
    if (std::exchange(m_interest, interest) != interest)
        m_loop.watch().change(m_stream.number(), *this, interest);
}

void Transfer::leave()
{
    if (m_state == State::Gone)
        return;
    m_state = State::Gone;
    m_loop.alarms().clear(*this);
    m_loop.watch().remove(m_stream.number(), *this);
    m_stream.close();
    m_loop.forget(*this);
}

} // namespace charla::server
