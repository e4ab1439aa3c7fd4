// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptorwatch.h>

#include <QTcpServer>

namespace charla::server {

class Descriptor;
class PeerSocket;

//! \brief The listening socket: takes connections in, some each turn of the event loop.
//!
//! A QTcpServer, because QHttpServer wants to be bound to one, that leaves the accepting to this
//! class: it would take a whole backlog in at once, while those who are inside wait. Goes on
//! listening when the process is out of descriptors for a while.
class Listener : public QTcpServer, private Watched, private Alarms::Sleeper
{
    Q_OBJECT

public:
    //! \a watch and \a alarms outlive it, or its close().
    Listener(const Options &options, DescriptorWatch &watch, Alarms &alarms, QObject *parent);
    ~Listener() override;

    //! \return whether it listens; serverError() says why not.
    bool open(const QHostAddress &address, quint16 port);
    //! The same by a socket that listens already, which this owns from now on.
    bool adopt(int descriptor);
    void close();

    //! Offers \a socket to the QHttpServer that is bound to this server.
    void handOver(PeerSocket *socket);

signals:
    //! Somebody has come. Who listens moves the socket away, or it is closed.
    void accepted(charla::server::Descriptor &socket);

protected:
    //! QTcpServer accepts by itself all the same when its pending connections are asked for.
    void incomingConnection(qintptr descriptor) override;

private:
    void onReady(Ready ready) override;
    void onAlarm() override;
    void watch();
    bool acceptOne();
    void take(Descriptor socket);

    DescriptorWatch &m_watch;
    Alarms &m_alarms;
};

} // namespace charla::server
