// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsfront.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

namespace charla::tests {

namespace {

constexpr char TlsHandshake = 0x16; // the first byte of a TLS connection

} // namespace

TlsFront::TlsFront(quint16 serverPort, const TestCertificate &certificate, QObject *parent)
    : QTcpServer(parent), m_certificate(certificate), m_serverPort(serverPort)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The test's front can't listen.");
}

void TlsFront::incomingConnection(qintptr descriptor)
{
    ++m_count;
    auto *client = new QSslSocket(this);
    client->setSocketDescriptor(descriptor);
    m_clients.append(client);
    connect(client, &QAbstractSocket::disconnected, this, [this, client] {
        m_clients.removeOne(client);
        client->deleteLater(); // it is what calls
    });
    if (m_manner != Manner::Tls)
        return lead(client);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate.certificate);
    tls.setPrivateKey(m_certificate.key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have no certificates
    client->setSslConfiguration(tls);
    connect(client, &QSslSocket::encrypted, this, [this, client] { lead(client); });
    client->startServerEncryption();
}

void TlsFront::lead(QSslSocket *client)
{
    auto *server = new QTcpSocket(client);
    const Pair pair{client, server, m_manner};
    connect(client, &QIODevice::readyRead, server, [this, pair] { passOn(pair); });
    connect(server, &QAbstractSocket::connected, client, [this, pair] { passOn(pair); });
    connect(server, &QIODevice::readyRead, client, [pair] {
        pair.client->write(pair.server->readAll());
        pair.client->flush();
    });
    connect(server, &QAbstractSocket::disconnected, client, &QAbstractSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
}

void TlsFront::passOn(const Pair &pair)
{
    if (pair.server->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray bytes = pair.client->readAll();
    m_heard += bytes;
    if (pair.manner == Manner::HangUp && bytes.startsWith(TlsHandshake))
        return pair.client->disconnectFromHost();
    pair.server->write(bytes);
}

void TlsFront::cut()
{
    for (QSslSocket *client : std::exchange(m_clients, {})) {
        client->disconnect(this);
        client->abort();
        client->deleteLater(); // what it leads to may be what calls
    }
}

} // namespace charla::tests
