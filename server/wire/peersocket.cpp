// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/peersocket.h>

#include <QTimer>

#include <sys/socket.h>

namespace charla::server {

namespace {

constexpr qint64 ForgetBytes = 64 * 1024; // at once, of what still comes in

} // namespace

PeerSocket::PeerSocket(Descriptor descriptor, std::chrono::milliseconds linger, QObject *parent)
    : QTcpSocket(parent), m_place(descriptor.takePlace()), m_linger(linger)
{
    if (!setSocketDescriptor(descriptor.release()))
        deleteLater(); // it never was connected
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

void PeerSocket::unread(QByteArrayView bytes)
{
    for (qsizetype i = bytes.size(); i > 0; --i)
        ungetChar(bytes[i - 1]);
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
    // QTcpSocket can't end one side alone.
    ::shutdown(int(socketDescriptor()), SHUT_WR);
}

void PeerSocket::forgetInput()
{
    skip(bytesAvailable());
}

} // namespace charla::server
