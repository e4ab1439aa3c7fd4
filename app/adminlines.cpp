// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/adminlines.h>

#include <app/transcript/saying.h>
#include <protocol/codec.h>
#include <protocol/words.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QString moment(Timestamp at)
{
    return timeOf(at).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString end(const std::optional<Timestamp> &until)
{
    return until ? u"until "_s + moment(*until) : u"for good"_s;
}

// What people typed must not steer the terminal.
QString harmless(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return text;
}

QString because(const QString &reason)
{
    return reason.isEmpty() ? QString() : QString(u": "_s + reason);
}

QString lineOf(const PersonEntry &person)
{
    QStringList parts{person.nick.text(), roleWord(person.role), presenceWord(person.presence)};
    if (!person.address.isEmpty())
        parts.append(person.address);
    if (person.muting)
        parts.append(u"muted "_s + end(person.muting->until));
    return parts.join(u"  "_s);
}

QString lineOf(const Ban &ban)
{
    QStringList parts{QString::number(ban.number)};
    if (ban.nick)
        parts.append(ban.nick->text());
    if (!ban.address.isEmpty())
        parts.append(ban.address);
    parts.append(end(ban.until));
    parts.append(u"by "_s + ban.by.text() + u" at "_s + moment(ban.since) + because(ban.reason));
    return parts.join(u"  "_s);
}

QString lineOf(const AuditEntry &act)
{
    QStringList parts{moment(act.at), act.by.text(), actWord(act.act)};
    if (act.nick)
        parts.append(act.nick->text());
    if (act.room)
        parts.append(u"in "_s + act.room->text());
    if (!act.target.isNull())
        parts.append(u"message "_s + QString::number(act.target.value()));
    if (!act.detail.isEmpty())
        parts.append(act.detail);
    if (act.until)
        parts.append(end(act.until));
    return parts.join(u"  "_s) + because(act.reason);
}

template<typename Item>
QStringList lines(const std::vector<Item> &items)
{
    QStringList lines;
    for (const Item &item : items)
        lines.append(harmless(lineOf(item)));
    return lines;
}

} // namespace

QStringList linesOf(const PeopleList &list)
{
    return lines(list.people);
}

QStringList linesOf(const BanList &list)
{
    return lines(list.bans);
}

QStringList linesOf(const AuditPage &page)
{
    return lines(page.acts);
}

QStringList jsonLinesOf(const ServerMessage &list)
{
    const QJsonObject object = QJsonDocument::fromJson(encode(list)).object();
    QStringList lines;
    for (const QString &key : {u"people"_s, u"bans"_s, u"acts"_s}) {
        for (const QJsonValue item : object.value(key).toArray())
            lines.append(
                QString::fromUtf8(QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact)));
    }
    return lines;
}

} // namespace charla::app
