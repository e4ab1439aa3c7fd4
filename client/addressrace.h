// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trouble.h>

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <vector>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace charla::client {

//! \brief Of several addresses of one server, the one that answers first (RFC 8305, "happy eyeballs").
//!
//! IPv6 goes first, then both kinds by turns; the next one sets off when the one before has failed, or after Head.
//! Only whether somebody answers is found out, not who: nothing is said to them, and that the right server
//! is there is for who connects then. Lives on one thread with an event loop; nothing blocks.
class AddressRace : public QObject
{
    Q_OBJECT

public:
    //! RFC 8305 §5, "Connection Attempt Delay".
    static constexpr std::chrono::milliseconds Head{250};

    explicit AddressRace(QObject *parent = nullptr);
    ~AddressRace() override;

    //! Whatever ran before has ended. Answered by won() or lost(), not before this returns. At least one address.
    void start(const std::vector<QUrl> &addresses, std::chrono::milliseconds deadline);
    //! Ends it without a signal.
    void stop();

    //! In which they set off (RFC 8305 §4): names first, which somebody has typed; addresses of a link last.
    static std::vector<QUrl> inOrder(std::vector<QUrl> addresses);

signals:
    void won(const QUrl &address);
    //! None of them has answered. What is told is the last one's trouble.
    void lost(const charla::client::Trouble &trouble);

private:
    void sendOff();
    void onAnswered(QTcpSocket *runner, const QUrl &address);
    void onFailed(QTcpSocket *runner);
    void lose(const Trouble &trouble);

    std::vector<QUrl> m_waiting; // the last one is next
    std::vector<QTcpSocket *> m_runners; // children
    QTimer m_head;
    QTimer m_deadline;
};

} // namespace charla::client
