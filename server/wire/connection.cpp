// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/connection.h>

#include <server/log.h>
#include <server/wire/berth.h>
#include <server/wire/line.h>
#include <server/wire/stockpile.h>

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Connection::Connection(Line &line, Berth &berth, Stockpile &stockpile, PeerName peer,
                       QObject *parent)
    : QObject(parent), m_line(&line), m_berth(berth), m_stockpile(stockpile),
      m_peer(std::move(peer))
{
    m_berth.order({.line = m_line, .kind = LineOrder::Kind::Adopt});
}

Connection::~Connection()
{
    m_stockpile.forget(*this);
    m_berth.order({.line = m_line, .kind = LineOrder::Kind::Forget});
}

void Connection::send(const QByteArray &frame, Urgency urgency)
{
    if (!m_isOpen)
        return;
    if (!m_line->backlog().add(frame.size()))
        return shed();
    if (urgency == Urgency::Answer) {
        const bool wasEmpty = m_line->backlog().bytes() <= frame.size();
        m_answeredBytes = frame.size() + (wasEmpty ? 0 : m_answeredBytes);
    }
    m_berth.send(*m_line, frame, urgency);
    if (urgency == Urgency::Answer)
        m_stockpile.note(*this, frame.size());
}

void Connection::shed()
{
    end(CloseCode::TooSlow, u"You read too slowly; what you miss is in the history."_s,
        Queued::Forget);
}

qsizetype Connection::heldBytes() const
{
    return m_isOpen ? std::min(m_answeredBytes, m_line->backlog().bytes()) : 0;
}

void Connection::warmUp() const
{
    m_line->warmUp();
}

void Connection::close(CloseCode code, const QString &reason)
{
    end(code, reason, Queued::SendFirst);
}

bool Connection::isCongested() const
{
    return m_isOpen && !m_line->backlog().isEmpty();
}

void Connection::pause()
{
    if (m_pauses++ == 0)
        m_berth.order({.line = m_line, .kind = LineOrder::Kind::Pause});
}

void Connection::resume()
{
    Q_ASSERT(m_pauses > 0);
    if (--m_pauses > 0)
        return;
    if (!m_held.empty())
        QMetaObject::invokeMethod(this, &Connection::tellHeld, Qt::QueuedConnection);
    m_berth.order({.line = m_line, .kind = LineOrder::Kind::Resume});
}

void Connection::hear(const LineNews &news)
{
    switch (news.kind) {
    case LineNews::Kind::Text:
        if (m_pauses > 0 || !m_held.empty())
            m_held.push_back(news.utf8);
        else if (m_isOpen)
            emit textReceived(news.utf8);
        return;
    case LineNews::Kind::Drained:
        if (m_isOpen)
            emit drained();
        return;
    case LineNews::Kind::Closed:
        m_isOpen = false;
        emit closed();
        deleteLater();
        return;
    }
}

void Connection::tellHeld()
{
    std::size_t told = 0;
    while (told < m_held.size() && m_isOpen && m_pauses == 0) {
        const QByteArray text = m_held[told++];
        emit textReceived(text);
    }
    m_held.erase(m_held.begin(), m_held.begin() + std::ptrdiff_t(told));
}

void Connection::end(CloseCode code, const QString &reason, Queued queued)
{
    if (!std::exchange(m_isOpen, false))
        return;
    qCDebug(logWire) << "close" << m_peer.address << "with" << quint16(code);
    m_berth.order({.line = m_line,
                   .kind = LineOrder::Kind::Close,
                   .queued = queued,
                   .code = code,
                   .reason = reason});
}

} // namespace charla::server
