// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"

#include "testfiles.h"

#include <QJsonArray>
#include <QUuid>

namespace charla::tests {

using namespace Qt::StringLiterals;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray announced(NativeClient &client, const QString &id, const QString &name, qint64 size,
                     const QString &mime)
{
    client.says(QJsonObject{{u"type"_s, u"upload"_s},
                            {u"id"_s, id},
                            {u"name"_s, name},
                            {u"size"_s, size},
                            {u"mime"_s, mime}});
    const QJsonObject answer = client.expects({{u"type"_s, u"upload"_s}, {u"id"_s, id}});
    return answer.value(u"token"_s).toString().toLatin1();
}

void saysWithFile(NativeClient &client, const QString &type, const QString &to,
                  const QByteArray &token)
{
    const QJsonObject message{{u"text"_s, u""_s},
                              {u"files"_s, QJsonArray{QString::fromLatin1(token)}}};
    client.says(
        QJsonObject{{u"type"_s, type}, {u"id"_s, newId()}, {u"to"_s, to}, {u"message"_s, message}});
}

QJsonObject heardFile(NativeClient &client, const QString &type)
{
    const QJsonObject frame = client.expects({{u"type"_s, type}});
    return frame.value(u"message"_s).toObject().value(u"files"_s).toArray().at(0).toObject();
}

QByteArray pathOf(const QJsonObject &file)
{
    return file.value(u"path"_s).toString().toLatin1();
}

QJsonObject sent(NativeClient &client, quint16 port, const QByteArray &content, const QString &name,
                 const QString &mime)
{
    const QByteArray token = announced(client, newId(), name, content.size(), mime);
    if (asked(port, putHead(token, 0, content.size()) + content).status != 200)
        return {};
    saysWithFile(client, u"room"_s, u"lobby"_s, token);
    client.expects({{u"type"_s, u"ack"_s}});
    return heardFile(client);
}

bool bringsPreview(quint16 port, const QByteArray &token, const QByteArray &picture,
                   const QByteArray &mime)
{
    const QByteArray fields = "Content-Type: " + mime
        + "\r\nContent-Length: " + QByteArray::number(picture.size()) + "\r\n";
    const QByteArray head = fileRequest("PUT", "/files/" + token + "/preview", fields);
    return asked(port, head + picture).status == 200;
}

} // namespace charla::tests
