// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

#include <QTcpServer>

namespace charla::server {

class PeerSocket;

//! \brief The listening socket: makes a PeerSocket of each connection.
//!
//! Goes on listening when the process is out of descriptors for a while.
class Listener : public QTcpServer
{
    Q_OBJECT

public:
    Listener(const Options &options, QObject *parent);

    //! Offers \a socket to the QHttpServer that is bound to this server.
    void handOver(PeerSocket *socket);

signals:
    //! \a socket deletes itself when it is disconnected, and is a child of this listener till
    //! somebody takes it.
    void accepted(charla::server::PeerSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onAcceptError();

    std::chrono::milliseconds m_linger;
};

} // namespace charla::server
