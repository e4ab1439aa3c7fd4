// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/addressrace.h>

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <functional>
#include <utility>

namespace charla::client {

namespace {

using Kind = Trouble::Kind;

Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::NetworkError:
        return Kind::NetworkLost;
    default:
        return Kind::Other;
    }
}

bool isV4(const QUrl &url)
{
    return QHostAddress(url.host()).protocol() == QAbstractSocket::IPv4Protocol;
}

int rank(const QUrl &url)
{
    const QHostAddress address(url.host());
    if (address.isNull()) // a name
        return 0;
    return address.isLinkLocal() ? 2 : 1;
}

} // namespace

AddressRace::AddressRace(QObject *parent) : QObject(parent)
{
    m_head.setSingleShot(true);
    m_head.setInterval(Head);
    m_deadline.setSingleShot(true);
    connect(&m_head, &QTimer::timeout, this, &AddressRace::sendOff);
    connect(&m_deadline, &QTimer::timeout, this, [this] { lose({.kind = Kind::TimedOut}); });
}

AddressRace::~AddressRace() = default;

std::vector<QUrl> AddressRace::inOrder(std::vector<QUrl> addresses)
{
    std::ranges::stable_sort(addresses, {}, rank);
    const auto firstV4
        = std::stable_partition(addresses.begin(), addresses.end(), std::not_fn(isV4));
    std::vector<QUrl> order;
    auto v6 = addresses.begin();
    auto v4 = firstV4;
    while (v6 != firstV4 || v4 != addresses.end()) {
        if (v6 != firstV4)
            order.push_back(*v6++);
        if (v4 != addresses.end())
            order.push_back(*v4++);
    }
    return order;
}

void AddressRace::start(const std::vector<QUrl> &addresses, std::chrono::milliseconds deadline)
{
    Q_ASSERT_X(!addresses.empty(), "AddressRace::start", "somebody must run");
    stop();
    m_waiting = inOrder(addresses);
    std::ranges::reverse(m_waiting);
    m_deadline.start(deadline);
    sendOff();
}

void AddressRace::stop()
{
    m_waiting.clear();
    m_head.stop();
    m_deadline.stop();
    for (QTcpSocket *runner : std::exchange(m_runners, {})) {
        runner->disconnect(this);
        runner->abort();
        runner->deleteLater(); // it may be the one that is telling us something
    }
}

void AddressRace::sendOff()
{
    const QUrl address = m_waiting.back();
    m_waiting.pop_back();
    auto *const runner = new QTcpSocket(this);
    m_runners.push_back(runner);
    runner->setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // they are of this network
    // Queued: some errors come before connectToHost() returns.
    connect(
        runner, &QTcpSocket::connected, this,
        [this, runner, address] { onAnswered(runner, address); }, Qt::QueuedConnection);
    connect(
        runner, &QTcpSocket::errorOccurred, this, [this, runner] { onFailed(runner); },
        Qt::QueuedConnection);
    runner->connectToHost(address.host(), quint16(address.port()));
    if (!m_waiting.empty())
        m_head.start();
}

void AddressRace::onAnswered(QTcpSocket *runner, const QUrl &address)
{
    if (std::ranges::find(m_runners, runner) == m_runners.end())
        return; // was queued when the race ended
    stop();
    emit won(address);
}

void AddressRace::onFailed(QTcpSocket *runner)
{
    if (std::erase(m_runners, runner) == 0)
        return;
    runner->deleteLater();
    if (!m_waiting.empty())
        return sendOff();
    if (m_runners.empty())
        lose({.kind = kindOf(runner->error()), .systemWords = runner->errorString()});
}

void AddressRace::lose(const Trouble &trouble)
{
    stop();
    emit lost(trouble);
}

} // namespace charla::client
