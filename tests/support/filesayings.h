// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedclient.h"

#include <QJsonObject>

//! What a client of the native protocol says to bring a file, and hears of one.
namespace charla::tests {

//! An id that nothing else has.
QString newId();

//! Announces it. \return the token; empty when the server refuses.
QByteArray announced(NativeClient &client, const QString &id, const QString &name, qint64 size,
                     const QString &mime = QStringLiteral("application/zip"));
//! A message of type `room` or `private` with nothing but that file.
void saysWithFile(NativeClient &client, const QString &type, const QString &to,
                  const QByteArray &token);
//! Brings a preview for an upload. \return whether it was taken.
bool bringsPreview(quint16 port, const QByteArray &token, const QByteArray &picture,
                   const QByteArray &mime);

//! The first file of the next message of that type.
QJsonObject heardFile(NativeClient &client, const QString &type = QStringLiteral("room"));
QByteArray pathOf(const QJsonObject &file);

//! Brings it whole as a file of a message to the lobby. \return the file as it was heard; nothing
//! when it was refused.
QJsonObject sent(NativeClient &client, quint16 port, const QByteArray &content, const QString &name,
                 const QString &mime = QStringLiteral("application/zip"));

} // namespace charla::tests
