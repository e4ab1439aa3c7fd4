// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

namespace charla::app {

//! \brief Who has started this program as a service, and wants to hear how it is: systemd, by the
//! protocol of sd_notify(3).
//!
//! Feeds the watchdog, if there is one, from the event loop of its thread twice in each interval: a
//! loop that hangs is seen, and the service started anew. Takes the variables of the protocol out of
//! the environment when it is made. Without a service manager it does nothing. Never blocks.
class ServiceManager : public QObject
{
    Q_OBJECT

public:
    explicit ServiceManager(QObject *parent = nullptr);

    //! People can come in. \a status is a line for who asks how it is (systemctl status).
    void tellReady(const QString &status);
    void tellStopping();

private:
    void tell(const QByteArray &words) const;

    QByteArray m_address; // of its socket; empty for none
    QTimer m_watchdog;
};

} // namespace charla::app
