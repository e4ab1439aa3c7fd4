// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/interfacewatch.h>

#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <array>

namespace charla::protocol::lan {

namespace {

//! -1 when there is none to be had.
int openNews()
{
#ifdef Q_OS_LINUX
    const int descriptor
        = ::socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (descriptor < 0)
        return -1;
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR;
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
#endif
    return -1;
}

} // namespace

InterfaceWatch::InterfaceWatch(QObject *parent) : QObject(parent), m_descriptor(openNews())
{
    connect(&m_timer, &QTimer::timeout, this, &InterfaceWatch::changed);
    if (m_descriptor < 0) {
        m_timer.start(Looking);
        return;
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(Settling);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &InterfaceWatch::drain);
}

InterfaceWatch::~InterfaceWatch()
{
    delete m_notifier; // before what it watches
#ifdef Q_OS_LINUX
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

// What the kernel says in detail does not matter: who asks looks at all interfaces.
void InterfaceWatch::drain()
{
#ifdef Q_OS_LINUX
    std::array<char, 8192> news; // NOLINT(*-member-init): recv fills it
    while (::recv(m_descriptor, news.data(), news.size(), 0) > 0) { }
#endif
    if (!m_timer.isActive())
        m_timer.start();
}

} // namespace charla::protocol::lan
