// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/usage.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

Usage window()
{
    return {.kind = Usage::Kind::Window,
            .word = {},
            .arguments = {u"[LINK | --connect URL --nick NICK [--room ROOM]]"_s},
            .text
            = u"Open the window; with --connect straight into a room, with LINK, such as "
              "charla://192.168.1.20:9090/lobby, there. A window that is open already does it."_s};
}

Usage serving(ProgramKind kind)
{
    return {.kind = Usage::Kind::Serving,
            .word = {},
            .arguments = {u"[--config FILE] [--listen ADDR] [--port PORT] [--name NAME]"_s},
            .text = kind == ProgramKind::WithWindow ? u"Serve without a window."_s
                                                    : u"Serve until it is told to stop."_s};
}

QList<Usage> talking()
{
    return {{.word = u"send"_s,
             .arguments = {u"--url URL --nick NICK [--room ROOM] [TEXT]"_s},
             .text = u"Post TEXT, or standard input line by line, and end when it is "
                     "acknowledged."_s},
            {.word = u"search"_s,
             .arguments = {u"--url URL --nick NICK [--room ROOM] [--from NICK] [--since DATE] "
                           "[--until DATE] [--limit N] [--json] WORDS..."_s},
             .text = u"Show the messages in which all the words are, newest first. Ends with 1 if "
                     "there is none."_s},
            {.word = u"discover"_s,
             .arguments = {u"[--json] [--follow] [--timeout S]"_s},
             .text
             = u"Show the servers on the local network: name, addresses, people, certificate. Ends "
               "with 1 if there is none, and says what it has looked at and what may help."_s}};
}

QList<Usage> archive()
{
    return {
        {.word = u"backup"_s,
         .arguments = {u"[--data DIR] [--force] FILE"_s},
         .text = u"Copy the history into FILE, also while a server works on it."_s},
        {.word = u"export"_s,
         .arguments
         = {u"[--data DIR] [--private] [--room ROOM] [--format FORMAT] [--force] [FILE]"_s,
            u"--url URL --nick NICK --room ROOM [--format FORMAT] [--force] [FILE]"_s},
         .text = u"Write a transcript to FILE or standard output: of a folder, also while a server "
                 "works on it, or of a running server."_s},
        {.word = u"import"_s,
         .arguments = {u"[--data DIR] FILE"_s},
         .text
         = u"Take a transcript in jsonl back. What is there already is left alone. No server may "
           "work on the folder."_s},
        {.word = u"purge"_s,
         .arguments = {u"[--data DIR] --room ROOM [--before DATE]"_s},
         .text = u"Remove for good what was said in a room. No server may work on the folder."_s},
        {.word = u"status"_s,
         .arguments = {u"[--data DIR] [--json | --qr]"_s},
         .text
         = u"Tell how it stands with the server that works on the folder, or show its QR codes "
           "again. Ends with 0 if it runs and is well, 1 if it is not well, 3 if none runs."_s}};
}

Usage keepingOrder()
{
    return {.word = u"admin"_s,
            .arguments = {u"[--data DIR | --connect URL --owner-key FILE] COMMAND"_s},
            .text = u"Keep order on a running server, as its owner:"_s,
            .orders = {{u"people [--json]"_s, u"who is there"_s},
                       {u"kick NICK [--room ROOM]"_s, u"out of a room, or off the server"_s},
                       {u"ban NICK [--with-address] [--for SPAN]"_s, u"off, and not in again"_s},
                       {u"ban ADDRESS [--for SPAN]"_s, u"nobody from there"_s},
                       {u"unban NUMBER"_s, u"lift a ban"_s},
                       {u"bans [--json]"_s, u"show them"_s},
                       {u"mute NICK [--room ROOM] [--for SPAN]"_s, u"takes the right to write"_s},
                       {u"unmute NICK [--room ROOM]"_s, u"gives it back"_s},
                       {u"let-in ROOM NICK"_s, u"into an invitation-only room"_s},
                       {u"let-out ROOM NICK"_s, u"out of it"_s},
                       {u"voice ROOM NICK"_s, u"may write in a moderated room"_s},
                       {u"unvoice ROOM NICK"_s, u"may not any more"_s},
                       {u"role NICK operator|guest"_s, u"make an operator, or take it back"_s},
                       {u"room ROOM [--kind KIND] [--read-only on|off] [--moderated on|off] "
                        "[--topic-lock on|off] [--slow SECONDS]"_s,
                        u"say what a room is like"_s},
                       {u"delete ROOM SEQ"_s, u"remove a message"_s},
                       {u"audit [--limit N] [--json]"_s, u"what was done, newest first"_s}}};
}

} // namespace

QString purpose()
{
    return u"talk with the people in one place, without accounts and without internet"_s;
}

QList<Usage> usages(ProgramKind kind)
{
    QList<Usage> all;
    if (kind == ProgramKind::WithWindow)
        all += window();
    all += serving(kind);
    all += talking();
    all += archive();
    all += keepingOrder();
    return all;
}

QStringList synopses(const Usage &usage, ProgramKind kind)
{
    QString begin = programName(kind);
    if (usage.kind == Usage::Kind::Serving && kind == ProgramKind::WithWindow)
        begin += " --server-only"_L1;
    if (usage.kind == Usage::Kind::Word)
        begin += u' ' + usage.word;
    QStringList lines;
    for (const QString &arguments : usage.arguments)
        lines.append(begin + u' ' + arguments);
    return lines;
}

QString exitCodes()
{
    return u"0 done, 1 it could not be done (the reason is on standard error) or nothing was "
           "found, 2 wrong arguments, 3 no server runs (status)."_s;
}

QString programName(ProgramKind kind)
{
    return kind == ProgramKind::WithWindow ? u"charla"_s : u"charla-server"_s;
}

} // namespace charla::app
