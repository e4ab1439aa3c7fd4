// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testcertificate.h"

#include <server/options.h>

#include <QByteArray>
#include <QList>
#include <QTcpServer>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QTcpSocket;
QT_END_NAMESPACE

namespace charla::tests {

//! For a server behind a front, which is all that is to speak TLS; or as servers before TLS were.
inline server::Options withoutTls(server::Options options = {})
{
    options.tls.use = server::Tls::Use::Off;
    return options;
}

//! \brief Speaks TLS on a port of its own for a server that doesn't, as a proxy before it does, with
//! whatever certificate a test says; or without TLS, as another computer might that took its place.
class TlsFront : public QTcpServer
{
    Q_OBJECT

public:
    enum class Manner {
        Tls,
        Plain, //!< every byte goes on as it comes: a server that speaks no TLS answers for itself
        HangUp, //!< on who begins with TLS; whoever else goes on
    };

    TlsFront(quint16 serverPort, const TestCertificate &certificate, QObject *parent = nullptr);

    quint16 port() const { return serverPort(); }
    //! For who comes from now on.
    void show(const TestCertificate &certificate) { m_certificate = certificate; }
    void setManner(Manner manner) { m_manner = manner; }
    //! Connections from now on lead there.
    void leadTo(quint16 serverPort) { m_serverPort = serverPort; }
    //! Breaks all connections off, without a word.
    void cut();

    //! What clients have said so far to whoever listens here: behind TLS where there is some, else as it came.
    const QByteArray &heard() const { return m_heard; }
    void forget() { m_heard.clear(); }
    int connectionCount() const { return m_count; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Pair
    {
        QSslSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        //! When it came: who is hung up on does not get to the server because the next one would.
        Manner manner = Manner::Tls;
    };

    void lead(QSslSocket *client);
    void passOn(const Pair &pair);

    TestCertificate m_certificate;
    Manner m_manner = Manner::Tls;
    quint16 m_serverPort;
    QList<QSslSocket *> m_clients; // children
    QByteArray m_heard;
    int m_count = 0;
};

} // namespace charla::tests
