// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/peerstream.h>
#include <server/files/transferorders.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptor.h>
#include <server/wire/descriptorwatch.h>

#include <QByteArray>

#include <chrono>

namespace charla::server {

class TransferLoop;

//! What goes to a peer: some bytes, and then maybe a part of a file.
struct TransferAnswer
{
    QByteArray bytes;
    Descriptor file; //!< not open when there is none
    qint64 offset = 0;
    qint64 length = 0;
};

//! \brief One connection of the transfers, from behind its head to its end.
//!
//! This one gives an answer, a bounded piece in each turn of the loop, so that many go forward
//! beside each other; those who read a body first derive from it. Ends in the lingering way: the
//! sending side is ended, and what still comes is read and forgotten until the peer ends its side,
//! too; a plain close() would make the system answer with a reset, which may destroy the answer on
//! its way (RFC 9112 §9.6). Browsers send all of a body before they look at an answer, so this may
//! last while something comes.
//! Owned by a TransferLoop, and used on its thread only.
class Transfer : public Watched, public Alarms::Sleeper
{
public:
    Transfer(TransferLoop &loop, TransferId id, Socket socket, RequestHead head);
    ~Transfer() override;
    Q_DISABLE_COPY_MOVE(Transfer)

    TransferId id() const { return m_id; }

    //! Gives the last answer. What the peer still says is forgotten.
    void answer(TransferAnswer answer);
    void answer(const HttpAnswer &answer);

    //! Looks whether something came with the socket that its descriptor doesn't tell of any more.
    void lookForPending();

    void onReady(Ready ready) final;
    void onAlarm() final;

protected:
    using Time = std::chrono::steady_clock::time_point;
    using Interest = DescriptorWatch::Interest;

    TransferLoop &loop() { return m_loop; }
    PeerStream &stream() { return m_stream; }
    const RequestHead &head() const { return m_head; }
    bool isWorking() const { return m_state == State::Working; }

    //! The socket can be read before answer() was called.
    virtual void onBytes() { }
    //! Nothing came for Setup::silence before answer() was called.
    virtual void onSilence() { leave(); }

    //! Starts the time of silence anew.
    void noteLife() { m_lastLife = std::chrono::steady_clock::now(); }
    void wait(Interest interest);
    //! Without a word more. This lives on till the end of the turn.
    void leave();

private:
    enum class State {
        Working, //!< whoever derives does what it is for
        Answering,
        Lingering, //!< all is written; the peer takes it
        Gone,
    };

    void send();
    PeerStream::Moved sendSome();
    void endSending();
    void forgetInput();
    bool isPatient(Time now) const;

    TransferLoop &m_loop;
    TransferId m_id;
    PeerStream m_stream;
    RequestHead m_head;
    State m_state = State::Working;
    TransferAnswer m_answer;
    Interest m_interest = Interest::None;
    Time m_lastLife;
    Time m_lingerSince;
};

} // namespace charla::server
