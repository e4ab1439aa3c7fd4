// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

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

    enum class Trouble {
        PortTaken,
        PortForbidden, //!< the system lets this program not use it (below 1024, say)
        HistoryLocked, //!< another server works on the folder
        HistoryNewer, //!< a newer Charla made what is in the folder
        HistoryDamaged,
        HistoryCannotOpen,
        HistoryCannotWrite, //!< rights, or no space
        Other,
    };

    using QObject::QObject;

    //! Starts serving. Answered by started() or failed(), not before this returns.
    virtual void start(const Request &request) = 0;

    //! Ends serving: everyone is told, then stopped() follows. Without effect when not running.
    virtual void stop() = 0;

    virtual bool isRunning() const = 0;

    //! Where others can join, best first, ready to copy; empty when not running.
    //! For example "http://192.168.1.20:9090/".
    virtual QStringList addresses() const = 0;

signals:
    //! The window then joins by itself, like everyone else, at \a ownUrl ("ws://127.0.0.1:PORT/charla").
    void started(const QUrl &ownUrl);
    //! \a systemWords are the system's own words for the reason, for details only.
    void failed(charla::ui::Hosting::Trouble trouble, const QString &systemWords);
    void stopped();
    //! An interface came or went.
    void addressesChanged();
};

} // namespace charla::ui
