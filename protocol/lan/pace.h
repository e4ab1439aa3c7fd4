// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHostAddress>

#include <chrono>

namespace charla::protocol::lan {

//! \brief How many datagrams are listened to: of each address and of all together, in each second.
//!
//! Whoever says more is not heard until the second is over. Pure: the time is handed in. Remembers no more
//! addresses than MostOfAll.
class Pace
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    //! A server says something once a BeaconInterval by each of its addresses; many may share a machine.
    static constexpr int MostOfOne = 40;
    //! Some two hundred servers.
    static constexpr int MostOfAll = 400;

    bool allows(const QHostAddress &from, TimePoint now);

private:
    QHash<QHostAddress, int> m_heard; // since m_begin
    int m_all = 0;
    TimePoint m_begin;
};

} // namespace charla::protocol::lan
