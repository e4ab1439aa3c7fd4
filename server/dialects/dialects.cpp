// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/dialects.h>

#include <server/dialects/native.h>
#include <server/dialects/soc.h>
#include <server/dialects/talking.h>
#include <server/dialects/websocket.h>
#include <server/dialects/websocketserver.h>

#include <QHash>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, const Dialect *> &table()
{
    static const NativeDialect native;
    static const TalkingDialect talking;
    static const SocDialect soc;
    static const WebSocketDialect webSocket;
    static const WebSocketServerDialect webSocketServer;
    static const QHash<QString, const Dialect *> dialects{
        {u"/charla"_s, &native},
        {u"/talking"_s, &talking},
        {u"/soc"_s, &soc},
        {u"/websocket"_s, &webSocket},
        {u"/websocketserver"_s, &webSocketServer},
    };
    return dialects;
}

} // namespace

const Dialect *dialectAt(const QString &path)
{
    return table().value(path);
}

QStringList dialectPaths()
{
    return table().keys();
}

} // namespace charla::server
