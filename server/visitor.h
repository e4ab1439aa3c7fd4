// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>
#include <server/hub/peer.h>

#include <QObject>
#include <QPointer>

namespace charla::server {

class Connection;
class Hub;
struct Upgrade;

//! \brief Ties one connection to the hub through the dialect that it speaks.
//!
//! Child of its connection and gone with it: the hub hears of the departure first. Lives on the hub's thread.
class Visitor final : public QObject, public Peer
{
    Q_OBJECT

public:
    //! Comes in at once, with the nick and room of the URL's query if it has them.
    Visitor(Connection &connection, const Upgrade &upgrade, const Dialect &dialect, Hub &hub);
    ~Visitor() override;

    void deliver(const Outgoing &outgoing) override;
    void warmUp() const override;
    bool isCongested() const override;
    void pause() override;
    void resume() override;
    void close(protocol::CloseCode code, const QString &reason) override;

private:
    void arrive(const Upgrade &upgrade);

    Connection &m_connection;
    const Dialect &m_dialect;
    QPointer<Hub> m_hub; // a server that stops may go before its last connections
};

} // namespace charla::server
