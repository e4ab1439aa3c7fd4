// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>
#include <protocol/result.h>
#include <server/options.h>

#include <QString>
#include <QStringList>

//! What a server without a window is told, from all places together.
namespace charla::app {

//! All that runServe() has to know, the files read that the command line and charla.ini name.
struct ServeOptions
{
    server::Options server;
    QtMsgType logLevel = QtInfoMsg;
};

//! The command line counts before charla.ini. Reads files: of settings and the password.
//! \return why it can't be, for people.
protocol::Result<ServeOptions, QString> serveOptions(const Serve &serve);

//! \return why a server must not listen where these say, for people; empty when it may.
QString mistakeInListening(const server::Options &options);

//! In what two of them differ, by the names of the command line's options.
struct Differences
{
    QStringList taken; //!< what server::Server::adopt() and the log take while the server runs
    QStringList later; //!< what needs a restart
};

Differences differences(const ServeOptions &before, const ServeOptions &after);

} // namespace charla::app
