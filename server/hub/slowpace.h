// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <server/store/keys.h>

#include <QHash>

#include <chrono>

namespace charla::server {

//! \brief When each person may speak again in one slow room. Knows no clock: the time is handed in.
class SlowPace
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Span = std::chrono::milliseconds;

    //! Whether a message may pass, and then remembers it. The last one again may at any time: its
    //! answer was lost.
    //! \return how long to wait; zero when it passes.
    Span pass(const PersonId &person, const protocol::MessageId &id, Span interval, TimePoint now);

    //! How many it remembers: of those who spoke within an interval, and some more.
    qsizetype size() const { return m_last.size(); }

private:
    struct Last
    {
        TimePoint at;
        protocol::MessageId id;
    };

    void forgetOld(Span interval, TimePoint now);

    QHash<PersonId, Last> m_last;
    qsizetype m_worthLooking = 64; // so many are gone through at once
};

} // namespace charla::server
