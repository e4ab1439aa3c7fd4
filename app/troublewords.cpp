// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/troublewords.h>

#include <protocol/refusal.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QString whatToDo(server::StoreTrouble::Kind kind)
{
    using Kind = server::StoreTrouble::Kind;
    switch (kind) {
    case Kind::Locked:
        return u"Another Charla works on the folder \"%1\". End it first, or name another folder with --data."_s;
    case Kind::Newer:
        return u"A newer Charla made the history in \"%1\". Use that one, or name another folder with --data; nothing was changed."_s;
    case Kind::Corrupt:
        return u"The history in \"%1\" is damaged. Start with --repair to save what can be read; nothing is overwritten."_s;
    case Kind::CannotOpen:
        return u"The history in \"%1\" can't be opened. Look at the folder's rights, or name another one with --data."_s;
    case Kind::CannotWrite:
        break;
    }
    return u"The history in \"%1\" can't be written. Look at the folder's rights and at the space on the disk, or name another one with --data."_s;
}

QString whatToDo(server::TlsTrouble::Kind kind)
{
    using Kind = server::TlsTrouble::Kind;
    switch (kind) {
    case Kind::CannotRead:
        return u"\"%1\" can't be read."_s;
    case Kind::NoCertificate:
        return u"\"%1\" holds no certificate in PEM, or a broken one."_s;
    case Kind::NoKey:
        return u"\"%1\" holds no key in PEM, or one that asks for a password."_s;
    case Kind::KeyDoesNotFit:
        return u"The key in \"%1\" is not that of the certificate."_s;
    case Kind::TooWeak:
        return u"The certificate in \"%1\" can't be used: its key or its signature is too weak."_s;
    case Kind::CannotWrite:
        break;
    }
    return u"The server's own key can't be written to \"%1\". Look at the folder's rights and at the space on the disk, or name another one with --data."_s;
}

QString wordsOf(const server::StoreTrouble &trouble, const QString &folder)
{
    return words(trouble, folder);
}

QString wordsOf(const server::FileTrouble &trouble, const QString &)
{
    using Kind = server::FileTrouble::Kind;
    switch (trouble.kind) {
    case Kind::Exists:
        return u"\"%1\" is there already. Name another file, or replace it with --force."_s.arg(
            trouble.file);
    case Kind::CannotRead:
        return u"\"%1\" can't be read: %2"_s.arg(trouble.file, trouble.systemWords);
    case Kind::CannotWrite:
        break;
    }
    return u"\"%1\" can't be written: %2"_s.arg(trouble.file, trouble.systemWords);
}

QString wordsOf(const server::LineTrouble &trouble, const QString &)
{
    return u"Line %1 is no entry of a transcript in jsonl: %2 (%3) Nothing was taken in."_s
        .arg(trouble.line)
        .arg(errorWords(trouble.refusal.code), trouble.refusal.field);
}

QString wordsOf(const server::NoSuchRoom &, const QString &folder)
{
    return u"There is no such room in \"%1\"."_s.arg(folder);
}

} // namespace

QString words(const server::ArchiveTrouble &trouble, const QString &folder)
{
    return std::visit([&folder](const auto &kind) { return wordsOf(kind, folder); }, trouble);
}

QString words(const server::ListenTrouble &trouble, quint16 port)
{
    using Kind = server::ListenTrouble::Kind;
    switch (trouble.kind) {
    case Kind::PortTaken:
        return u"Port %1 is taken by another program. Choose another one with --port, or --port 0 for a free one."_s
            .arg(port);
    case Kind::PortForbidden:
        return u"The system does not let this program use port %1. Choose one above 1023 with --port."_s
            .arg(port);
    case Kind::Other:
        break;
    }
    return u"Can't listen: %1."_s.arg(trouble.systemWords);
}

QString words(const server::TlsTrouble &trouble)
{
    return whatToDo(trouble.kind).arg(trouble.file) + u" ("_s + trouble.detail + u')';
}

QString words(const server::StoreTrouble &trouble, const QString &folder)
{
    return whatToDo(trouble.kind).arg(folder) + u" ("_s + trouble.detail + u')';
}

namespace {

QString words(const client::Breach &breach)
{
    const QString known = [&breach] {
        using Known = client::Breach::Known;
        switch (breach.known) {
        case Known::Certificate:
            return u"It was %1 before."_s.arg(breach.expected.text());
        case Known::Authorities:
            return u"Until now the system's authorities vouched for it."_s;
        case Known::Unreadable:
            return u"What was written down of the one before is damaged."_s;
        case Known::Link:
            break;
        }
        return u"It should be %1."_s.arg(breach.expected.text());
    }();
    if (breach.shown.isNull())
        return u"The server does not speak TLS any more, though it did or should. Nothing was said to it: another computer may have taken its place. Ask its host."_s;
    return u"The server's certificate is another one: %1. %2 Nothing was said to it: another computer may have taken its place. Ask its host for the fingerprint; if it is that one, say so with --trust."_s
        .arg(breach.shown.text(), known);
}

} // namespace

QString words(const client::Trouble &trouble)
{
    if (trouble.breach)
        return words(*trouble.breach);
    using Kind = client::Trouble::Kind;
    switch (trouble.kind) {
    case Kind::NickTaken:
        return errorWords(ErrorCode::NickTaken);
    case Kind::NickReserved:
        return errorWords(ErrorCode::NickReserved);
    case Kind::NickKept:
        return errorWords(ErrorCode::NickKept);
    case Kind::WrongNickPassword:
        return errorWords(ErrorCode::WrongNickPassword);
    case Kind::NotCharla:
        return u"Somebody answers at that address, but it is no Charla server."_s;
    case Kind::NotEncrypted:
        return u"The server does not speak TLS. Say the address without https:// or wss:// to do without."_s;
    case Kind::WrongVersion:
        return u"The server speaks another version of Charla's protocol."_s;
    default:
        return u"The server can't be reached: %1"_s.arg(trouble.systemWords);
    }
}

} // namespace charla::app
