// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

#include <QTcpServer>

namespace charla::server {

class Descriptor;
class PeerSocket;

//! \brief The listening socket: takes connections in.
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
    //! Somebody has come. Who listens moves the socket away, or it is closed.
    void accepted(charla::server::Descriptor &socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onAcceptError();
};

} // namespace charla::server
