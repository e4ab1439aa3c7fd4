// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkRequest>
#include <QString>
#include <QUrl>

namespace charla::client {

//! \brief The address of a file's path at the server of a session.
//!
//! \a server is where the session's WebSocket leads. \return an invalid one for a path that doesn't
//! begin with /files/, so that no server can send its clients elsewhere.
QUrl fileUrl(const QUrl &server, const QString &path);

//! A request that leads nowhere else, says nothing about this person, and does not wait for ever.
QNetworkRequest fileRequest(const QUrl &url);

} // namespace charla::client
