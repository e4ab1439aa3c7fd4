// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <server/wire/alarms.h>
#include <server/wire/backlog.h>
#include <server/wire/descriptorwatch.h>
#include <server/wire/flusher.h>
#include <server/wire/framereader.h>
#include <server/wire/heartbeat.h>
#include <server/wire/sendqueue.h>
#include <server/wire/socket.h>
#include <server/wire/wiretraffic.h>

#include <optional>

namespace charla::server {

class WireLoop;

//! \brief The end of a WebSocket on the side of the socket: reads frames, writes frames, and ends.
//!
//! Whoever closes, the peer gets what is written, the close frame last, and then time to take it:
//! the sending side is ended, and what still comes is read and forgotten until the peer ends its
//! side, too. A plain close() would make the system answer with a reset, which may destroy the last
//! words on their way (RFC 6455 §7.1.1, RFC 9112 §9.6).
//! Made by a Connection, owned by a WireLoop from LineOrder::Adopt on, and used on its thread only.
class Line final : public Watched, public Alarms::Sleeper
{
public:
    //! \a socket is past its handshake, and has nothing pending.
    Line(LineId id, Socket socket, const Options &options);
    ~Line() override;
    Q_DISABLE_COPY_MOVE(Line)

    LineId id() const { return m_id; }
    //! On any thread.
    Backlog &backlog() { return m_backlog; }

    //! Begins to read. \a loop outlives the line.
    void enter(WireLoop &loop);
    //! \a frame is in the backlog already. Without effect once the line closes.
    void send(const QByteArray &frame, Urgency urgency);
    //! LineNews::Kind::Closed follows, Deadlines::closeLinger later at the latest.
    void close(protocol::CloseCode code, const QString &reason, Queued queued);
    //! Reads no more, so that the peer's own sends wait, and is patient with it, till resume().
    void pause();
    void resume();

    //! For the Flusher: this will be flushed soon.
    void warmUp() const;
    //! For the Flusher: hands the system as much as it takes.
    void flush();
    //! For the Flusher.
    Flusher::Mark &mark() { return m_mark; }
    const Flusher::Mark &mark() const { return m_mark; }

    void onReady(Ready ready) override;
    void onAlarm() override;

private:
    enum class State {
        Open,
        Closing, //!< the close frame waits for its turn
        Lingering, //!< all is written; the peer takes it
        Gone,
    };

    void read();
    void hear(QByteArrayView bytes);
    void on(const FrameReader::Text &text);
    void on(const FrameReader::Ping &ping);
    void on(const FrameReader::Pong &pong);
    void on(const FrameReader::Closed &closed);
    void on(const FrameReader::Broken &broken);
    void end(std::optional<protocol::CloseCode> code, const QString &reason, Queued queued);
    void queue(const QByteArray &frame);
    void requestFlush(Urgency urgency);
    //! \return false when the system takes no more for now, or never.
    bool writeSome();
    bool goesOn(Moved::Then then);
    void onAllWritten();
    void leave();
    void watchFor();

    LineId m_id;
    Socket m_socket;
    std::chrono::milliseconds m_linger;
    WireLoop *m_loop = nullptr;
    FrameReader m_reader;
    Heartbeat m_heartbeat;
    // What a frame to a room touches lies together: with thousands of lines memory is what is slow.
    SendQueue m_queue;
    Backlog m_backlog;
    Flusher::Mark m_mark;
    State m_state = State::Open;
    bool m_isPaused = false;
    bool m_isBlocked = false; // the system takes no more for now
    DescriptorWatch::Interest m_interest = DescriptorWatch::Interest::Read;
};

} // namespace charla::server
