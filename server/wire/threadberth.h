// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>
#include <server/wire/berth.h>

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

class QSemaphore;

namespace charla::server {

class WireLoop;

//! \brief The loop has a thread of its own.
//!
//! Orders are gathered for the rest of the hub's turn, and news for the rest of the loop's, so that a
//! message to a large room is handed over once. Neither side ever waits for the other.
class ThreadBerth final : public QObject, public Berth
{
    Q_OBJECT

public:
    explicit ThreadBerth(Listener listener);
    //! Ends the thread, which breaks off its lines.
    ~ThreadBerth() override;

    void order(LineOrder order) override;
    void send(Line &line, const QByteArray &frame, Urgency urgency) override;

signals:
    // Between the two threads, as connections that stay; for this class alone.
    void ordersGathered();
    void ordersWait();
    void newsGathered();
    void newsWait();
    void readAgain();

private:
    // On the hub's thread.
    void handOver();
    void takeNews();
    // On the loop's thread.
    void run(QSemaphore &started);
    void takeOrders();
    void gather(LineNews news);
    void handNewsOver();

    // News that the hub has not heard yet. With more the loop reads nothing for a while, so that
    // those who talk wait.
    static constexpr int MostNews = 4096;

    Listener m_listener;
    std::vector<LineOrder> m_gathered; // on the hub's thread
    protocol::Mailbox<LineOrder> m_orders;
    std::vector<LineNews> m_gatheredNews; // on the loop's thread
    protocol::Mailbox<LineNews> m_news;
    std::atomic<int> m_newsCount{0};
    std::atomic<bool> m_isHeld{false};
    WireLoop *m_loop = nullptr; // while its thread runs
    std::unique_ptr<QThread> m_thread;
};

} // namespace charla::server
