// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/invitation.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace charla::ui {

//! \brief What the window can ask of the program that hosts a room server for it.
//!
//! The window knows no server (floor 3 stands beside it): app/ implements this on top of
//! server::Server and keeps it alive as long as the window. Lives on the GUI thread; nothing here blocks.
class Hosting : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString name; //!< of the server, as protocol::checkedServerName() takes it
        quint16 port = 0; //!< 0 takes a free one
    };

    //! What files people may send.
    struct Files
    {
        qint64 largest = 0; //!< bytes of one; 0: none are taken
        qint64 together = 0; //!< bytes of all
        QStringList types = {}; //!< as protocol::isMimePattern() takes them; none for all types

        bool operator==(const Files &) const = default;
    };

    //! What the host has decided about the server besides.
    struct Terms
    {
        enum class History {
            Forever,
            Days, //!< what is older is removed for good
            Memory, //!< nothing is written to the disk: gone with the server
        };

        quint16 port = 0; //!< 0 takes a free one
        QString password = {}; //!< as protocol::checkedPassword() gives it; empty lets in everybody
        History history = History::Forever;
        int keepDays = 0; //!< with History::Days
        Files files = {};
        bool isAnnounced = true; //!< others in the network find it by themselves

        bool operator==(const Terms &) const = default;
    };

    enum class Trouble {
        PortTaken,
        PortForbidden, //!< the system lets this program not use it (below 1024, say)
        HistoryLocked, //!< another server works on the folder
        HistoryNewer, //!< a newer Charla made what is in the folder
        HistoryDamaged,
        HistoryCannotOpen,
        HistoryCannotWrite, //!< rights, or no space
        Certificate, //!< that one or its key can't be used
        Other,
    };

    using QObject::QObject;

    //! Starts serving by the terms, the port of which becomes that of \a request. Answered by
    //! started() or failed(), not before this returns.
    virtual void start(const Request &request) = 0;

    //! Ends serving: everyone is told, then stopped() follows. Without effect when not running.
    virtual void stop() = 0;

    //! stop(), and when stopped() was told, start() by name() and terms(). A stop() meanwhile leaves
    //! it stopped.
    virtual void restart() = 0;

    virtual bool isRunning() const = 0;

    //! Where the window itself joins, see started(); empty when not running.
    virtual QUrl ownUrl() const = 0;

    //! By which the window's own person is the owner of the server; none when not running.
    virtual std::optional<protocol::OwnerKey> ownerKey() const = 0;

    //! Where others can join, best first, ready to copy; empty when not running.
    //! For example "http://192.168.1.20:9090/".
    virtual QStringList addresses() const = 0;

    //! Whether others can get here, as far as that can be known.
    enum class Reach {
        NoNetwork, //!< this machine is in none, or the server listens at loopback only
        Reached, //!< somebody from another machine was here
        NotYet, //!< nobody was: it is not known
    };
    virtual Reach reach() const = 0;
    //! The firewall that is on at this machine, such as "ufw"; empty when none is known of. It may let
    //! the others in all the same.
    virtual QString firewall() const = 0;

    //! Of the certificate that it shows, as client::Fingerprint::text() has it; empty without TLS and when
    //! not running.
    virtual QString fingerprint() const = 0;

    //! The server's name, as the last Request had it, or else the settings.
    virtual QString name() const = 0;
    //! Who is connected, by Charla, the page or anything else; in no order.
    virtual QStringList people() const = 0;

    //! Bytes of the files that the running server keeps or expects.
    virtual qint64 fileBytes() const = 0;

    //! An invitation, by which that many people come in without the password in that time.
    //! \return its code, as protocol::InvitationCode takes it; empty when not running.
    virtual QString invite(int uses, std::chrono::milliseconds lifetime) = 0;
    //! Those of invite() that still let somebody in, the newest first.
    virtual std::vector<protocol::InvitationTerms> invitations() const = 0;
    //! It lets in nobody any more.
    virtual void revokeInvitation(const protocol::InvitationId &invitation) = 0;

    virtual Terms terms() const = 0;
    //! The password counts at once for whoever comes in, all else when the server starts again.
    virtual void setTerms(const Terms &terms) = 0;
    //! Whether the server runs by other terms than terms().
    virtual bool needsRestart() const = 0;
    //! Whether what was said in the running server goes with it.
    virtual bool forgetsAll() const = 0;

signals:
    //! The window then joins by itself, like everyone else, at \a ownUrl ("ws://127.0.0.1:PORT/charla").
    void started(const QUrl &ownUrl);
    //! \a systemWords are the system's own words for the reason, for details only.
    void failed(charla::ui::Hosting::Trouble trouble, const QString &systemWords);
    void stopped();
    //! An interface came or went.
    void addressesChanged();
    //! Of reach() or firewall().
    void reachChanged();
    void peopleChanged();
    //! Perhaps several times in one turn.
    void fileBytesChanged();
    void termsChanged();
};

} // namespace charla::ui
