// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/texts.h>

#include <protocol/limits.h>
#include <ui/markdown/markdown.h>

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace charla::ui::texts {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::texts)
};

} // namespace

QString Words::together() const
{
    return advice.isEmpty()
        ? what
        : Texts::tr("%1 %2", "two sentences, one after the other").arg(what, advice);
}

Words hosting(Hosting::Trouble trouble, quint16 port, const QString &systemWords)
{
    switch (trouble) {
    case Hosting::Trouble::PortTaken:
        return {Texts::tr("Port %1 is already in use on this computer.").arg(port),
                Texts::tr("Choose another port, or 0 for any free one.")};
    case Hosting::Trouble::PortForbidden:
        return {Texts::tr("This computer does not let you use port %1.").arg(port),
                Texts::tr("Choose a port above 1023, or 0 for any free one.")};
    case Hosting::Trouble::HistoryLocked:
        return {Texts::tr("Another Charla on this computer keeps its history in the same folder."),
                Texts::tr("End that one first.")};
    case Hosting::Trouble::HistoryNewer:
        return {Texts::tr("A newer Charla made the history on this computer."),
                Texts::tr("Host with that one; nothing was changed.")};
    case Hosting::Trouble::HistoryDamaged:
        return {Texts::tr("The history on this computer is damaged (%1).").arg(systemWords),
                Texts::tr("Start Charla with --repair to save what can be read; nothing is "
                          "overwritten.")};
    case Hosting::Trouble::HistoryCannotOpen:
        return {Texts::tr("The history on this computer can't be opened (%1).").arg(systemWords),
                Texts::tr("Look at the rights of its folder.")};
    case Hosting::Trouble::HistoryCannotWrite:
        return {Texts::tr("The history on this computer can't be written (%1).").arg(systemWords),
                Texts::tr("Look at the rights of its folder, and at the space on the disk.")};
    case Hosting::Trouble::Certificate:
        return {Texts::tr("The server's certificate can't be used (%1).").arg(systemWords),
                Texts::tr("Mend that file, or put it aside: without one Charla makes its own.")};
    case Hosting::Trouble::Other:
        break;
    }
    return {Texts::tr("The server could not be started (%1).").arg(systemWords),
            Texts::tr("Try another port, or 0 for any free one.")};
}

QString nickTrouble(ErrorCode code)
{
    switch (code) {
    case ErrorCode::EmptyValue:
        return Texts::tr("Enter the nick that the others will see.");
    case ErrorCode::TooLong:
        return Texts::tr("That nick is too long. Use at most %n characters.", nullptr,
                         int(limits::MaxNickCodePoints));
    case ErrorCode::BadCharacters:
        return Texts::tr(
            "That nick contains invisible characters. Use letters, digits, signs and spaces.");
    default:
        return Texts::tr("That nick can't be used. Choose another one.");
    }
}

namespace {

QString nameTrouble(ErrorCode code, qsizetype maxCodePoints)
{
    switch (code) {
    case ErrorCode::TooLong:
        return Texts::tr("That name is too long. Use at most %n characters.", nullptr,
                         int(maxCodePoints));
    case ErrorCode::BadCharacters:
        return Texts::tr(
            "That name contains invisible characters. Use letters, digits, signs and spaces.");
    default:
        return Texts::tr("That name can't be used. Choose another one.");
    }
}

} // namespace

QString roomTrouble(ErrorCode code)
{
    return code == ErrorCode::EmptyValue ? Texts::tr("Enter the name of a room.")
                                         : nameTrouble(code, limits::MaxRoomCodePoints);
}

QString serverNameTrouble(ErrorCode code)
{
    return nameTrouble(code, limits::MaxServerNameCodePoints);
}

QString textTrouble(ErrorCode code, const QString &text)
{
    switch (code) {
    case ErrorCode::EmptyValue:
        return {};
    case ErrorCode::TooLong: {
        const qsizetype excess = text.toUtf8().size() - limits::MaxTextBytes;
        const double kibibytes = std::ceil(double(qMax<qsizetype>(excess, 1)) / 102.4) / 10;
        return Texts::tr("This is too long by %1 KiB. Shorten it, or send it in parts.")
            .arg(QLocale().toString(kibibytes, 'f', 1));
    }
    default:
        return Texts::tr(
            "This contains characters that can't be sent. Remove the control characters.");
    }
}

