// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/asker.h>
#include <server/frontdoor/requesthead.h>
#include <server/limits/places.h>
#include <server/options.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptorwatch.h>
#include <server/wire/peername.h>
#include <server/wire/socket.h>

#include <QByteArray>
#include <QObject>

#include <memory>

namespace charla::server {

//! \brief One connection until its request head is complete.
//!
//! Its first byte tells whether that comes by TLS; then it says tlsWanted(), and reads no more until
//! beginTls(). The handshake has to be done in the same time, the waiting included.
//! Emits one of headRead(), refused() and ended(), once; whoever hears the first two takes the
//! socket.
class Arrival : public QObject, private Watched, private Alarms::Sleeper
{
    Q_OBJECT

public:
    //! What the listener has accepted, from whom, and whether there is a place for it.
    struct Accepted
    {
        Descriptor socket;
        PeerName peer;
        Places::Why place;
    };

    //! \a tls is null when none is spoken. \a watch and
    //! \a alarms outlive it.
    Arrival(Accepted accepted, const Options &options, std::shared_ptr<const TlsContext> tls,
            DescriptorWatch &watch, Alarms &alarms, QObject *parent);
    ~Arrival() override;

    const PeerName &peer() const { return m_peer; }
    //! The peer, till it is set.
    const Asker &asker() const { return m_asker; }
    void setAsker(Asker asker) { m_asker = std::move(asker); }
    Places::Why place() const { return m_place; }
    //! Instead of the one that it has; none unless \a why is Free.
    void setPlace(Places::Why why, Place place);
    bool isSecure() const { return m_socket.isSecure(); }
    //! What was read so far: the head and maybe more.
    const QByteArray &bytes() const { return m_bytes; }
    //! There is more than that already.
    bool hasMore() const { return m_socket.hasPending(); }
    //! No signal was emitted yet.
    bool isLooking() const { return m_isLooking; }
    //! In answer to tlsWanted(), in the signal; or later, and then readOn() has to follow.
    void beginTls();
    void readOn();
    bool hasBegunTls() const { return m_hasBegunTls; }
    //! After a signal that ends it.
    Socket takeSocket() { return std::move(m_socket); }

signals:
    //! A TLS handshake has come.
    void tlsWanted();
    void headRead(const charla::server::RequestHead &head);
    //! The head is wrong, too long, or late. \a lastWords is the whole answer, in the peer's
    //! language; empty when TLS has said it.
    void refused(const QByteArray &lastWords);
    //! The peer went away, or took too long to say anything that could be answered.
    void ended();

private:
    void onReady(Ready ready) override;
    void onAlarm() override;
    void read();
    void secure();
    void look();
    void watchFor(DescriptorWatch::Interest interest);
    void end();
    void refuse(const HeadRefusal &refusal);
    void stopLooking();

    Socket m_socket;
    PeerName m_peer;
    Asker m_asker;
    Places::Why m_place;
    std::shared_ptr<const TlsContext> m_tls; // until the first byte is there
    DescriptorWatch &m_watch;
    DescriptorWatch::Interest m_interest = DescriptorWatch::Interest::Read;
    Alarms &m_alarms;
    QByteArray m_bytes;
    qsizetype m_maxHeadBytes;
    bool m_isLooking = true;
    bool m_waitsForTls = false;
    bool m_hasBegunTls = false;
};

} // namespace charla::server
