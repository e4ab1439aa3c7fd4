// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/reached.h>

#include <QNetworkAccessManager>

namespace charla::client {

//! \brief HTTP to the server that a session's WebSocket has reached, and to that one alone.
//!
//! Over TLS it must show the certificate that it showed there; one that the system's authorities
//! vouched for there may have been renewed, and must be vouched for again. Another one ends the
//! request before anything is said.
class FileNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit FileNetwork(QObject *parent = nullptr);

    //! What is under way goes on.
    void setServer(const Reached &server);
    //! As it was reached: ws:// or wss://.
    const QUrl &server() const { return m_server.url; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *data) override;

private:
    void onSslErrors(QNetworkReply *reply) const;

    Reached m_server;
};

} // namespace charla::client
