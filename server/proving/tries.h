// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <chrono>

namespace charla::server {

//! \brief How often a password was tried, by nick, and how long the next try must wait for it.
//!
//! Some tries are free, so that who mistypes isn't kept waiting; behind them each waits twice as long as
//! the one before. Whether anybody keeps the nick makes no difference. Knows no clock: the time is
//! handed in. Bounded: past maxNicks those are forgotten that were tried longest ago.
class Tries
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Terms
    {
        int free = 3;
        std::chrono::milliseconds first = std::chrono::seconds(1); //!< behind the free ones
        std::chrono::milliseconds longest = std::chrono::minutes(1);
        std::chrono::milliseconds forgotten = std::chrono::minutes(10); //!< without a try
        qsizetype maxNicks = 10'000;
    };

    explicit Tries(Terms terms) : m_terms(terms) { }

    //! From when on \a nick may be tried again; zero for now.
    std::chrono::milliseconds waitFor(const QString &nick, TimePoint now) const;
    //! It is tried, whatever comes of it.
    void note(const QString &nick, TimePoint now);
    //! The password was right.
    void forgive(const QString &nick) { m_counts.remove(nick); }

    qsizetype size() const { return m_counts.size(); }

private:
    struct Count
    {
        int tries = 0;
        TimePoint last;
    };

    void makeRoom(TimePoint now);

    Terms m_terms;
    QHash<QString, Count> m_counts;
};

} // namespace charla::server
