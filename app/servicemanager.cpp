// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/servicemanager.h>

#include <QLoggingCategory>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>

namespace charla::app {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(serviceLog, "charla.service")

//! What nobody who is started by this program should take for themselves.
QByteArray taken(const char *name)
{
    QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

//! How often the watchdog wants to hear something; none for not at all, or for another process.
std::optional<std::chrono::microseconds> watchdogInterval()
{
    const QByteArray process = taken("WATCHDOG_PID");
    bool isNumber = false;
    const qlonglong interval = taken("WATCHDOG_USEC").toLongLong(&isNumber);
    const bool isOurs = process.isEmpty() || process.toLongLong() == ::getpid();
    if (!isNumber || interval <= 0 || !isOurs)
        return {};
    return std::chrono::microseconds(interval);
}

} // namespace

ServiceManager::ServiceManager(QObject *parent) : QObject(parent), m_address(taken("NOTIFY_SOCKET"))
{
    const auto interval = watchdogInterval();
    if (m_address.isEmpty() || !interval)
        return;
    m_watchdog.setTimerType(Qt::PreciseTimer);
    m_watchdog.setInterval(
        std::max(std::chrono::duration_cast<std::chrono::milliseconds>(*interval / 2), 1ms));
    connect(&m_watchdog, &QTimer::timeout, this, [this] { tell("WATCHDOG=1"); });
    m_watchdog.start();
}

void ServiceManager::tellReady(const QString &status)
{
    QByteArray line = status.toUtf8();
    line.replace('\n', ' ');
    tell("READY=1\nSTATUS=" + line);
}

void ServiceManager::tellStopping()
{
    tell("STOPPING=1");
}

void ServiceManager::tell(const QByteArray &words) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_address.isEmpty() || m_address.size() >= qsizetype(sizeof address.sun_path))
        return;
    std::copy(m_address.begin(), m_address.end(), address.sun_path);
    if (m_address.startsWith('@'))
        address.sun_path[0] = '\0'; // unix(7): in the abstract namespace
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_address.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool isTold = socket >= 0
        && ::sendto(socket, words.constData(), size_t(words.size()), MSG_NOSIGNAL,
                    reinterpret_cast<const sockaddr *>(&address), size)
            == words.size();
    if (!isTold)
        qCWarning(serviceLog).noquote()
            << "the service manager can't be told:" << qt_error_string(errno);
    if (socket >= 0)
        ::close(socket);
}

} // namespace charla::app
