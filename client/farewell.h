// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace charla::client {

//! \brief Waits for the server to close a connection that has logged out, but not for ever.
//!
//! Owns the socket, and ends itself after done().
class Farewell : public QObject
{
    Q_OBJECT

public:
    Farewell(QWebSocket *socket, std::chrono::milliseconds patience, QObject *parent);

signals:
    void done();

private:
    void finish();

    QTimer m_patience;
    QWebSocket *m_socket; // a child
};

} // namespace charla::client
