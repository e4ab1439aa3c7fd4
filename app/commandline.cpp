// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>

#include <client/address.h>
#include <protocol/text.h>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// In the order in which --help lists them.
const QList<QCommandLineOption> &optionTable()
{
    static const QList<QCommandLineOption> table{
        {{u"h"_s, u"help"_s}, u"Show this text."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
        {u"server-only"_s, u"Serve without a window and without a display."_s},
        {u"listen"_s, u"Serve at this address only (default: all). With --server-only."_s,
         u"ADDR"_s},
        {u"port"_s, u"Serve at this port (default 9090; 0 takes a free one). With --server-only."_s,
         u"PORT"_s},
        {u"name"_s, u"The server's name, for people. With --server-only."_s, u"NAME"_s},
        {u"allow-origin"_s,
         u"Let pages of this origin connect, too, such as https://chat.example (repeatable). With --server-only."_s,
         u"ORIGIN"_s},
        {u"allow-host"_s,
         u"A further host name under which browsers reach this server (repeatable). With --server-only."_s,
         u"HOST"_s},
        {u"data"_s, u"Keep settings and data in this folder."_s, u"DIR"_s},
        {u"connect"_s, u"Open straight into a room of this server, such as 192.168.1.20:9090."_s,
         u"URL"_s},
        {u"url"_s, u"The server to post to. With send."_s, u"URL"_s},
        {u"nick"_s, u"Your nick. With --connect and send."_s, u"NICK"_s},
        {u"room"_s, u"The room (default: lobby). With --connect and send."_s, u"ROOM"_s},
    };
    return table;
}

const QString &usage()
{
    static const QString text = uR"(Usage:
  charla                                       open the window
  charla --connect URL --nick NICK [--room ROOM]
                                               open the window, straight into a room
  charla --server-only [--listen ADDR] [--port PORT] [--data DIR] [--name NAME]
                                               serve without a window
  charla send --url URL --nick NICK [--room ROOM] [TEXT]
                                               post TEXT, or standard input line by line,
                                               and end when it is acknowledged

Options:
)"_s;
    return text;
}

QString helpText()
{
    QString text
        = u"Charla: talk with the people in one place, without accounts and without internet.\n\n"_s
        + usage();
    for (const QCommandLineOption &option : optionTable()) {
        QString names;
        for (const QString &name : option.names())
            names += (names.isEmpty() ? u""_s : u", "_s) + (name.size() == 1 ? u"-"_s : u"--"_s)
                + name;
        if (!option.valueName().isEmpty())
            names += u' ' + option.valueName();
        text += u"  %1 %2\n"_s.arg(names, -23).arg(option.description());
    }
    text
        += u"\nExit codes: 0 done, 1 it could not be done (the reason is on standard error), 2 wrong arguments.\n"_s;
    return text;
}

// Which options a mode takes besides --data; whatever else is set is a mistake that is told.
std::optional<UsageError> strangers(const QCommandLineParser &parser, const QString &mode,
                                    const QStringList &taken)
{
    for (const QString &name : parser.optionNames()) {
        if (!taken.contains(name))
            return UsageError{u"--%1 does not go with %2."_s.arg(name, mode)};
    }
    return {};
}

std::optional<QString> valueOf(const QCommandLineParser &parser, const QString &option)
{
    return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
}

