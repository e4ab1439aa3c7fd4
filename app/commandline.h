// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

//! What the arguments ask for. Pure: nothing is printed, opened or ended here.
namespace charla::app {

//! Serve without a window (--server-only). What is absent is taken from the settings.
struct Serve
{
    std::optional<QHostAddress> listenAddress;
    std::optional<quint16> port; //!< 0 takes a free one
    std::optional<QString> name;
    std::optional<QString> dataDirectory;
    QStringList allowedOrigins;
    QStringList allowedHosts;
};

//! Open a window; straight into a room if `url` is there.
struct Desktop
{
    std::optional<QUrl> url;
    std::optional<protocol::Nick> nick;
    std::optional<protocol::RoomName> room;
    std::optional<QString> dataDirectory;
};

//! Post from a shell (charla send).
struct Post
{
    QUrl url;
    protocol::Nick nick;
    protocol::RoomName room;
    std::optional<QString> text; //!< none: standard input, a line a message
};

//! Print and end with exit code 0 (--help, --version).
struct ShowText
{
    QString text;
};

//! Print to standard error and end with exit code 2.
struct UsageError
{
    QString words;
};

using Command = std::variant<Serve, Desktop, Post, ShowText, UsageError>;

//! \a arguments start with the program's name. \a version is what --version tells.
Command commandOf(const QStringList &arguments, const QString &version);

} // namespace charla::app
