// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"

#include <QUuid>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QJsonObject frameOf(const QString &type, QJsonObject fields)
{
    fields.insert(u"type"_s, type);
    return fields;
}

OwnerClient::OwnerClient(TestServer &server, const QString &nick, const QString &room)
    : NativeClient(server.port(),
                   QJsonObject{{u"nickname"_s, nick},
                               {u"room"_s, room},
                               {u"ownerKey"_s, server.server().ownerKey()->text()}})
{
}

bool OwnerClient::appoints(NativeClient &client, const QString &nick)
{
    says(frameOf(u"role"_s, {{u"nick"_s, nick}, {u"role"_s, u"operator"_s}}));
    return !client.expects({{u"type"_s, u"role"_s}, {u"nick"_s, nick}, {u"role"_s, u"operator"_s}})
                .isEmpty();
}

bool OwnerClient::done(NativeClient &client, const QString &type, const QJsonObject &fields)
{
    QJsonObject frame = frameOf(type, fields);
    const QString id = newId();
    frame.insert(u"id"_s, id);
    client.says(frame);
    return !client.expects({{u"type"_s, u"done"_s}, {u"id"_s, id}}).isEmpty();
}

QString refusalOf(NativeClient &client, const QString &type, const QJsonObject &fields)
{
    QJsonObject frame = frameOf(type, fields);
    const QString id = newId();
    frame.insert(u"id"_s, id);
    client.says(frame);
    return client.expects({{u"type"_s, u"error"_s}, {u"id"_s, id}}).value(u"code"_s).toString();
}

QJsonObject comingBack(const NativeClient &client, const QString &nick)
{
    return frameOf(u"login"_s,
                   {{u"nickname"_s, nick}, {u"token"_s, client.welcome().value(u"token"_s)}});
}

} // namespace charla::tests
