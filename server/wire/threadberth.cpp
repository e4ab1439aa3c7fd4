// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/threadberth.h>

#include <protocol/handover.h>
#include <server/wire/wireloop.h>

#include <QEventLoop>
#include <QSemaphore>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

ThreadBerth::ThreadBerth(Listener listener) : m_listener(std::move(listener))
{
    connect(this, &ThreadBerth::ordersGathered, this, &ThreadBerth::handOver, Qt::QueuedConnection);
    connect(this, &ThreadBerth::newsWait, this, &ThreadBerth::takeNews, Qt::QueuedConnection);
    QSemaphore started;
    handover::give(this);
    m_thread.reset(QThread::create([this, &started] {
        handover::take(this);
        run(started);
        handover::give(this);
    }));
    m_thread->setObjectName(u"wire"_s);
    m_thread->start();
    started.acquire();
    handover::take(&started);
}

ThreadBerth::~ThreadBerth()
{
    if (!m_gathered.empty())
        m_orders.put(std::exchange(m_gathered, {}));
    m_thread->quit();
    m_thread->wait();
    handover::take(this);
}

void ThreadBerth::order(LineOrder order)
{
    m_gathered.push_back(std::move(order));
    if (m_gathered.size() == 1)
        emit ordersGathered();
}

void ThreadBerth::send(Line &line, const QByteArray &frame, Urgency urgency)
{
    order({.line = &line, .kind = LineOrder::Kind::Send, .urgency = urgency, .frame = frame});
}

void ThreadBerth::handOver()
{
    if (m_orders.put(std::exchange(m_gathered, {})) == Mailbox<LineOrder>::WakeUp::Needed)
        emit ordersWait();
}

void ThreadBerth::takeNews()
{
    const std::vector<LineNews> all = m_news.takeAll();
    for (const LineNews &news : all)
        m_listener(news);
    m_newsCount -= int(all.size());
    if (m_isHeld.exchange(false))
        emit readAgain();
}

void ThreadBerth::run(QSemaphore &started)
{
    WireLoop loop([this](LineNews news) { gather(std::move(news)); });
    m_loop = &loop;
    connect(this, &ThreadBerth::ordersWait, &loop, [this] { takeOrders(); });
    connect(
        this, &ThreadBerth::newsGathered, &loop, [this] { handNewsOver(); }, Qt::QueuedConnection);
    connect(this, &ThreadBerth::readAgain, &loop, [&loop] { loop.watch().setEnabled(true); });
    handover::give(&started);
    started.release();
    QEventLoop().exec();
    takeOrders(); // lines that nobody has taken would stay behind
}

void ThreadBerth::takeOrders()
{
    for (const LineOrder &order : m_orders.takeAll())
        m_loop->obey(order);
}

void ThreadBerth::gather(LineNews news)
{
    m_gatheredNews.push_back(std::move(news));
    if (++m_newsCount == MostNews) {
        m_isHeld = true;
        m_loop->watch().setEnabled(false);
    }
    if (m_gatheredNews.size() == 1)
        emit newsGathered();
}

void ThreadBerth::handNewsOver()
{
    if (m_news.put(std::exchange(m_gatheredNews, {})) == Mailbox<LineNews>::WakeUp::Needed)
        emit newsWait();
}

} // namespace charla::server
