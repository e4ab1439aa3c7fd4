// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedclient.h"
#include "testserver.h"

namespace charla::tests {

//! A frame of that type: its fields besides.
QJsonObject frameOf(const QString &type, QJsonObject fields);

//! \brief A native client that keeps order: has logged in with the owner's key of a server.
class OwnerClient : public NativeClient
{
    Q_OBJECT

public:
    explicit OwnerClient(TestServer &server, const QString &nick = QStringLiteral("Olga"),
                         const QString &room = QStringLiteral("lobby"));

    //! Asks for an act. \return whether it was done.
    [[nodiscard]] bool does(const QString &type, const QJsonObject &fields)
    {
        return done(*this, type, fields);
    }
    //! Makes somebody an operator. \return whether they are.
    [[nodiscard]] bool appoints(NativeClient &client, const QString &nick);
    //! \a client asks for an act. \return whether it was done.
    [[nodiscard]] static bool done(NativeClient &client, const QString &type,
                                   const QJsonObject &fields);
};

//! \a client asks for an act. \return the code by which it was refused.
QString refusalOf(NativeClient &client, const QString &type, const QJsonObject &fields);

//! A client that comes back as who \a client is, in no room but those that it is in.
QJsonObject comingBack(const NativeClient &client, const QString &nick);

} // namespace charla::tests
