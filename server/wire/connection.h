// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>
#include <server/wire/peername.h>
#include <server/wire/urgency.h>
#include <server/wire/wiretraffic.h>

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <vector>

namespace charla::server {

class Berth;
class Line;
class Stockpile;

//! \brief One WebSocket peer, as whoever talks with it sees it.
//!
//! Its Line does the work, maybe on another thread; what is said here goes there in order. Lives on
//! its server's thread and is a child of Wires; after closed() it deletes itself. Knows no dialect
//! and no hub.
class Connection : public QObject
{
    Q_OBJECT

public:
    //! Hands \a line to \a berth, which outlives this, as \a stockpile does.
    Connection(Line &line, Berth &berth, Stockpile &stockpile, PeerName peer, QObject *parent);
    //! Without a farewell.
    ~Connection() override;

    //! Sends one finished frame (textFrame()) after those before it, when the Flusher says so. The
    //! bytes are shared, not copied. A peer of whom too much waits is closed with
    //! CloseCode::TooSlow. Without effect once the connection closes.
    void send(const QByteArray &frame, Urgency urgency);

    //! Something will be sent soon.
    void warmUp() const;

    //! Sends what is queued, then a close frame; what the peer still says is not heard any more.
    //! closed() follows when the peer has gone, Deadlines::closeLinger later at the latest.
    //! \a reason is at most 123 bytes of UTF-8. Without effect once the connection closes.
    void close(protocol::CloseCode code, const QString &reason);

    //! Something of what was sent has not gone to the system yet; drained() follows.
    bool isCongested() const;

    //! Emits no more texts and soon reads no more, so that the peer's own sends wait, and is patient
    //! with it, till resume(). Nests.
    void pause();
    void resume();

    //! Known also after the end.
    const QHostAddress &peerAddress() const { return m_peer.address; }

    //! For Wires.
    void hear(const LineNews &news);

    //! For the Stockpile: bytes of answers that wait, at most; and where it is in its list, -1 for
    //! not at all.
    qsizetype heldBytes() const;
    qsizetype stockPlace() const { return m_stockPlace; }
    void setStockPlace(qsizetype place) { m_stockPlace = place; }
    //! Closes with CloseCode::TooSlow, because it holds more than all others.
    void shed();

signals:
    //! One whole text message, valid UTF-8 of at most Limits::maxFrameBytes. None comes after a
    //! close.
    void textReceived(const QByteArray &utf8);
    //! All that was sent has gone to the system, and isCongested() was asked before.
    void drained();
    //! The connection is gone, whoever ended it. Emitted once; the object then deletes itself.
    void closed();

private:
    void end(protocol::CloseCode code, const QString &reason, Queued queued);
    void tellHeld();

    Line *m_line; // the berth's, till this goes
    Berth &m_berth;
    Stockpile &m_stockpile;
    qsizetype m_answeredBytes = 0; // since nothing waited the last time
    qsizetype m_stockPlace = -1;
    PeerName m_peer;
    std::vector<QByteArray> m_held; // texts that came while paused
    int m_pauses = 0;
    bool m_isOpen = true;
};

} // namespace charla::server
