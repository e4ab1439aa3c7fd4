// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/invitation.h>
#include <protocol/result.h>
#include <server/frontdoor/frontdoor.h>
#include <server/newcomers.h>
#include <server/options.h>
#include <server/store/sqlite/storetrouble.h>
#include <server/tls/tlstrouble.h>

#include <QDateTime>
#include <QHostAddress>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <variant>

namespace charla::server {

class Announcer;
class FileDepot;
class FileDoor;
class FileOffice;
class Hub;
class RunningFile;
class Store;
class TlsContext;

//! Why a server can't start: no port, nothing to keep the history in, or no certificate.
using StartTrouble = std::variant<ListenTrouble, StoreTrouble, TlsTrouble>;

//! \brief A chat server without a face: the one thing that app/ and tests make of this folder.
//!
//! Owns the front door, the hub and the store. Lives on one thread with an event loop, which it
//! may share with a client and a window: nothing here blocks.
class Server : public QObject
{
    Q_OBJECT

public:
    explicit Server(Options options, QObject *parent = nullptr);
    ~Server() override;

    //! For Options::Tls::inMemory. Takes some milliseconds.
    static QByteArray newIdentity(const Options &options);

    //! Opens the history, which may take a moment, its key and certificate, and the front door.
    //! \return the port on which it listens, or why it can't; it may then be tried again.
    protocol::Result<quint16, StartTrouble> start();

    //! Closes every connection with CloseCode::GoingAway and the front door. stopped() follows
    //! when all are gone, after Options::Deadlines::closeLinger at the latest.
    void stop();

    bool isRunning() const;
    //! 0 when not running.
    quint16 port() const;
    int connectionCount() const;
    //! The nicks of those who are connected by whatever dialect, one for each person, in no order.
    QStringList people() const;
    //! Bytes of all files that are kept or announced.
    qint64 fileBytes() const;

    //! The SHA-256 of the certificate that those who come now see, in lower-case hexadecimal digits.
    //! Empty without TLS, and before the start.
    QString certificateFingerprint() const { return m_fingerprint; }
    //! Takes from \a options what can change while it runs, for those who come from then on: limits,
    //! password, trusted proxies, readers of the figures, hosts, origins, and whether it is announced; and
    //! reads the files of the certificate again, if there are some. The rest of \a options is not looked at.
    //! \return why the certificate can't be read; then nothing was taken.
    std::optional<TlsTrouble> adopt(const Options &options);

    //! How it stands with it now. Asks the system for the free space.
    Health health() const;

    //! By which its owner logs in; none before the start.
    const std::optional<protocol::OwnerKey> &ownerKey() const { return m_ownerKey; }

    //! Lets in \a uses people (1 to protocol::limits::MaxInvitationUses) without the password, for so long.
    //! \return the code; empty before the start.
    QString makeInvitation(int uses, std::chrono::milliseconds lifetime);

    //! Those of makeInvitation() that still let somebody in, the newest first.
    std::vector<protocol::InvitationTerms> invitations() const;
    //! It lets in nobody any more.
    void revokeInvitation(const protocol::InvitationId &invitation);

    //! As Options::password. Also while it runs, for those who come in from then on.
    void setPassword(const QString &password);

    //! Whether somebody from another machine was at the door since the start, by any program.
    bool wasReached() const;

signals:
    void stopped();
    //! wasReached() from now on.
    void reached();
    //! What people() tells is another now.
    void peopleChanged();
    //! What fileBytes() tells is another now. Perhaps several times in one turn.
    void fileBytesChanged();

private:
    std::optional<StoreTrouble> openHistory();
    std::optional<StoreTrouble> openOwnerKey();
    void openFiles();
    void tellWhereItRuns();
    std::optional<TlsTrouble> openTls();
    void announce();
    QByteArray metrics() const;
    void admit(Connection *connection, const Upgrade &upgrade);
    void forget(Connection *connection);

    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FileDepot> m_depot;
    std::unique_ptr<FileOffice> m_office;
    std::unique_ptr<FileDoor> m_files;
    std::unique_ptr<Hub> m_hub;
    Newcomers m_newcomers;
    std::optional<protocol::OwnerKey> m_ownerKey;
    std::unique_ptr<RunningFile> m_runningFile;
    std::shared_ptr<const TlsContext> m_tls;
    QString m_fingerprint;
    QDateTime m_certificateEnd;
    std::unique_ptr<FrontDoor> m_frontDoor;
    std::unique_ptr<Announcer> m_announcer; // while it listens, if it is announced
    QSet<Connection *> m_connections;
    std::chrono::steady_clock::time_point m_started;
    quint16 m_port = 0;
    bool m_stopping = false;
};

} // namespace charla::server
