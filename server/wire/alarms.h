// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>

namespace charla::server {

//! \brief One timer for all who wait for a time, on one event loop.
//!
//! A QTimer each would cost every connection more memory than the rest of it.
class Alarms : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::steady_clock::time_point;

    class Sleeper;

    Alarms();

    //! Wakes \a sleeper at \a time, or a little later, instead of when it was told before.
    void set(Sleeper &sleeper, Time time);
    void clear(Sleeper &sleeper);

private:
    void ring();
    void waitForFirst();

    std::multimap<Time, Sleeper *> m_sleepers;
    QTimer m_timer;
    Time m_timerFor;
};

//! Somebody to be woken up; must clear its alarm before it goes.
class Alarms::Sleeper
{
public:
    Sleeper() = default;
    virtual ~Sleeper() = default;
    Q_DISABLE_COPY_MOVE(Sleeper)

    //! Once for each set(). May set or clear any alarm.
    virtual void onAlarm() = 0;

private:
    friend class Alarms;

    std::multimap<Time, Sleeper *>::iterator m_place;
    bool m_isSet = false;
};

} // namespace charla::server
