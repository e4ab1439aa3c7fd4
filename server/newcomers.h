// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <deque>

namespace charla::server {

//! \brief Hears those who are in no room yet, a little in each turn of the event loop.
//!
//! To let somebody in costs many times what a message does. When thousands come at once, the talk
//! of those who are here would wait for all of them; so they wait, in the order in which they
//! spoke, and get a share of each turn. Without a rush nobody waits. Lives on the hub's thread.
class Newcomers : public QObject
{
    Q_OBJECT

public:
    //! Of one turn; the last one heard in it may take longer.
    static constexpr std::chrono::microseconds Share{1000};

    class Newcomer;

    //! Lets \a who be heard at once, or when its turn comes. It waits once at most.
    void hear(Newcomer &who);
    //! It goes.
    void forget(const Newcomer &who);

private:
    bool hasTime() const { return m_spent < Share; }
    void listen(Newcomer &who);
    void beginTurn();

    std::deque<Newcomer *> m_waiting; // null: it went
    std::chrono::steady_clock::duration m_spent{}; // of this turn
};

//! Somebody who has something to say.
class Newcomers::Newcomer
{
public:
    Newcomer() = default;
    virtual ~Newcomer() = default;
    Q_DISABLE_COPY_MOVE(Newcomer)

    //! May destroy itself, and others.
    virtual void speak() = 0;
    //! Not now: speak() follows.
    virtual void wait() = 0;
};

} // namespace charla::server
