// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/peersocket.h>

#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace charla::server {

namespace {

constexpr qint64 ForgetBytes = 64 * 1024; // at once, of what still comes in

} // namespace

PeerSocket::PeerSocket(std::chrono::milliseconds linger, QObject *parent)
    : QTcpSocket(parent), m_linger(linger)
{
    connect(this, &QAbstractSocket::disconnected, this,
            &QObject::deleteLater); // from inside its own signal
}

void PeerSocket::close()
{
    if (m_stage == Stage::Lingering && error() == UnknownSocketError)
        return;
    if (m_stage == Stage::Open && startLingering())
        return;
    m_stage = Stage::Ending;
    QTcpSocket::close();
}

void PeerSocket::disconnectFromHost()
{
    if (m_stage == Stage::Open && startLingering())
        return;
    m_stage = Stage::Ending; // called by QTcpSocket itself when the peer has ended its side
    QTcpSocket::disconnectFromHost();
}

void PeerSocket::resumeReading()
{
    if (!m_isPaused)
        return;
    m_isPaused = false;
    if (bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &QIODevice::readyRead, Qt::QueuedConnection);
}

qint64 PeerSocket::bytesAvailable() const
{
    return m_isPaused ? 0 : QTcpSocket::bytesAvailable();
}

void PeerSocket::cut()
{
    m_stage = Stage::Ending;
    abort();
}

// \return false when there is nobody to wait for: the connection is already broken or ended by the
//         peer.
bool PeerSocket::startLingering()
{
    if (state() != ConnectedState)
        return false;
    // Also bounds the time that QTcpSocket takes to write the rest to a peer that has ended its
    // side.
    QTimer::singleShot(m_linger, this, &PeerSocket::cut);
    if (error() != UnknownSocketError)
        return false;
    m_stage = Stage::Lingering;
    m_isPaused = false;
    disconnect(this, &QIODevice::readyRead, nullptr, nullptr);
    connect(this, &QIODevice::readyRead, this, &PeerSocket::forgetInput);
    connect(this, &QIODevice::bytesWritten, this, &PeerSocket::endSending);
    setReadBufferSize(ForgetBytes);
    forgetInput();
    endSending();
    return true;
}

void PeerSocket::endSending()
{
    if (bytesToWrite() > 0)
        return;
#ifdef Q_OS_UNIX
    // QTcpSocket can't end one side alone. Elsewhere the peer has to close, or is cut after the
    // linger.
    ::shutdown(int(socketDescriptor()), SHUT_WR);
#endif
}

void PeerSocket::forgetInput()
{
    skip(bytesAvailable());
}

} // namespace charla::server
