// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/limits.h>
#include <protocol/names.h>
#include <server/frontdoor/trustedproxies.h>
#include <server/limits/floodlimits.h>
#include <server/proving/tries.h>

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace charla::server {

//! How long the server waits for others. Tests shorten them.
struct Deadlines
{
    using Span = std::chrono::milliseconds;

    //! For a whole request head, from the connection on.
    Span head = std::chrono::seconds(10);
    //! For the next bytes of a page to be taken.
    Span answer = std::chrono::seconds(10);
    //! Without a byte from a WebSocket; then it is pinged.
    Span heartbeatSilence = std::chrono::seconds(45);
    //! From the ping to the end of a silent peer.
    Span heartbeatAnswer = std::chrono::seconds(15);
    //! From a close to the end of a peer that doesn't take it. Below the 2 s in which the program
    //! ends after a signal.
    Span closeLinger = std::chrono::milliseconds(1500);
    //! For which a lost client keeps its nick against everybody.
    Span nickGrace = std::chrono::minutes(2);
    //! For which a lost person keeps rooms and private talks; then they have left.
    Span personKeep = std::chrono::days(30);
    //! For the next bytes of a file to come or to be taken.
    Span transfer = std::chrono::seconds(30);
    //! For a file that no message names.
    Span uploadKeep = std::chrono::hours(24);
};

//! What the server gives to strangers at most.
struct Limits
{
    //! Of a request line and its headers; browsers stay far below.
    qsizetype maxHeadBytes = 16 * 1024;
    qsizetype maxFrameBytes = protocol::limits::MaxFrameBytes;
    //! Of one peer. More than the largest single answers (a page of history whose texts are all of
    //! full length, a list of Options::maxRooms rooms), and some minutes of a lively room for a
    //! peer on a bad line.
    qsizetype maxSendQueueBytes = 4 * 1024 * 1024;
    //! Messages that wait to be written to the disk: a second or two of all that a server can take
    //! in. Then whoever writes waits, and one more of each of them is taken.
    int maxQueuedDrafts = 10'000;
    //! Connections that the system keeps until they are accepted (capped by net.core.somaxconn).
    int backlog = 4096;
    //! Connections whose head is not complete: one whole backlog may be accepted at once.
    int maxPendingHeads = 4096;
    //! The same for one address, so that one machine can't keep all others out.
    int maxPendingHeadsPerAddress = 2048;
    //! Wrong passwords of one connection; with the last of them it is closed.
    int maxPasswordGuesses = 5;
    //! Of one nick's password, from wherever.
    Tries::Terms nickTries;
    //! Against those who ask for too much.
    FloodLimits floods;
};

//! Where and for how long the history is kept.
struct History
{
    QString folder; //!< made if it is not there; empty: in memory only, gone with the server
    int keepDays = 0; //!< what is older is removed; 0: kept for ever
};

//! What files it takes. Those that are there can be fetched in any case.
struct Files
{
    qint64 maxFile = 100LL * 1024 * 1024; //!< bytes of one; 0: none are taken
    qint64 maxStorage = 10LL * 1024 * 1024 * 1024; //!< bytes of all, those that are announced, too
    QStringList types; //!< as protocol::isMimePattern() takes them; none for all types
};

//! How it speaks TLS, on the port on which it speaks plain, too.
struct Tls
{
    enum class Use { On, Off };

    //! Who may come without TLS. The others are led to it (pages) or refused.
    enum class Plain {
        Everybody,
        ThisMachine, //!< by a loopback address
        Nobody,
    };

    Use use = Use::On;
    Plain plain = Plain::Everybody;
    //! PEM, both or none. Without them the server makes its own, and keeps them with the history,
    //! or in memory with it.
    QString certificateFile;
    QString keyFile;
    //! Of a server without a folder, as Server::newIdentity() gives it: who comes again after a restart
    //! finds the same. Empty: a new one at each start.
    QByteArray inMemory;
};

//! \brief What a server can be told before it starts; the defaults are those of the command line.
struct Options
{
    QHostAddress listenAddress = QHostAddress::Any; //!< Any is IPv4 and IPv6
    quint16 port = 9090; //!< 0 takes a free one
    //! A TCP socket that listens already, at the address and the port above. The server owns it from
    //! its first start on, and opens its own if it is started once more. -1: its own from the start.
    int inheritedSocket = -1;
    QString name
        = QStringLiteral("Charla"); //!< for people; as protocol::checkedServerName() takes it
    //! What who comes in without a token must say, as protocol::checkedPassword() gives it; empty lets
    //! in everybody.
    QString password;
    //! Of a server without a folder: who says it is the owner. None: a new one at each start. With a
    //! folder it lies there, in owner.key.
    std::optional<protocol::OwnerKey> ownerKey = {};
    //! Web origins let in besides the server's own, such as "https://chat.example".
    QStringList allowedOrigins;
    //! Host names under which browsers may reach the server, such as "chat.example".
    QStringList allowedHosts;
    //! Who may say for whom they ask; their word counts for limits, bans and TLS.
    TrustedProxies trustedProxies;
    //! Who may read the figures at /metrics besides this machine.
    QList<QHostAddress> metricsReaders;
    //! Always there; where dialects without rooms meet.
    protocol::RoomName lobby = protocol::RoomName::lobby();
    int maxRooms = 10'000;
    //! Event loops that the connections are spread over; with 1 they share the one of the server.
    int threads = 1;
    //! Whether it says on the local network that it is there (docs/discovery.md). Never at loopback only.
    bool isAnnounced = true;
    //! Whether the pages for the tutorials' dialects are served, at /tutorials/.
    bool hasTutorials = false;
    History history;
    Files files;
    Tls tls;
    Deadlines deadlines;
    Limits limits;
};

} // namespace charla::server
