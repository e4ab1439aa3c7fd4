// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <client/timing.h>
#include <client/trust/pins.h>

#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace charla::client {

class Discovery;

//! \brief Everywhere that a person is: one Session for each server, in the order in which they came in.
//!
//! Owns the sessions. One that is ended here lives until its server has been told. Lives on the
//! thread of its sessions; nothing here blocks, but for the destructor, as Session's does.
class Sessions : public QObject
{
    Q_OBJECT

public:
    //! All sessions keep their caches in \a cacheFolder, and what is known of the servers' certificates
    //! in \a pinsFolder; with an empty one they keep nothing there.
    explicit Sessions(QString cacheFolder = {}, const QString &pinsFolder = {}, Timing timing = {},
                      QObject *parent = nullptr);
    ~Sessions() override;

    //! A new one that is at no server yet, behind all others.
    Session &make();

    //! The tokens of sessions that are made from now on are in \a keychain, as far as that takes them. It
    //! outlives this.
    void keepSecretsIn(Keychain &keychain) { m_keychain = &keychain; }

    //! Sessions whose servers are announced again take them up at once (Session::noteNeighbours()), as long as
    //! \a discovery lives.
    void follow(const Discovery &discovery);
    //! The one of follow(); null when nobody looks.
    const Discovery *discovery() const;

    //! What is known of the servers' certificates, for all of them.
    Pins &pins() { return m_pins; }

    //! The one at that host and port, whatever its state; null when there is none.
    Session *at(const QUrl &url) const;

    //! Whether one that was ended is still on its way out there. Another one would get in the way of its cache.
    bool isLeaving(const QUrl &url) const;

    //! Those that were not ended.
    const std::vector<Session *> &all() const { return m_all; }

    enum class Ending {
        Quit, //!< Session::quit(): what there is waits for the next time
        LogOut, //!< Session::logOut()
    };

    //! Takes it out of all() at once. The session is deleted once it is idle, not before this returns.
    void end(Session &session, Ending ending);

    //! Ends all of them for now, as when the program closes. They stay in all().
    void quit();

    //! Whether every server has been told that was left, also those that are not in all() any more.
    bool areIdle() const;

signals:
    //! The last session that was not idle is; see areIdle().
    void becameIdle();
    //! It goes out of all(), and lives for as long as the slots run, at least.
    void ended(charla::client::Session *session);
    //! Nothing is left of one that was ended; see isLeaving().
    void left();

private:
    void onStateChanged(Session *session);
    void tellNeighbours(Session &session);

    QString m_cacheFolder;
    QPointer<const Discovery> m_discovery;
    Keychain *m_keychain = nullptr;
    Pins m_pins;
    Timing m_timing;
    std::vector<Session *> m_all;
    std::vector<Session *> m_leaving;
};

} // namespace charla::client
