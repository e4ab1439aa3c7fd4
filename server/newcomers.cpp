// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/newcomers.h>

#include <QMetaObject>

#include <algorithm>

namespace charla::server {

using std::chrono::steady_clock;

void Newcomers::hear(Newcomer &who)
{
    if (hasTime() && m_waiting.empty())
        return listen(who);
    m_waiting.push_back(&who);
    who.wait();
}

void Newcomers::forget(const Newcomer &who)
{
    std::ranges::replace(m_waiting, &who, nullptr);
}

void Newcomers::listen(Newcomer &who)
{
    const auto start = steady_clock::now();
    const bool isFirst = m_spent == steady_clock::duration::zero();
    who.speak();
    m_spent += std::max(steady_clock::now() - start, steady_clock::duration(1));
    if (isFirst)
        QMetaObject::invokeMethod(this, &Newcomers::beginTurn, Qt::QueuedConnection);
}

void Newcomers::beginTurn()
{
    m_spent = {};
    while (hasTime() && !m_waiting.empty()) {
        Newcomer *const next = m_waiting.front();
        m_waiting.pop_front();
        if (next)
            listen(*next);
    }
}

} // namespace charla::server
