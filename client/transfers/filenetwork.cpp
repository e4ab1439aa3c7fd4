// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/filenetwork.h>

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace charla::client {

using namespace Qt::StringLiterals;

FileNetwork::FileNetwork(QObject *parent) : QNetworkAccessManager(parent)
{
    connect(this, &QNetworkAccessManager::sslErrors, this, &FileNetwork::onSslErrors);
}

void FileNetwork::setServer(const Reached &server)
{
    // Connections that wait to be used again were made with the certificate before.
    if (server != m_server)
        clearConnectionCache();
    m_server = server;
}

// Whether a certificate is the right one is asked for by sslErrors(), before anything goes out, but
// not by encrypted(): that comes by the event loop, and too late. So nobody may vouch for it.
QNetworkReply *FileNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                          QIODevice *data)
{
    if (m_server.isVouchedFor || request.url().scheme() != "https"_L1)
        return QNetworkAccessManager::createRequest(operation, request, data);
    QSslConfiguration tls = request.sslConfiguration();
    tls.setCaCertificates({});
    QNetworkRequest checked = request;
    checked.setSslConfiguration(tls);
    return QNetworkAccessManager::createRequest(operation, checked, data);
}

void FileNetwork::onSslErrors(QNetworkReply *reply) const
{
    const Fingerprint shown = Fingerprint::of(reply->sslConfiguration().peerCertificate());
    if (!m_server.isVouchedFor && !shown.isNull() && shown == m_server.certificate)
        reply->ignoreSslErrors();
}

} // namespace charla::client
