// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpSocket>

#include <chrono>

namespace charla::server {

//! \brief A peer's socket that closes in the lingering way, whoever closes it.
//!
//! A plain close() while the peer still sends makes the system answer with a reset, which may
//! destroy the last words on their way to the peer: the refusal, or the close frame (RFC 9112
//! §9.6). Here close() and disconnectFromHost() send what is written, end the sending side, and
//! read and forget whatever still comes until the peer ends its side too, for a limited time.
//! QHttpServer and QWebSocket close their sockets through these two, and hear nothing more from
//! them afterwards but the end.
class PeerSocket : public QTcpSocket
{
    Q_OBJECT

public:
    //! \a linger is the time from the close to the cut, taken or not.
    PeerSocket(std::chrono::milliseconds linger, QObject *parent);

    void close() override;
    void disconnectFromHost() override;

    //! Whoever reads finds nothing till resumeReading(); what comes in stays in the socket's buffer,
    //! then in the system's, and then with the peer.
    void pauseReading() { m_isPaused = true; }
    void resumeReading();
    bool isReadingPaused() const { return m_isPaused; }
    qint64 bytesAvailable() const override;

    //! Cuts the connection at once; what is written and not yet sent is lost.
    void cut();

private:
    enum class Stage { Open, Lingering, Ending };

    bool startLingering();
    void endSending();
    void forgetInput();

    std::chrono::milliseconds m_linger;
    Stage m_stage = Stage::Open;
    bool m_isPaused = false;
};

} // namespace charla::server
