// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/visitor.h>

#include <server/dialects/outgoing.h>
#include <server/frontdoor/frontdoor.h>
#include <server/hub/hub.h>
#include <server/wire/connection.h>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// A name of the URL's query, if it is there and can be read; \a refusals gets what can't.
template<typename Name>
std::optional<Name> queried(const QUrlQuery &query, const QString &key,
                            std::vector<Refusal> &refusals)
{
    if (!query.hasQueryItem(key))
        return {};
    const auto name = Name::from(query.queryItemValue(key, QUrl::FullyDecoded));
    if (name)
        return *name;
    refusals.push_back({name.error().code, key, {}});
    return {};
}

} // namespace

Visitor::Visitor(Connection &connection, const Upgrade &upgrade, const Dialect &dialect, Hub &hub,
                 Newcomers &newcomers)
    : QObject(&connection), m_connection(connection), m_dialect(dialect), m_hub(&hub),
      m_newcomers(newcomers)
{
    connect(&connection, &Connection::textReceived, this, &Visitor::hear);
    connect(&connection, &Connection::drained, this, [this] {
        if (m_hub)
            m_hub->drained(*this);
    });
    arrive(upgrade);
}

Visitor::~Visitor()
{
    if (!m_hub)
        return;
    m_hub->depart(*this);
    if (m_waits)
        m_newcomers.forget(*this);
}

void Visitor::arrive(const Upgrade &upgrade)
{
    std::vector<Refusal> refusals;
    const Hub::Arrival arrival{.dialect = m_dialect,
                               .nick = queried<Nick>(upgrade.query, u"nick"_s, refusals),
                               .room = queried<RoomName>(upgrade.query, u"room"_s, refusals)};
    m_hub->arrive(*this, arrival);
    for (const Refusal &refusal : refusals)
        m_hub->refuse(*this, refusal);
}

void Visitor::hear(const QByteArray &text)
{
    if (!m_hub)
        return;
    m_isNew = m_isNew && !m_hub->isInRoom(*this);
    if (!m_isNew)
        return m_hub->receive(*this, text);
    m_text = text;
    m_newcomers.hear(*this);
}

void Visitor::speak()
{
    const QByteArray text = std::exchange(m_text, {});
    const bool waited = std::exchange(m_waits, false);
    m_hub->receive(*this, text);
    if (waited)
        m_connection.resume();
}

// What else it has to say stays behind.
void Visitor::wait()
{
    m_waits = true;
    m_connection.pause();
}

QHostAddress Visitor::address() const
{
    return m_connection.peerAddress();
}

void Visitor::deliver(const Outgoing &outgoing)
{
    if (const auto &frame = outgoing.frameFor(m_dialect))
        m_connection.send(*frame, outgoing.urgency());
}

void Visitor::warmUp() const
{
    m_connection.warmUp();
}

bool Visitor::isCongested() const
{
    return m_connection.isCongested();
}

void Visitor::pause()
{
    m_connection.pause();
}

void Visitor::resume()
{
    m_connection.resume();
}

void Visitor::close(CloseCode code, const QString &reason)
{
    m_connection.close(code, reason);
}

} // namespace charla::server
