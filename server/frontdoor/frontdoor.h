// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/frontdoor/health.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/origin.h>
#include <server/frontdoor/pages.h>
#include <server/limits/headcount.h>
#include <server/limits/places.h>
#include <server/options.h>
#include <server/wire/alarms.h>

#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace charla::server {

class Arrival;
class Connection;
class Descriptor;
class DescriptorWatch;
class FileDoor;
class HandshakeQueue;
class Listener;
class PageServer;
class PeerSocket;
class TlsContext;
class Wires;
struct Asker;

//! What a peer asked for when it became a WebSocket.
struct Upgrade
{
    QString path; //!< decoded, one of those that the front door was given
    QUrlQuery query;
    QHostAddress peerAddress; //!< of who asks (Asker), without the IPv6 form of an IPv4 address
    quint16 peerPort = 0; //!< of the peer itself
};

//! What goes in and out at the door, in numbers.
struct DoorFigures
{
    int connections = 0; //!< sockets that have a place, whatever they want
    int placesInAll = 0; //!< 0: no limit
    int heads = 0; //!< requests that aren't complete
    int handshakes = 0; //!< by TLS, half open
    int waitingHandshakes = 0;
    int webSockets = 0;
    qint64 queuedBytes = 0; //!< of answers, at most; an estimate from above
    quint64 accepted = 0; //!< since the start, as all below
    quint64 cutHeads = 0; //!< at once, because too many requests weren't complete
    quint64 refusedFull = 0; //!< told that there is no place
    quint64 refusedAddressFull = 0; //!< told that there is none for their address
    quint64 closedForQueues = 0; //!< because all queues together were too long
};

//! Why a server can't listen.
struct ListenTrouble
{
    enum Kind {
        PortTaken,
        PortForbidden, //!< the system lets this program not use it (below 1024, say)
        Other,
    };

    Kind kind = Other;
    QString systemWords; //!< the system's own words, for details only
};

//! \brief The one TCP port of a server: looks at what comes in, and sends it to the right place or
//! away.
//!
//! Waits for the request head of each connection, for a limited time and size, and then a WebSocket
//! on a known path becomes a Connection, a page goes to QHttpServer, a file to its own door, and all
//! else gets its refusal.
//! Lives on one thread with an event loop; nothing blocks. Knows no dialect and no hub.
class FrontDoor : public QObject
{
    Q_OBJECT

public:
    //! \a webSocketPaths are the decoded paths on which WebSockets are let in.
    FrontDoor(const Options &options, QStringList webSocketPaths, QObject *parent = nullptr);
    ~FrontDoor() override;

    //! Where requests below /files/ go, from now on; without it there are no files. It outlives this.
    void setFiles(FileDoor *files) { m_files = files; }

    //! How TLS is spoken from now on; without it there is none.
    void setTls(std::shared_ptr<const TlsContext> tls) { m_tls = std::move(tls); }

    //! What the answer to /metrics says, from now on; asked for each time.
    void setMetrics(std::function<QByteArray()> metrics) { m_metrics = std::move(metrics); }

    //! What the answer to /healthz says, from now on; asked for each time.
    void setHealth(std::function<Health()> health) { m_health = std::move(health); }

    //! From now on: limits, whom it believes, whose pages it lets in, who reads its figures. Those
    //! who are inside stay. What else is in \a options needs another door.
    void adopt(const Options &options);

    DoorFigures figures() const;

    //! Opens the port. To be called once; after a failure again.
    //! \return the port, or why it can't be had.
    protocol::Result<quint16, ListenTrouble> listen();

    //! Takes nobody in any more, and cuts those who aren't Connections yet. Connections stay.
    void close();

    //! Whether somebody from another machine has been at the door since listen(), let in or not: then no
    //! firewall keeps others off.
    bool wasReached() const { return m_wasReached; }

signals:
    //! wasReached() from now on.
    void reached();
    //! \a connection deletes itself after its closed(), and is gone with the door.
    void peerArrived(charla::server::Connection *connection,
                     const charla::server::Upgrade &upgrade);

private:
    void noteFrom(const QHostAddress &address);
    //! Cuts those whose head isn't complete.
    void dismissArrivals();
    void onAccepted(Descriptor &socket);
    void forget(Arrival *arrival);
    void route(Arrival &arrival, const RequestHead &head);
    //! Finds out who asks, and whether there is a place for them.
    void settle(Arrival &arrival, const RequestHead &head);
    //! There is no place for it.
    void turnAway(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content);
    void routeUpgrade(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content);
    void routeFiles(Arrival &arrival, const RequestHead &head);
    void admit(Arrival &arrival, const RequestHead &head);
    //! A page, or what a server says of itself.
    HttpAnswer pageFor(const Arrival &arrival, const RequestHead &head) const;
    void servePage(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content);
    //! Of one that isn't secure.
    PeerSocket *plainSocketOf(Arrival &arrival);
    void endWith(Arrival &arrival, const QByteArray &lastWords);
    bool needsTls(const Asker &asker) const;
    bool admitsOrigin(const Arrival &arrival, const RequestHead &head) const;
    std::optional<HttpAnswer> upgradeRefusalHere(const Arrival &arrival,
                                                 const RequestHead &head) const;
    void refuse(Arrival &arrival, const HttpAnswer &answer, HttpAnswer::Content content);

    Options m_options;
    QStringList m_webSocketPaths;
    OriginRule m_originRule;
    Pages m_pages;
    PageServer *m_pageServer;
    FileDoor *m_files = nullptr;
    std::shared_ptr<const TlsContext> m_tls;
    std::function<QByteArray()> m_metrics;
    std::function<Health()> m_health = [] { return Health(); };
    Wires *m_wires;
    std::unique_ptr<DescriptorWatch> m_watch; // of the arrivals, as the next
    Alarms m_alarms;
    Listener *m_listener;
    Headcount m_arrivals;
    HandshakeQueue *m_handshakes;
    Places m_places;
    DoorFigures m_figures; // those that are counted as they come
    bool m_wasReached = false;
};

} // namespace charla::server
