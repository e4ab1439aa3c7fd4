// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>
#include <server/options.h>

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

namespace charla::server {

class PeerSocket;

//! \brief One connection until its request head is complete.
//!
//! Only looks at the bytes, and leaves them in the socket for whoever gets it. Emits one of
//! headRead(), refused() and ended(), once. Owns nothing but the wait.
class Arrival : public QObject
{
    Q_OBJECT

public:
    Arrival(PeerSocket *socket, const Options &options, QObject *parent);

    //! Null once one of the signals was emitted.
    PeerSocket *socket() const;
    //! Known also after the end.
    QHostAddress peerAddress() const;

signals:
    void headRead(charla::server::PeerSocket *socket, const charla::server::RequestHead &head);
    //! The head is wrong, too long, or late. \a lastWords is the whole answer, in the peer's
    //! language.
    void refused(charla::server::PeerSocket *socket, const QByteArray &lastWords);
    //! The peer went away.
    void ended();

private:
    void look();
    void refuse(const HeadRefusal &refusal);
    void onDeadline();
    void onDisconnected();
    PeerSocket *stopLooking();

    PeerSocket *m_socket; // null when done
    QHostAddress m_peerAddress;
    qsizetype m_maxHeadBytes;
};

} // namespace charla::server
