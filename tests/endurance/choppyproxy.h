// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QTcpServer>

class QTcpSocket;

namespace charla::tests {

//! \brief A network that breaks every connection off after a random number of bytes.
//!
//! In the middle of a frame as often as not. Bytes of both directions count.
class ChoppyProxy : public QTcpServer
{
    Q_OBJECT

public:
    struct Range
    {
        qint64 low = 0;
        qint64 high = 0;
    };

    ChoppyProxy(quint16 serverPort, Range bytes, quint32 seed, QObject *parent = nullptr);

    int cuts() const { return m_cuts; }
    //! Breaks no more connections off.
    void calmDown() { m_isCalm = true; }

private:
    void onConnection();
    qint64 passOn(QTcpSocket *from, QTcpSocket *to, qint64 budget) const;

    quint16 m_serverPort;
    Range m_bytes;
    QRandomGenerator m_random;
    int m_cuts = 0;
    bool m_isCalm = false;
};

} // namespace charla::tests
