// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/visitor.h>

#include <server/dialects/outgoing.h>
#include <server/frontdoor/frontdoor.h>
#include <server/hub/hub.h>
#include <server/wire/connection.h>

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

Visitor::Visitor(Connection &connection, const Upgrade &upgrade, const Dialect &dialect, Hub &hub)
    : QObject(&connection), m_connection(connection), m_dialect(dialect), m_hub(&hub)
{
    connect(&connection, &Connection::textReceived, this, [this](const QByteArray &frame) {
        if (m_hub)
            m_hub->receive(*this, frame);
    });
    connect(&connection, &Connection::drained, this, [this] {
        if (m_hub)
            m_hub->drained(*this);
    });
    arrive(upgrade);
}

Visitor::~Visitor()
{
    if (m_hub)
        m_hub->depart(*this);
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

void Visitor::deliver(const Outgoing &outgoing)
{
    if (const auto &frame = outgoing.frameFor(m_dialect))
        m_connection.send(*frame,
                          outgoing.audience() == Outgoing::Audience::Many ? Urgency::News
                                                                          : Urgency::Answer);
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
