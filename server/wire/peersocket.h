// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/descriptor.h>

#include <QTcpSocket>

#include <chrono>

namespace charla::server {

//! \brief The socket of a peer who gets an answer of HTTP; closes in the lingering way, whoever
//! closes it.
//!
//! A plain close() while the peer still sends makes the system answer with a reset, which may
//! destroy the last words on their way to the peer: the refusal, or the close frame (RFC 9112
//! §9.6). Here close() and disconnectFromHost() send what is written, end the sending side, and
//! read and forget whatever still comes until the peer ends its side too, for a limited time.
//! QHttpServer closes its sockets through these two, and hears nothing more from them afterwards but
//! the end.
class PeerSocket : public QTcpSocket
{
    Q_OBJECT

public:
    //! \a descriptor is connected. \a linger is the time from the close to the cut, taken or not.
    PeerSocket(Descriptor descriptor, std::chrono::milliseconds linger, QObject *parent);

    //! Puts back what was read before this socket was made, so that its next reader finds it.
    void unread(QByteArrayView bytes);

    void close() override;
    void disconnectFromHost() override;

    //! Cuts the connection at once; what is written and not yet sent is lost.
    void cut();

private:
    enum class Stage { Open, Lingering, Ending };

    bool startLingering();
    void endSending();
    void forgetInput();

    Place m_place; // till the end
    std::chrono::milliseconds m_linger;
    Stage m_stage = Stage::Open;
};

} // namespace charla::server
