// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandoptions.h>

#include <app/admincommand.h>
#include <app/commandline.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

OptionGroup general()
{
    return {
        u"Options"_s,
        {{{u"h"_s, u"help"_s}, u"Show this text."_s},
         {{u"v"_s, u"version"_s}, u"Show the version, and those of the libraries."_s},
         {u"data"_s,
          u"The folder of settings and history (default: where the system keeps such things)."_s,
          u"DIR"_s}}};
}

OptionGroup history()
{
    return {
        u"For a window and a server"_s,
        {{u"ephemeral"_s, u"Keep the history in memory only: it is gone when the server ends."_s},
         {u"keep-days"_s, u"Remove what is older than N days for good (0: keep everything)."_s,
          u"N"_s},
         {u"repair"_s,
          u"Save what can be read of a damaged history into a new one; the damaged one is put aside."_s}}};
}

OptionGroup serving()
{
    return {
        u"For a server (--server-only)"_s,
        {{u"server-only"_s, u"Serve without a window and without a display."_s},
         {u"config"_s,
          u"Read these options from FILE, a line each, such as port = 9090 or require-tls = yes; the command line wins."_s,
          u"FILE"_s},
         {u"listen"_s, u"Serve at this address only (default: all)."_s, u"ADDR"_s},
         {u"port"_s, u"Serve at this port (default 9090; 0 takes a free one)."_s, u"PORT"_s},
         {u"name"_s, u"The server's name, for people."_s, u"NAME"_s},
         {u"allow-origin"_s,
          u"Let pages of this origin connect, too, such as https://chat.example (repeatable)."_s,
          u"ORIGIN"_s},
         {u"allow-host"_s,
          u"A further host name under which browsers reach this server (repeatable)."_s, u"HOST"_s},
         {u"max-file"_s, u"Take files up to this size, with K, M or G (default 100M; 0: none)."_s,
          u"SIZE"_s},
         {u"max-storage"_s, u"Keep files up to this size together (default 10G)."_s, u"SIZE"_s},
         {u"file-types"_s,
          u"Take files of these types only, such as image/*,application/pdf (default: all)."_s,
          u"TYPES"_s},
         {u"limits"_s,
          u"Limits against floods, such as messages-per-person=200:20,connections=500; or off, on loopback only (docs/limits.md)."_s,
          u"NAME=VALUE,..."_s},
         {u"metrics-allow"_s,
          u"Show the figures at /metrics to these addresses, too (default: this machine only)."_s,
          u"ADDRESS,..."_s},
         {u"trusted-proxies"_s,
          u"Believe these reverse proxies for whom they ask, by X-Forwarded-For and X-Forwarded-Proto (default: none)."_s,
          u"ADDRESS[/BITS],..."_s},
         {u"threads"_s,
          u"Spread the connections over N threads, for thousands of people (default 1)."_s, u"N"_s},
         {u"tls-cert"_s,
          u"Show this certificate, and those behind it (PEM), to who comes encrypted (default: its own). SIGHUP reads it again."_s,
          u"FILE"_s},
         {u"tls-key"_s, u"The key of that certificate (PEM)."_s, u"FILE"_s},
         {u"require-tls"_s,
          u"Let nobody in who does not come encrypted; lead browsers to https."_s},
         {u"no-tls"_s, u"Speak plain text only."_s},
         {u"qr"_s, u"Show QR codes to join by when it is ready; status shows them again."_s},
         {u"log"_s,
          u"How the log is written to standard error: journal (with systemd's priorities) or lines (default: journal where systemd reads it)."_s,
          u"FORM"_s},
         {u"log-level"_s,
          u"What is logged at least: debug, info, warning or error (default info)."_s, u"LEVEL"_s},
         {u"no-announce"_s,
          u"Do not say on the local network that this server is there (docs/discovery.md)."_s},
         {u"tutorials"_s,
          u"Serve small pages for the tutorials' ways to talk, too, at /tutorials/."_s}}};
}

