// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandoptions.h>

#include <app/admincommand.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

struct Group
{
    QString heading;
    QList<QCommandLineOption> options;
};

Group general()
{
    return {
        u"Options"_s,
        {{{u"h"_s, u"help"_s}, u"Show this text."_s},
         {{u"v"_s, u"version"_s}, u"Show the version, and those of the libraries."_s},
         {u"data"_s,
          u"The folder of settings and history (default: where the system keeps such things)."_s,
          u"DIR"_s}}};
}

Group history()
{
    return {
        u"For a window and --server-only"_s,
        {{u"ephemeral"_s, u"Keep the history in memory only: it is gone when the server ends."_s},
         {u"keep-days"_s, u"Remove what is older than N days for good (0: keep everything)."_s,
          u"N"_s},
         {u"repair"_s,
          u"Save what can be read of a damaged history into a new one; the damaged one is put aside."_s}}};
}

Group serving()
{
    return {
        u"For --server-only"_s,
        {{u"server-only"_s, u"Serve without a window and without a display."_s},
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
         {u"threads"_s,
          u"Spread the connections over N threads, for thousands of people (default 1)."_s, u"N"_s},
         {u"tls-cert"_s,
          u"Show this certificate, and those behind it (PEM), to who comes encrypted (default: its own). SIGHUP reads it again."_s,
          u"FILE"_s},
         {u"tls-key"_s, u"The key of that certificate (PEM)."_s, u"FILE"_s},
         {u"require-tls"_s,
          u"Let nobody in who does not come encrypted; lead browsers to https."_s},
         {u"no-tls"_s, u"Speak plain text only."_s},
         {u"no-announce"_s,
          u"Do not say on the local network that this server is there (docs/discovery.md)."_s},
         {u"tutorials"_s,
          u"Serve small pages for the tutorials' ways to talk, too, at /tutorials/."_s}}};
}

Group letting()
{
    return {u"For --server-only, --connect, send, search and export"_s,
            {{u"password-file"_s,
              u"The first line of FILE is the server's password: without it nobody comes in."_s,
              u"FILE"_s},
             {u"nick-password-file"_s,
              u"The first line of FILE is the password of the nick (send, search and export)."_s,
              u"FILE"_s}}};
}

Group visiting()
{
    return {
        u"For a window, send, search and export"_s,
        {{u"new-instance"_s, u"Open a window of its own beside one that is open already."_s},
         {u"connect"_s, u"A window straight into this server, such as 192.168.1.20:9090."_s,
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

Group searching()
{
    return {u"For search and discover"_s,
            {{u"from"_s, u"Only what this person said."_s, u"NICK"_s},
             {u"since"_s, u"Only what was said from then on: 2026-11-21 or 2026-11-21T08:00."_s,
              u"DATE"_s},
             {u"until"_s, u"Only what was said before."_s, u"DATE"_s},
             {u"limit"_s, u"At most so many (default 20)."_s, u"N"_s},
             {u"json"_s, u"One JSON object a line."_s}}};
}

Group discovering()
{
    return {u"For discover"_s,
            {{u"follow"_s, u"Go on, and show what comes (+), changes (*) and goes (-)."_s},
             {u"timeout"_s, u"Look for so many seconds (default 3)."_s, u"S"_s}}};
}

Group archive()
{
    return {u"For backup, export and purge"_s,
            {{u"force"_s, u"Replace FILE if it is there (backup, export)."_s},
             {u"format"_s,
              u"jsonl (default; all there is, and import reads it), html or csv (export)."_s,
              u"FORMAT"_s},
             {u"private"_s, u"Private talks, too (export)."_s},
             {u"before"_s, u"Only what was said before (purge)."_s, u"DATE"_s}}};
}

Group keepingOrder()
{
    return {u"For admin"_s, adminOptions()};
}

QList<Group> groups()
{
    return {general(),   history(),     serving(), letting(),     visiting(),
            searching(), discovering(), archive(), keepingOrder()};
}

QString usage()
{
    return uR"(Charla: talk with the people in one place, without accounts and without internet.

Usage:
  charla [LINK | --connect URL --nick NICK [--room ROOM]]
      Open the window; with --connect straight into a room, with LINK, such as
      charla://192.168.1.20:9090/lobby, there. A window that is open already does it.
  charla --server-only [--listen ADDR] [--port PORT] [--name NAME]
      Serve without a window.
  charla send --url URL --nick NICK [--room ROOM] [TEXT]
      Post TEXT, or standard input line by line, and end when it is acknowledged.
  charla search --url URL --nick NICK [--room ROOM] [--from NICK] [--since DATE] [--until DATE]
                [--limit N] [--json] WORDS...
      Show the messages in which all the words are, newest first. Ends with 1 if there is none.
  charla discover [--json] [--follow] [--timeout S]
      Show the servers on the local network: name, addresses, people, certificate. Ends with 1 if there
      is none, and says what it has looked at and what may help.
  charla backup [--data DIR] [--force] FILE
      Copy the history into FILE, also while a server works on it.
  charla export [--data DIR] [--private] [--room ROOM] [--format FORMAT] [--force] [FILE]
  charla export --url URL --nick NICK --room ROOM [--format FORMAT] [--force] [FILE]
      Write a transcript to FILE or standard output: of a folder, also while a server works on
      it, or of a running server.
  charla import [--data DIR] FILE
      Take a transcript in jsonl back. What is there already is left alone. No server may work on
      the folder.
  charla purge [--data DIR] --room ROOM [--before DATE]
      Remove for good what was said in a room. No server may work on the folder.
  charla admin [--data DIR | --connect URL --owner-key FILE] COMMAND
      Keep order on a running server, as its owner:
      people [--json]                         who is there
      kick NICK [--room ROOM]                 out of a room, or off the server
      ban NICK [--with-address] [--for SPAN]  off, and not in again
      ban ADDRESS [--for SPAN]                nobody from there
      unban NUMBER, bans [--json]             lift a ban; show them
      mute NICK [--room ROOM] [--for SPAN], unmute NICK [--room ROOM]
      let-in ROOM NICK, let-out ROOM NICK     an invitation-only room
      voice ROOM NICK, unvoice ROOM NICK      a moderated room
      role NICK operator|guest                make an operator, or take it back
      room ROOM [--kind KIND] [--read-only on|off] [--moderated on|off]
                [--topic-lock on|off] [--slow SECONDS]
      delete ROOM SEQ                         a message
      audit [--limit N] [--json]              what was done, newest first
)"_s;
}

QString lineOf(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    QString line = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        line += u' ' + option.valueName();
    return u"  %1 %2\n"_s.arg(line, -22).arg(option.description());
}

} // namespace

QList<QCommandLineOption> commandLineOptions()
{
    QList<QCommandLineOption> all;
    for (const Group &group : groups())
        all += group.options;
    return all;
}

QString helpText()
{
    QString text = usage();
    for (const Group &group : groups()) {
        text += u"\n%1:\n"_s.arg(group.heading);
        for (const QCommandLineOption &option : group.options)
            text += lineOf(option);
    }
    return text
        + u"\nExit codes: 0 done, 1 it could not be done (the reason is on standard error) or "
          "nothing was found, 2 wrong arguments.\n"_s;
}

} // namespace charla::app
