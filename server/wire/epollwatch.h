// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/descriptor.h>
#include <server/wire/descriptorwatch.h>

#include <QSocketNotifier>

#include <sys/epoll.h>

#include <array>

namespace charla::server {

//! \brief Linux's epoll as one descriptor of Qt's event loop (epoll(7)).
//!
//! Qt's dispatchers ask the system about every descriptor at every turn. This one is a single
//! descriptor to them, whatever dispatcher runs: with a window or without.
class EpollWatch final : public DescriptorWatch
{
    Q_OBJECT

public:
    explicit EpollWatch(int mostAtOnce);

    void add(int descriptor, Watched &who, Interest interest) override;
    void change(int descriptor, Watched &who, Interest interest) override;
    void remove(int descriptor, Watched &who) override;
    void setEnabled(bool isEnabled) override;

private:
    void look();
    void control(int operation, int descriptor, Watched &who, Interest interest) const;

    // When thousands are cut off at once, who stays is looked for among so many, and heard before
    // more than these.
    static constexpr int MostPartings = 16;
    static constexpr std::size_t MostLookedAt = 1024;

    int m_mostAtOnce;
    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    std::array<epoll_event, MostLookedAt> m_events{};
    int m_told = 0; // of m_events
    int m_found = 0;
    bool m_isEnabled = true;
};

} // namespace charla::server