OptionGroup letting()
{
    return {u"For a server, --connect, send, search and export"_s,
            {{u"password-file"_s,
              u"The first line of FILE is the server's password: without it nobody comes in."_s,
              u"FILE"_s},
             {u"nick-password-file"_s,
              u"The first line of FILE is the password of the nick (send, search and export)."_s,
              u"FILE"_s}}};
}

OptionGroup visiting()
{
    return {
        u"For a window, send, search and export"_s,
        {{u"new-instance"_s, u"Open a window of its own beside one that is open already."_s},
         {u"connect"_s,
          u"The server to go straight into, such as 192.168.1.20:9090; or to keep order on (admin)."_s,
          u"URL"_s},
         {u"url"_s, u"The server (send, search, export)."_s, u"URL"_s},
         {u"nick"_s, u"Your nick."_s, u"NICK"_s},
         {u"trust"_s,
          u"The server's certificate has this fingerprint: remember that instead of what is known of it."_s,
          u"FINGERPRINT"_s},
         {u"room"_s,
          u"The room (default: lobby with --connect and send, all with search and export)."_s,
          u"ROOM"_s}}};
}

OptionGroup searching()
{
    return {u"For search"_s,
            {{u"from"_s, u"Only what this person said."_s, u"NICK"_s},
             {u"since"_s, u"Only what was said from then on: 2026-11-21 or 2026-11-21T08:00."_s,
              u"DATE"_s},
             {u"until"_s, u"Only what was said before."_s, u"DATE"_s},
             {u"limit"_s, u"At most so many (default 20)."_s, u"N"_s},
             {u"json"_s, u"One JSON object a line."_s}}};
}

OptionGroup discovering()
{
    return {u"For discover"_s,
            {{u"follow"_s, u"Go on, and show what comes (+), changes (*) and goes (-)."_s},
             {u"timeout"_s, u"Look for so many seconds (default 3)."_s, u"S"_s}}};
}

OptionGroup archive()
{
    return {u"For backup, export and purge"_s,
            {{u"force"_s, u"Replace FILE if it is there (backup, export)."_s},
             {u"format"_s,
              u"jsonl (default; all there is, and import reads it), html or csv (export)."_s,
              u"FORMAT"_s},
             {u"private"_s, u"Private talks, too (export)."_s},
             {u"before"_s, u"Only what was said before (purge)."_s, u"DATE"_s}}};
}

OptionGroup keepingOrder()
{
    return {u"For admin"_s, adminOptions()};
}

QList<OptionGroup> groups()
{
    return {general(),   history(),     serving(), letting(),     visiting(),
            searching(), discovering(), archive(), keepingOrder()};
}

} // namespace

QList<OptionGroup> optionGroups(ProgramKind kind)
{
    QStringList taken{u"help"_s, u"version"_s};
    for (const CommandWord &command : commandWords(kind))
        taken += command.options;
    if (kind == ProgramKind::Headless)
        taken.removeAll(u"server-only"_s); // it is taken, and says nothing
    // That program is nothing else, and has no window.
    static const QStringList windowWords{u" (--server-only)"_s, u"a window and "_s, u"a window, "_s,
                                         u"--connect, "_s};
    QList<OptionGroup> told;
    for (OptionGroup group : groups()) {
        group.options.removeIf([&taken](const QCommandLineOption &option) {
            return !taken.contains(option.names().constLast());
        });
        if (kind == ProgramKind::Headless) {
            for (const QString &words : windowWords)
                group.heading.remove(words);
        }
        if (!told.isEmpty() && told.constLast().heading == group.heading)
            told.last().options += group.options;
        else if (!group.options.isEmpty())
            told.append(group);
    }
    return told;
}

QList<QCommandLineOption> commandLineOptions()
{
    QList<QCommandLineOption> all;
    for (const OptionGroup &group : groups())
        all += group.options;
    return all;
}

QStringList repeatableOptions()
{
    return {u"allow-origin"_s, u"allow-host"_s};
}

QStringList spelled(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    return names;
}

} // namespace charla::app
