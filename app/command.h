// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/logging.h>
#include <client/joinlink.h>
#include <protocol/message.h>
#include <protocol/terms.h>
#include <server/frontdoor/trustedproxies.h>

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

//! What the program can be asked for, as values: one struct a mode.
namespace charla::app {

//! How a server keeps its history. What is absent is taken from the settings.
struct Keeping
{
    enum class Place { AsSet, Memory };
    enum class Damage { Tell, Repair };

    std::optional<QString> dataDirectory;
    Place place = Place::AsSet;
    std::optional<std::chrono::days> keepDays; //!< 0 days: for ever
    Damage damage = Damage::Tell;
};

//! Serve without a window (--server-only). What is absent is taken from the settings.
struct Serve
{
    std::optional<QHostAddress> listenAddress;
    std::optional<quint16> port; //!< 0 takes a free one
    std::optional<QString> name;
    Keeping keeping;
    QStringList allowedOrigins;
    QStringList allowedHosts;
    std::optional<QString> passwordFile;
    std::optional<qint64> maxFile; //!< bytes; 0: no files
    std::optional<qint64> maxStorage; //!< bytes
    std::optional<QStringList> fileTypes; //!< as protocol::isMimePattern() takes them
    int threads = 1; //!< event loops for the connections
    enum class Announcing { AsSet, No } announcing = Announcing::AsSet; //!< on the local network
    bool hasTutorials = false; //!< pages for the tutorials' paths
    bool showsCode = false; //!< QR codes to join by, on standard output
    std::optional<LogForm> logForm; //!< none: as systemd has it
    std::optional<QtMsgType> logLevel;
    std::optional<QString> limits; //!< as server::setLimits() takes them; on top of the settings'
    QList<QHostAddress> metricsReaders; //!< besides this machine
    std::optional<server::TrustedProxies> trustedProxies;
    std::optional<QString> certificateFile; //!< with keyFile, or neither
    std::optional<QString> keyFile;
    enum class Security {
        AsSet,
        Required, //!< nobody comes in plain text
        None, //!< all do
    } security
        = Security::AsSet;
};

//! Open a window; straight into a room if `url` is there.
struct Desktop
{
    std::optional<QUrl> url;
    std::optional<protocol::Nick> nick;
    std::optional<protocol::RoomName> room;
    std::optional<QString> passwordFile; //!< of the server at `url`
    std::optional<client::Fingerprint> trusted = {}; //!< the certificate of the server at `url`
    std::optional<client::JoinLink> link; //!< to go to from the window; with url none
    enum class Instance {
        Single, //!< a window that is open already does it
        New,
    } instance
        = Instance::Single;
    Keeping keeping;
};

//! Post from a shell (charla send).
struct Post
{
    QUrl url;
    protocol::Nick nick;
    protocol::RoomName room;
    std::optional<QString> text; //!< none: standard input, a line a message
    std::optional<QString> passwordFile;
    std::optional<client::Fingerprint> trusted = {};
    std::optional<QString> nickPasswordFile = {};
};

//! Look for words (charla search).
struct Search
{
    enum class Output { Readable, Json };

    QUrl url;
    protocol::Nick nick;
    std::optional<protocol::RoomName> room; //!< none: all rooms
    std::optional<protocol::Nick> from;
    std::optional<protocol::Timestamp> since; //!< not before
    std::optional<protocol::Timestamp> until; //!< before, not at
    int limit = 0; //!< hits at most
    Output output = Output::Readable;
    QString words;
    std::optional<QString> passwordFile;
    std::optional<client::Fingerprint> trusted = {};
    std::optional<QString> nickPasswordFile = {};
};

//! Show which servers are on the local network (charla discover).
struct Discover
{
    enum class Output { Readable, Json };
    enum class Lasting {
        Once, //!< after the timeout
        Follow, //!< until it is ended: what comes, changes and goes
    };

    std::chrono::seconds timeout{3}; //!< so long before it says that there is nothing
    Output output = Output::Readable;
    Lasting lasting = Lasting::Once;
};

//! What becomes of a file that is there already.
enum class Existing { Keep, Replace };

//! A consistent copy of a data folder's history in one file (charla backup).
struct Backup
{
    std::optional<QString> dataDirectory;
    QString file;
    Existing existing = Existing::Keep;
};

//! A transcript (charla export).
struct Export
{
    enum class Format { JsonLines, Html, Csv };
    enum class Talks { Rooms, All };

    struct FromFolder
    {
        std::optional<QString> dataDirectory;
        Talks talks = Talks::Rooms;
    };

    struct FromServer
    {
        QUrl url;
        protocol::Nick nick;
        std::optional<QString> passwordFile;
        std::optional<client::Fingerprint> trusted = {};
        std::optional<QString> nickPasswordFile = {};
    };

    std::variant<FromFolder, FromServer> source;
    std::optional<protocol::RoomName> room; //!< none: all; always there with FromServer
    Format format = Format::JsonLines;
    std::optional<QString> file; //!< none: standard output
    Existing existing = Existing::Keep;
};

//! A transcript back into a data folder (charla import).
struct Import
{
    std::optional<QString> dataDirectory;
    QString file;
};

//! What was said in a room, gone for good (charla purge).
struct Purge
{
    std::optional<QString> dataDirectory;
    protocol::RoomName room;
    std::optional<protocol::Timestamp> before; //!< none: all
};

//! Keep order on a running server (charla admin).
struct Admin
{
    enum class Output { Readable, Json };

    //! The server that works on that folder, on this machine.
    struct AtFolder
    {
        std::optional<QString> dataDirectory;
    };

    struct AtServer
    {
        QUrl url;
        QString keyFile; //!< with the owner's key
        std::optional<client::Fingerprint> trusted = {};
    };

    std::variant<AtFolder, AtServer> where;
    protocol::ClientMessage request; //!< without its id
    int limit = 0; //!< acts at most
    Output output = Output::Readable;
};

//! How it stands with the server that works on a folder, on this machine (charla status).
struct Status
{
    enum class Output { Readable, Json };

    std::optional<QString> dataDirectory;
    Output output = Output::Readable;
    bool showsCode = false; //!< QR codes to join by instead
};

//! Print and end with exit code 0 (--help).
struct ShowText
{
    QString text;
};

//! Print the version, and those of the libraries, and end with exit code 0 (--version).
struct ShowVersion
{
    QString program; //!< a line
};

//! Print to standard error and end with exit code 2.
struct UsageError
{
    QString words;
};

using Command = std::variant<Serve, Desktop, Post, Search, Backup, Export, Import, Purge, Admin,
                             Status, Discover, ShowText, ShowVersion, UsageError>;

} // namespace charla::app