//! Reads values and keeps the first complaint.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) { }

    const std::optional<UsageError> &mistake() const { return m_mistake; }

    template<typename Name>
    std::optional<Name> name(const QString &option)
    {
        const auto typed = valueOf(m_parser, option);
        if (!typed)
            return {};
        const auto name = Name::from(*typed);
        if (name)
            return *name;
        complain(u"--%1: %2"_s.arg(option, errorWords(name.error().code)));
        return {};
    }

    std::optional<QString> serverName(const QString &option)
    {
        const auto typed = valueOf(m_parser, option);
        if (!typed)
            return {};
        const auto name = checkedServerName(*typed);
        if (name)
            return *name;
        complain(u"--%1: %2"_s.arg(option, errorWords(name.error().code)));
        return {};
    }

    std::optional<QUrl> url(const QString &option)
    {
        const auto typed = valueOf(m_parser, option);
        if (!typed)
            return {};
        auto url = client::serverUrl(*typed);
        if (!url)
            complain(u"--%1: \"%2\" is no address; say for example 192.168.1.20:9090."_s.arg(
                option, *typed));
        return url;
    }

    std::optional<quint16> port(const QString &option)
    {
        const auto typed = valueOf(m_parser, option);
        if (!typed)
            return {};
        bool isNumber = false;
        const ushort port = typed->toUShort(&isNumber);
        if (isNumber)
            return port;
        complain(u"--%1: \"%2\" is no port; it is a number from 0 to 65535."_s.arg(option, *typed));
        return {};
    }

    std::optional<QHostAddress> address(const QString &option)
    {
        const auto typed = valueOf(m_parser, option);
        if (!typed)
            return {};
        const QHostAddress address(*typed == "localhost"_L1 ? u"127.0.0.1"_s : *typed);
        if (!address.isNull())
            return address;
        complain(u"--%1: \"%2\" is no IP address."_s.arg(option, *typed));
        return {};
    }

private:
    void complain(const QString &words)
    {
        if (!m_mistake)
            m_mistake = UsageError{words};
    }

    const QCommandLineParser &m_parser;
    std::optional<UsageError> m_mistake;
};

Command serveOf(const QCommandLineParser &parser)
{
    const QStringList taken{u"server-only"_s,  u"listen"_s,     u"port"_s, u"name"_s,
                            u"allow-origin"_s, u"allow-host"_s, u"data"_s};
    if (const auto mistake = strangers(parser, u"--server-only"_s, taken))
        return *mistake;
    Reader reader(parser);
    const Serve serve{.listenAddress = reader.address(u"listen"_s),
                      .port = reader.port(u"port"_s),
                      .name = reader.serverName(u"name"_s),
                      .dataDirectory = valueOf(parser, u"data"_s),
                      .allowedOrigins = parser.values(u"allow-origin"_s),
                      .allowedHosts = parser.values(u"allow-host"_s)};
    return reader.mistake() ? Command(*reader.mistake()) : Command(serve);
}

Command desktopOf(const QCommandLineParser &parser)
{
    const QString mode = u"a window (did you mean --server-only or send?)"_s;
    if (const auto mistake
        = strangers(parser, mode, {u"connect"_s, u"nick"_s, u"room"_s, u"data"_s}))
        return *mistake;
    Reader reader(parser);
    const Desktop desktop{.url = reader.url(u"connect"_s),
                          .nick = reader.name<Nick>(u"nick"_s),
                          .room = reader.name<RoomName>(u"room"_s),
                          .dataDirectory = valueOf(parser, u"data"_s)};
    if (reader.mistake())
        return *reader.mistake();
    if (desktop.url && !desktop.nick)
        return UsageError{u"--connect needs --nick, too."_s};
    return desktop;
}

Command postOf(const QCommandLineParser &parser, const QStringList &words)
{
    if (const auto mistake = strangers(parser, u"send"_s, {u"url"_s, u"nick"_s, u"room"_s}))
        return *mistake;
    Reader reader(parser);
    const auto url = reader.url(u"url"_s);
    const auto nick = reader.name<Nick>(u"nick"_s);
    const auto room = reader.name<RoomName>(u"room"_s);
    if (reader.mistake())
        return *reader.mistake();
    if (!url || !nick)
        return UsageError{u"send needs --url and --nick."_s};
    std::optional<QString> text;
    if (!words.isEmpty())
        text = words.join(u' ');
    return Post{*url, *nick, room.value_or(RoomName::lobby()), text};
}

} // namespace

Command commandOf(const QStringList &arguments, const QString &version)
{
    QCommandLineParser parser;
    parser.addOptions(optionTable());
    if (!parser.parse(arguments))
        return UsageError{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return ShowText{helpText()};
    if (parser.isSet(u"version"_s))
        return ShowText{version};

    QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && words.first() == "send"_L1)
        return postOf(parser, words.mid(1));
    if (!words.isEmpty())
        return UsageError{u"Unknown command \"%1\"."_s.arg(words.first())};
    return parser.isSet(u"server-only"_s) ? serveOf(parser) : desktopOf(parser);
}

} // namespace charla::app
