// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "program.h"
#include "scriptedclient.h"

#include <QJsonArray>

namespace charla::tests {

//! Somebody who writes, and waits until it is acknowledged.
class Writer : public NativeClient
{
    Q_OBJECT

public:
    using NativeClient::NativeClient;

    //! \return the seq of the last one.
    qint64 writes(const QStringList &texts, const QString &room = QStringLiteral("lobby"));
    //! \a message without its id; type `room`, `private`, `edit`, `delete`, `react`, `unreact`.
    qint64 commits(QJsonObject message);
    //! All entries of a room, page by page from its beginning on.
    QJsonArray reads(const QString &room = QStringLiteral("lobby"));
};

//! The texts of messages, in their order.
QStringList textsOf(const QJsonArray &entries);

//! Whether each entry names the one before it.
bool isChain(const QJsonArray &entries);

//! A server on \a folder.
class FolderServer : public HeadlessServer
{
    Q_OBJECT

public:
    explicit FolderServer(const QString &folder, const QStringList &more = {});

    //! Ends it as a person does.
    int stops();
};

//! The whole of a file; an empty one when it is not there.
QByteArray contentOf(const QString &file);

//! Each line of \a lines.
QList<QJsonObject> objectsOf(const QByteArray &lines);

//! What a command says on standard output, if it ends well.
QByteArray outputOf(const QStringList &arguments);

} // namespace charla::tests
