// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/orderwords.h>
#include <ui/texts.h>

#include <QCoreApplication>

namespace charla::ui::texts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::texts)
};

Words ofTheWay(client::Trouble::Kind kind, const QString &server)
{
    using Kind = client::Trouble::Kind;
    switch (kind) {
    case Kind::HostNotFound:
        return {Texts::tr("There is no computer called %1 on this network.").arg(server),
                Texts::tr("Check the address for mistakes, or use the numbers that the host's "
                          "window shows.")};
    case Kind::Refused:
        return {Texts::tr("Nobody answers at %1.").arg(server),
                Texts::tr("Check address and port, and that the host has started Charla.")};
    case Kind::TimedOut:
        return {Texts::tr("%1 did not answer in time.").arg(server),
                Texts::tr(
                    "Check that you are on the same network and that no firewall is in the way.")};
    case Kind::NetworkLost:
        return {Texts::tr("The connection was lost."), Texts::tr("Check the network.")};
    case Kind::ServerStopped:
        return {Texts::tr("The server has been stopped."),
                Texts::tr("Ask the host to start it again.")};
    case Kind::TooFast:
        return {Texts::tr("The server had to deal with too much from here."),
                Texts::tr("Wait a moment.")};
    case Kind::ServerFull:
        return {Texts::tr("The server has no place for one more."),
                Texts::tr("Ask the host for some, or try again later.")};
    default:
        return {Texts::tr("The connection was too slow to keep up."), Texts::tr("Connect again.")};
    }
}

Words banned(const client::Trouble &trouble, const QString &server)
{
    QString what = Texts::tr("You are banned from the server at %1.").arg(server);
    if (!trouble.reason.isEmpty())
        what = Texts::tr("%1 Reason: %2").arg(what, trouble.reason);
    return {what,
            trouble.until ? Texts::tr("It ends at %1.").arg(moment(*trouble.until))
                          : Texts::tr("Ask an operator.")};
}

Words ofTheServer(const client::Trouble &trouble, const QString &server)
{
    using Kind = client::Trouble::Kind;
    switch (trouble.kind) {
    case Kind::NotCharla:
        return {Texts::tr("Something answers at %1, but it is not a Charla server.").arg(server),
                Texts::tr("Check address and port.")};
    case Kind::WrongVersion:
        return {Texts::tr("The server at %1 is of another version of Charla.").arg(server),
                Texts::tr("Use the same version on both computers, or join with a browser.")};
    case Kind::NickTaken:
        return {Texts::tr("Somebody there already has that nick, or one that looks like it."),
                Texts::tr("Choose another nick.")};
    case Kind::NickReserved:
        return {Texts::tr("That nick belongs to the server itself."),
                Texts::tr("Choose another nick.")};
    case Kind::BadNick:
        return {Texts::tr("The server does not take that nick."),
                Texts::tr("Choose another nick.")};
    case Kind::PasswordRequired:
        return {Texts::tr("The server at %1 asks for a password.").arg(server),
                Texts::tr("Its host knows it.")};
    case Kind::WrongPassword:
        return {Texts::tr("That is not the password of the server at %1.").arg(server),
                Texts::tr("Ask its host.")};
    case Kind::NickKept:
        return {Texts::tr("That nick is kept with a password."),
                Texts::tr("Enter the password if the nick is yours, or choose another one.")};
    case Kind::WrongNickPassword:
        return {Texts::tr("That is not the password of this nick."),
                Texts::tr("Try again, or choose another nick.")};
    case Kind::InvitationOver:
        return {Texts::tr("This invitation is used up or too old."),
                Texts::tr("Ask for another one, or enter the password of the server.")};
    case Kind::TooManyTries:
        return {Texts::tr("A password was tried too often."),
                Texts::tr("Wait a minute, and try again.")};
    case Kind::SessionEnded:
        return {Texts::tr("You have ended this session on another device."),
                Texts::tr("Connect again to log in anew.")};
    case Kind::NotTrusted:
        return {Texts::tr("%1 shows another certificate than the one you know.").arg(server),
                Texts::tr("Ask its host whether it was set up anew.")};
    case Kind::NotEncrypted:
        return {
            Texts::tr("The server at %1 does not encrypt the talk.").arg(server),
            Texts::tr("Ask its host, or enter the address without https:// or wss:// before it.")};
    case Kind::PutOff:
        return {Texts::tr("An operator has put you off the server at %1.").arg(server),
                Texts::tr("You may come back, if you keep to what goes there.")};
    case Kind::Banned:
        return banned(trouble, server);
    case Kind::TakenOver:
        return {
            Texts::tr("You continued in another window or program, so this one was disconnected."),
            Texts::tr("Connect again with another nick to use both.")};
    default:
        return {Texts::tr("The connection failed (%1).").arg(trouble.systemWords),
                Texts::tr("Try again.")};
    }
}

} // namespace

Words trouble(const client::Trouble &trouble, const QUrl &url)
{
    using Kind = client::Trouble::Kind;
    switch (trouble.kind) {
    case Kind::HostNotFound:
        return ofTheWay(trouble.kind, url.host());
    case Kind::Refused:
    case Kind::TimedOut:
    case Kind::NetworkLost:
    case Kind::ServerStopped:
    case Kind::TooSlow:
    case Kind::TooFast:
    case Kind::ServerFull:
        return ofTheWay(trouble.kind, place(url));
    default:
        return ofTheServer(trouble, place(url));
    }
}

} // namespace charla::ui::texts
