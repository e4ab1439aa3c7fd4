// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/frontdoor.h>
#include <server/options.h>
#include <server/tls/tlscontext.h>
#include <server/tls/tlsidentity.h>
#include <server/wire/urgency.h>

#include <QByteArrayList>
#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace charla::tests {

//! What every TestDoor shows to who comes by TLS.
const server::TlsIdentity &identityOfTests();
std::shared_ptr<const server::TlsContext> tlsOfTests();

//! \brief A front door with nobody behind it but this object, which writes down what comes in.
//!
//! Listens on a free port of loopback, for WebSockets on /charla and /soc, plain and by TLS.
class TestDoor : public QObject
{
    Q_OBJECT

public:
    explicit TestDoor(server::Options options = {});

    quint16 port() const { return m_port; }
    server::FrontDoor &door() { return m_door; }

    //! Those who arrived, in that order; null when gone.
    const QList<QPointer<server::Connection>> &connections() const { return m_connections; }
    const QList<server::Upgrade> &upgrades() const { return m_upgrades; }
    //! All texts of all peers.
    const QByteArrayList &texts() const { return m_texts; }
    int closedCount() const { return m_closedCount; }

    //! From now on each text goes back to its sender.
    void echo() { m_echoes = true; }
    //! One text to everybody who is there, as the hub does.
    void sendToAll(const QByteArray &text, server::Urgency urgency = server::Urgency::Answer);

private:
    void onPeerArrived(server::Connection *connection, const server::Upgrade &upgrade);

    server::Tls::Use m_tls;
    server::FrontDoor m_door;
    quint16 m_port = 0;
    QList<QPointer<server::Connection>> m_connections;
    QList<server::Upgrade> m_upgrades;
    QByteArrayList m_texts;
    int m_closedCount = 0;
    bool m_echoes = false;
};

} // namespace charla::tests
