// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>

#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace charla::tests {

//! \brief A network between clients and a server of this machine that fails when a test says so.
//!
//! Hands bytes on in both directions, on a port of its own that stays, also when the server moves.
class FlakyProxy : public QObject
{
    Q_OBJECT

public:
    explicit FlakyProxy(quint16 serverPort, QObject *parent = nullptr);
    ~FlakyProxy() override;

    quint16 port() const { return m_listener.serverPort(); }
    //! Connections from now on lead there.
    void leadTo(quint16 serverPort) { m_serverPort = serverPort; }

    //! Breaks all connections off, without a word to either side.
    void cut();
    //! What the server says no longer arrives, until flow() or cut(). The server goes on hearing.
    void holdWhatTheServerSays() { m_holds = true; }
    //! Only so many bytes more of what clients say arrive, until flow() or cut(); the rest stays with them.
    void letThrough(qint64 bytes);
    void flow();
    //! Connections that came from clients so far.
    int connectionCount() const { return m_count; }
    //! What clients have said so far.
    qint64 bytesFromClients() const { return m_bytesFromClients; }

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
    };

    void onConnection();
    void passOn();
    void setLimit(std::optional<qint64> limit);
    void drop(const Pair &pair);

    QTcpServer m_listener;
    QList<Pair> m_pairs;
    quint16 m_serverPort;
    int m_count = 0;
    qint64 m_bytesFromClients = 0;
    bool m_holds = false;
    std::optional<qint64> m_limit; // of m_bytesFromClients
};

} // namespace charla::tests
