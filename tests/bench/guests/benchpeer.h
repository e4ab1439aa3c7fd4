// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

#include <functional>

namespace charla::bench {

//! \brief A WebSocket client that costs next to nothing, so that a load of hundreds measures the
//! server and not itself.
//!
//! Counts frames by their heads, and looks into one only when asked to.
class BenchPeer : public QObject
{
    Q_OBJECT

public:
    using OnFrame = std::function<void(QByteArrayView payload)>;

    explicit BenchPeer(quint16 port, QObject *parent = nullptr);

    //! Called with each frame; none: frames are counted only.
    void onFrame(OnFrame look) { m_look = std::move(look); }
    void say(const QByteArray &json);
    qint64 frames() const { return m_frames; }
    bool isOpen() const { return m_isOpen; }
    //! Bytes of the payloads seen, so that nobody measures the wrong thing.
    qint64 bytes() const { return m_bytes; }

signals:
    void opened();

private:
    void send(char opcode, const QByteArray &payload);
    void onReadyRead();
    void readFrames();

    QTcpSocket m_socket;
    QByteArray m_buffer;
    OnFrame m_look;
    qint64 m_frames = 0;
    qint64 m_bytes = 0;
    bool m_isOpen = false;
};

} // namespace charla::bench
