// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptorwatch.h>
#include <server/wire/socket.h>

#include <QByteArray>
#include <QObject>

namespace charla::server {

//! \brief One whole answer to a peer, from its first byte to the end of the connection.
//!
//! For connections that are secure: Qt's sockets can't be given those. Ends in the lingering way, as
//! PeerSocket does: the answer, the end of the sending side, and then what still comes is read and
//! forgotten until the peer ends its side, too, for a limited time. Deletes itself then.
class Reply : public QObject, private Watched, private Alarms::Sleeper
{
    Q_OBJECT

public:
    //! \a answer may be empty. \a watch and \a alarms outlive it.
    Reply(Socket socket, QByteArray answer, const Deadlines &deadlines, DescriptorWatch &watch,
          Alarms &alarms, QObject *parent);
    ~Reply() override;

private:
    enum class State { Sending, Lingering, Gone };
    using Interest = DescriptorWatch::Interest;

    void onReady(Ready ready) override;
    void onAlarm() override;
    void send();
    Moved::Then sendSome();
    void linger();
    void forgetInput();
    void wait(Interest interest);
    void leave();

    Socket m_socket;
    QByteArray m_answer;
    qsizetype m_sentBytes = 0;
    Deadlines::Span m_patience; // for the next bytes to be taken
    Deadlines::Span m_lingerTime;
    DescriptorWatch &m_watch;
    Alarms &m_alarms;
    State m_state = State::Sending;
    Interest m_interest = Interest::Write;
};

} // namespace charla::server
