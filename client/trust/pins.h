// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/breach.h>
#include <client/trust/pin.h>

#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QUrl>

#include <optional>

namespace charla::client {

//! \brief What this person knows of the servers that they met by TLS, one file a server.
//!
//! A server is a host and a port; by which scheme it is named makes no difference. The files are
//! read whenever they are asked for, so that several programs of one person know the same. They
//! are written on another thread, each as a whole or not at all. What can't be written counts for as
//! long as this lives. Lives on one thread with an event loop; only the destructor waits for the disk.
class Pins : public QObject
{
    Q_OBJECT

public:
    //! \a folder is made when there is something to write; without one nothing is kept on disk.
    explicit Pins(QString folder = {}, QObject *parent = nullptr);
    ~Pins() override;

    //! \return none for a server that was never met by TLS.
    std::optional<Pin> of(const QUrl &server) const;
    //! In place of what was known.
    void keep(const QUrl &server, const Pin &pin);
    void forget(const QUrl &server);
    //! The person trusts what the server showed then. If that was nothing, it is forgotten that it ever
    //! spoke TLS.
    void accept(const QUrl &server, const Breach &breach);

private:
    struct News
    {
        std::optional<Pin> pin; //!< none: forgotten
        int number = 0;
    };

    QString fileOf(const QString &server) const;
    void note(const QUrl &server, const std::optional<Pin> &pin);
    //! Of the news with that number.
    void onWritten(const QString &server, int number);

    QString m_folder;
    QHash<QString, News> m_news; // that are not on disk, by server
    int m_numbers = 0;
    QThreadPool m_writer; // one thread: what comes later is written later
};

} // namespace charla::client
