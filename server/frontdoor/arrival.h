// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>
#include <server/options.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptor.h>
#include <server/wire/descriptorwatch.h>
#include <server/wire/peername.h>

#include <QByteArray>
#include <QObject>

namespace charla::server {

//! \brief One connection until its request head is complete.
//!
//! Emits one of headRead(), refused() and ended(), once; whoever hears the first two takes the
//! socket.
class Arrival : public QObject, private Watched, private Alarms::Sleeper
{
    Q_OBJECT

public:
    //! \a watch and \a alarms outlive it.
    Arrival(Descriptor socket, const Options &options, DescriptorWatch &watch, Alarms &alarms,
            QObject *parent);
    ~Arrival() override;

    const PeerName &peer() const { return m_peer; }
    //! What was read so far: the head and maybe more.
    const QByteArray &bytes() const { return m_bytes; }
    //! No signal was emitted yet.
    bool isLooking() const { return m_isLooking; }
    //! After a signal.
    Descriptor takeSocket() { return std::move(m_socket); }

signals:
    void headRead(const charla::server::RequestHead &head);
    //! The head is wrong, too long, or late. \a lastWords is the whole answer, in the peer's
    //! language.
    void refused(const QByteArray &lastWords);
    //! The peer went away.
    void ended();

private:
    void onReady(Ready ready) override;
    void onAlarm() override;
    void look();
    void refuse(const HeadRefusal &refusal);
    void stopLooking();

    Descriptor m_socket;
    PeerName m_peer;
    DescriptorWatch &m_watch;
    Alarms &m_alarms;
    QByteArray m_bytes;
    qsizetype m_maxHeadBytes;
    bool m_isLooking = true;
};

} // namespace charla::server
