// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdoor.h"

#include "loopback.h"

#include <server/wire/connection.h>
#include <server/wire/frame.h>

namespace charla::tests {

using namespace Qt::StringLiterals;

const server::TlsIdentity &identityOfTests()
{
    static const server::TlsIdentity identity
        = server::TlsIdentity::make({u"localhost"_s}, {QHostAddress(QHostAddress::LocalHost)});
    return identity;
}

std::shared_ptr<const server::TlsContext> tlsOfTests()
{
    static QString trouble;
    static const auto context = server::TlsContext::create(identityOfTests(), trouble);
    return context;
}

TestDoor::TestDoor(server::Options options)
    : m_tls(options.tls.use), m_door(onLoopback(std::move(options)), {u"/charla"_s, u"/soc"_s})
{
    connect(&m_door, &server::FrontDoor::peerArrived, this, &TestDoor::onPeerArrived);
    if (m_tls == server::Tls::Use::On)
        m_door.setTls(tlsOfTests());
    const auto port = m_door.listen();
    if (!port)
        qFatal("no free port: %s", qUtf8Printable(port.error().systemWords));
    m_port = *port;
}

void TestDoor::sendToAll(const QByteArray &text, server::Urgency urgency)
{
    const QByteArray frame = server::textFrame(text);
    for (const QPointer<server::Connection> &connection : std::as_const(m_connections)) {
        if (connection)
            connection->send(frame, urgency);
    }
}

void TestDoor::onPeerArrived(server::Connection *connection, const server::Upgrade &upgrade)
{
    m_connections.append(connection);
    m_upgrades.append(upgrade);
    connect(connection, &server::Connection::textReceived, this,
            [this, connection](const QByteArray &text) {
                m_texts.append(text);
                if (m_echoes)
                    connection->send(server::textFrame(text), server::Urgency::Answer);
            });
    connect(connection, &server::Connection::closed, this, [this] { ++m_closedCount; });
}

} // namespace charla::tests
