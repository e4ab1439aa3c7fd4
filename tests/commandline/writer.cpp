// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writer.h"

#include "filesayings.h"

#include <QFile>
#include <QJsonDocument>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

QJsonObject roomMessage(const QString &room, const QString &text)
{
    return {{u"type"_s, u"room"_s},
            {u"id"_s, newId()},
            {u"to"_s, room},
            {u"message"_s, QJsonObject{{u"text"_s, text}}}};
}

} // namespace

qint64 Writer::writes(const QStringList &texts, const QString &room)
{
    QJsonObject last;
    for (const QString &text : texts) {
        last = roomMessage(room, text);
        says(last);
    }
    return expects({{u"type"_s, u"ack"_s}, {u"id"_s, last.value(u"id"_s)}})
        .value(u"seq"_s)
        .toInteger();
}

qint64 Writer::commits(QJsonObject message)
{
    const QString id = newId();
    message.insert(u"id"_s, id);
    says(message);
    return expects({{u"type"_s, u"ack"_s}, {u"id"_s, id}}).value(u"seq"_s).toInteger();
}

QJsonArray Writer::reads(const QString &room)
{
    QJsonArray all;
    QJsonObject page;
    do {
        const QString id = newId().left(8);
        says(QJsonObject{{u"type"_s, u"history"_s},
                         {u"id"_s, id},
                         {u"room"_s, room},
                         {u"after"_s, all.last().toObject().value(u"seq"_s).toInteger()},
                         {u"limit"_s, 100}});
        page = expects({{u"type"_s, u"history"_s}, {u"id"_s, id}});
        for (const QJsonValue &entry : page.value(u"messages"_s).toArray())
            all.append(entry);
    } while (page.value(u"more"_s).toBool());
    return all;
}

QStringList textsOf(const QJsonArray &entries)
{
    QStringList texts;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        if (entry.value(u"type"_s) == u"room"_s)
            texts.append(entry.value(u"message"_s).toObject().value(u"text"_s).toString());
    }
    return texts;
}

bool isChain(const QJsonArray &entries)
{
    qint64 prev = 0;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        if (entry.value(u"prev"_s).toInteger() != prev)
            return false;
        prev = entry.value(u"seq"_s).toInteger();
    }
    return true;
}

FolderServer::FolderServer(const QString &folder, const QStringList &more)
    : HeadlessServer(QStringList{u"--data"_s, folder} + more)
{
}

int FolderServer::stops()
{
    terminate();
    return ended();
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.trimmed().split('\n'))
        objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

QByteArray outputOf(const QStringList &arguments)
{
    Program program(arguments);
    const int code = program.ended();
    return code == 0 ? program.readAllStandardOutput()
                     : "failed: " + program.readAllStandardError();
}

} // namespace charla::tests
