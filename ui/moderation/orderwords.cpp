// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/orderwords.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace charla::ui::texts {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::texts)
};

QString withReason(const QString &words, const QString &reason)
{
    return reason.isEmpty() ? words : Texts::tr("%1 Reason: %2").arg(words, reason);
}

QString doneToMe(const Acted &act)
{
    const QString by = act.by.text();
    const QString room = act.room ? act.room->text() : QString();
    switch (act.act) {
    case Act::Kick:
        return act.room ? Texts::tr("%1 has put you out of %2.").arg(by, room)
                        : Texts::tr("%1 has put you off this server.").arg(by);
    case Act::Ban:
        return Texts::tr("%1 has banned you from this server.").arg(by);
    case Act::Mute:
        return act.room ? Texts::tr("%1 has muted you in %2.").arg(by, room)
                        : Texts::tr("%1 has muted you.").arg(by);
    case Act::Unmute:
        return act.room ? Texts::tr("%1 lets you write again in %2.").arg(by, room)
                        : Texts::tr("%1 lets you write again.").arg(by);
    case Act::LetIn:
        return Texts::tr("%1 lets you into %2. You find it among the rooms.").arg(by, room);
    case Act::LetOut:
        return Texts::tr("%1 lets you into %2 no more.").arg(by, room);
    case Act::Voice:
        return Texts::tr("%1 has given you voice in %2.").arg(by, room);
    case Act::Unvoice:
        return Texts::tr("%1 has taken your voice in %2.").arg(by, room);
    default:
        return {};
    }
}

// %1 who, %2 to whom, %3 where.
QString pattern(Act act, bool isInRoom)
{
    switch (act) {
    case Act::Kick:
        return isInRoom ? Texts::tr("%1 put %2 out of %3") : Texts::tr("%1 put %2 off the server");
    case Act::Ban:
        return Texts::tr("%1 banned %2");
    case Act::Unban:
        return Texts::tr("%1 lifted the ban of %2");
    case Act::Mute:
        return isInRoom ? Texts::tr("%1 muted %2 in %3") : Texts::tr("%1 muted %2");
    case Act::Unmute:
        return isInRoom ? Texts::tr("%1 let %2 write again in %3")
                        : Texts::tr("%1 let %2 write again");
    case Act::LetIn:
        return Texts::tr("%1 let %2 into %3");
    case Act::LetOut:
        return Texts::tr("%1 let %2 into %3 no more");
    case Act::Voice:
        return Texts::tr("%1 gave %2 voice in %3");
    case Act::Unvoice:
        return Texts::tr("%1 took the voice of %2 in %3");
    case Act::Role:
        return Texts::tr("%1 changed the role of %2");
    case Act::Delete:
        return Texts::tr("%1 deleted a message of %2 in %3");
    case Act::Terms:
        break;
    }
    return Texts::tr("%1 changed the settings of %3");
}

} // namespace

QString moment(Timestamp at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString office(Role role)
{
    switch (role) {
    case Role::Owner:
        return Texts::tr("owner");
    case Role::Operator:
        return Texts::tr("operator");
    case Role::Member:
    case Role::Guest:
        break;
    }
    return {};
}

QString acted(const Acted &act)
{
    QString words = doneToMe(act);
    if (act.until)
        words = Texts::tr("%1 Until %2.").arg(words, moment(*act.until));
    return withReason(words, act.reason);
}

QString silence(const client::Moderation::Silence &silence)
{
    using Why = client::Moderation::Silence::Why;
    switch (silence.why) {
    case Why::Muted:
        return silence.until
            ? Texts::tr("You are muted here until %1.").arg(moment(*silence.until))
            : Texts::tr("You are muted here, until an operator lets you write again.");
    case Why::ReadOnly:
        return Texts::tr("In this room only operators write.");
    case Why::NoVoice:
        return Texts::tr("In this room writes who has been given voice. Ask an operator for it.");
    case Why::TooSoon:
        break;
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(silence.wait).count();
    return Texts::tr("This room is slow: you can send the next message in %n s.", nullptr,
                     int(seconds));
}

QString act(const AuditEntry &entry)
{
    const QString whom = entry.nick ? entry.nick->text() : entry.detail;
    const QString where = entry.room ? entry.room->text() : QString();
    QString words = pattern(entry.act, entry.room.has_value());
    words.replace(u"%1"_s, entry.by.text());
    words.replace(u"%2"_s, whom);
    words.replace(u"%3"_s, where);
    const bool isDetailSaid = !entry.nick && entry.act != Act::Terms;
    if (!entry.detail.isEmpty() && !isDetailSaid)
        words += u" ("_s + entry.detail + u')';
    if (entry.until)
        words = Texts::tr("%1 until %2", "act, time").arg(words, moment(*entry.until));
    return entry.reason.isEmpty() ? words
                                  : Texts::tr("%1: %2", "act, reason").arg(words, entry.reason);
}

QString ban(const Ban &ban)
{
    QString who = ban.nick ? ban.nick->text() : ban.address;
    if (ban.nick && !ban.address.isEmpty())
        who += u" ("_s + ban.address + u')';
    const QString words = ban.until
        ? Texts::tr("%1, until %2, by %3").arg(who, moment(*ban.until), ban.by.text())
        : Texts::tr("%1, for good, by %2").arg(who, ban.by.text());
    return ban.reason.isEmpty() ? words : Texts::tr("%1: %2", "act, reason").arg(words, ban.reason);
}

} // namespace charla::ui::texts
