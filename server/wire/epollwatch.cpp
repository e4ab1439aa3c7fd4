// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/epollwatch.h>

#include <server/log.h>

#include <cerrno>

namespace charla::server {

namespace {

constexpr quint32 Broken = EPOLLERR | EPOLLHUP; // told whether wanted or not
constexpr quint32 Parting = Broken | EPOLLRDHUP;

quint32 eventsOf(DescriptorWatch::Interest interest)
{
    switch (interest) {
    case DescriptorWatch::Interest::None:
        return 0;
    case DescriptorWatch::Interest::Read:
        return EPOLLIN | EPOLLRDHUP;
    case DescriptorWatch::Interest::Write:
        return EPOLLOUT;
    case DescriptorWatch::Interest::Both:
        return EPOLLIN | EPOLLRDHUP | EPOLLOUT;
    }
    Q_UNREACHABLE();
}

Watched::Ready readyOf(quint32 events)
{
    const bool read = (events & (EPOLLIN | Parting)) != 0;
    const bool write = (events & (EPOLLOUT | Broken)) != 0;
    if (read && write)
        return Watched::Ready::Both;
    return read ? Watched::Ready::ToRead : Watched::Ready::ToWrite;
}

} // namespace

EpollWatch::EpollWatch(int mostAtOnce)
    : m_mostAtOnce(mostAtOnce), m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_notifier(QSocketNotifier::Read)
{
    if (!m_epoll.isOpen())
        qFatal("no epoll: %s", qUtf8Printable(qt_error_string(errno)));
    m_notifier.setSocket(m_epoll.number());
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &EpollWatch::look);
}

void EpollWatch::add(int descriptor, Watched &who, Interest interest)
{
    control(EPOLL_CTL_ADD, descriptor, who, interest);
}

void EpollWatch::change(int descriptor, Watched &who, Interest interest)
{
    control(EPOLL_CTL_MOD, descriptor, who, interest);
}

void EpollWatch::remove(int descriptor, Watched &who)
{
    control(EPOLL_CTL_DEL, descriptor, who, Interest::None);
    // It may be among those that look() has found and not told yet.
    for (int i = m_told; i < m_found; ++i) {
        epoll_event &event = m_events[std::size_t(i)];
        if (event.data.ptr == &who)
            event.data.ptr = nullptr;
    }
}

void EpollWatch::setEnabled(bool isEnabled)
{
    m_notifier.setEnabled(isEnabled);
    m_isEnabled = isEnabled;
}

void EpollWatch::look()
{
    int usual = m_mostAtOnce;
    int partings = MostPartings; // whoever is left out is told again
    m_found = ::epoll_wait(m_epoll.number(), m_events.data(), int(m_events.size()), 0);
    for (m_told = 0; m_told < m_found;) {
        const epoll_event event = m_events[std::size_t(m_told++)];
        if (!m_isEnabled)
            break; // epoll tells it again
        if (!event.data.ptr)
            continue;
        auto &who = *static_cast<Watched *>(event.data.ptr);
        int &left = (event.events & Parting) == 0 ? usual : partings;
        if (left-- > 0)
            who.onReady(readyOf(event.events));
    }
    m_found = m_told = 0;
}

void EpollWatch::control(int operation, int descriptor, Watched &who, Interest interest) const
{
    epoll_event event{};
    event.events = eventsOf(interest);
    event.data.ptr = &who;
    if (::epoll_ctl(m_epoll.number(), operation, descriptor, &event) != 0)
        qCCritical(logWire) << "epoll_ctl:" << qt_error_string(errno);
}

} // namespace charla::server
