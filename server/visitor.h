// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>
#include <server/hub/peer.h>
#include <server/newcomers.h>

#include <QObject>
#include <QPointer>

namespace charla::server {

class Connection;
class Hub;
struct Upgrade;

//! \brief Ties one connection to the hub through the dialect that it speaks.
//!
//! Child of its connection and gone with it: the hub hears of the departure first. Lives on the hub's thread.
class Visitor final : public QObject, public Peer, private Newcomers::Newcomer
{
    Q_OBJECT

public:
    //! Comes in at once, with the nick and room of the URL's query if it has them. \a newcomers
    //! must stay as long as \a hub.
    Visitor(Connection &connection, const Upgrade &upgrade, const Dialect &dialect, Hub &hub,
            Newcomers &newcomers);
    ~Visitor() override;

    QHostAddress address() const override;
    void deliver(const Outgoing &outgoing) override;
    void warmUp() const override;
    bool isCongested() const override;
    void pause() override;
    void resume() override;
    void close(protocol::CloseCode code, const QString &reason) override;

private:
    void arrive(const Upgrade &upgrade);
    void hear(const QByteArray &text);
    void speak() override;
    void wait() override;

    Connection &m_connection;
    const Dialect &m_dialect;
    QPointer<Hub> m_hub; // a server that stops may go before its last connections
    Newcomers &m_newcomers;
    QByteArray m_text; // a newcomer's, while it waits
    bool m_isNew = true;
    bool m_waits = false;
};

} // namespace charla::server