QString refusal(const protocol::Refusal &refusal)
{
    switch (refusal.code) {
    case ErrorCode::NotInRoom:
        return Texts::tr("You are not in that room any more. Join it again to write there.");
    case ErrorCode::NoSuchPerson:
        return Texts::tr("That person has left. Your message was not delivered.");
    case ErrorCode::TooManyRooms:
        return Texts::tr("The server holds as many rooms as it can. Join one that exists.");
    case ErrorCode::NotStored:
        return Texts::tr("The server could not keep your message. Send it again.");
    case ErrorCode::NoSuchMessage:
        return Texts::tr("That message is not there any more.");
    case ErrorCode::NotYours:
        return Texts::tr("Only who wrote a message can change it.");
    case ErrorCode::TooManyFiles:
    case ErrorCode::NoSuchUpload:
        return Texts::tr("The server could not put the files to your message. Send it again.");
    case ErrorCode::TooManyMarks:
        return Texts::tr("That message has as many reactions as it can.");
    case ErrorCode::NotAllowed:
        return Texts::tr("You may not do that here.");
    case ErrorCode::Muted:
        return Texts::tr("You are muted, so nothing was sent.");
    case ErrorCode::ReadOnly:
        return Texts::tr("In that room you may only read.");
    case ErrorCode::TooSoon:
        return Texts::tr("That room is slow. Wait a little before your next message.");
    case ErrorCode::RoomClosed:
        return Texts::tr("Into that room one must be let in. Ask an operator, or who made it.");
    case ErrorCode::RateLimited:
        return Texts::tr("That was too fast. Try again in a moment.");
    case ErrorCode::WrongNickPassword:
        return Texts::tr("That is not the password of this nick.");
    case ErrorCode::NoSuchSession:
        return Texts::tr("You are not logged in there any more.");
    case ErrorCode::NoSuchInvitation:
        return Texts::tr("This invitation lets in nobody any more.");
    case ErrorCode::TooManyInvitations:
        return Texts::tr("You have as many invitations as you can. Take some back first.");
    case ErrorCode::TooLong:
        return Texts::tr("The server refused this because it is too long.");
    case ErrorCode::BadCharacters:
        return Texts::tr("The server refused this because of invisible characters.");
    default:
        return Texts::tr("The server refused the last request (%1).")
            .arg(QLatin1StringView(protocol::errorCodeText(refusal.code)));
    }
}

QString retry(std::chrono::milliseconds untilRetry)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(untilRetry).count();
    if (seconds <= 0)
        return Texts::tr("Trying again now.");
    return Texts::tr("Trying again in %n s.", nullptr, int(seconds));
}

QString presence(protocol::Presence presence)
{
    switch (presence) {
    case protocol::Presence::Online:
        return Texts::tr("online");
    case protocol::Presence::Away:
        return Texts::tr("away");
    case protocol::Presence::Offline:
        break;
    }
    return Texts::tr("offline");
}

QString keyMark(const protocol::KeyMark &mark)
{
    if (mark.isNull())
        return {};
    QString digits = mark.text().toUpper();
    digits.insert(digits.size() / 2, QChar::Space);
    return Texts::tr("Key mark %1: the same for as long as it is the same person").arg(digits);
}

// English is the source and has no translation, so that it needs a text of its own for one.
QString unread(int count)
{
    return count == 1 ? Texts::tr("1 unread message")
                      : Texts::tr("%Ln unread messages", nullptr, count);
}

QString namesYou()
{
    return Texts::tr("names you");
}

QString people(int count)
{
    return count == 1 ? Texts::tr("1 person") : Texts::tr("%Ln people", nullptr, count);
}

QString day(const QDate &day, const QDate &today)
{
    if (day == today)
        return Texts::tr("Today");
    if (day.addDays(1) == today)
        return Texts::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

QString list(const QStringList &names)
{
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        return names.first();
    case 2:
        return Texts::tr("%1 and %2", "two names").arg(names.at(0), names.at(1));
    case 3:
        return Texts::tr("%1, %2 and %3", "three names").arg(names.at(0), names.at(1), names.at(2));
    default:
        return Texts::tr("%1, %2 and %Ln others", "more than three names", int(names.size() - 2))
            .arg(names.at(0), names.at(1));
    }
}

QString typing(const QStringList &nicks)
{
    if (nicks.isEmpty())
        return {};
    if (nicks.size() == 1)
        return Texts::tr("%1 is writing…").arg(nicks.first());
    return Texts::tr("%1 are writing…", "several names", int(nicks.size())).arg(list(nicks));
}

QString firstLine(const QString &text)
{
    constexpr int enough = 400; // characters, marks among them
    return plainWords(text.trimmed().left(enough))
        .trimmed()
        .section(QChar::LineFeed, 0, 0)
        .left(200);
}

QString place(const QUrl &url)
{
    return url.authority();
}

} // namespace charla::ui::texts
