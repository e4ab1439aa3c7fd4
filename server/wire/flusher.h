// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/urgency.h>

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <vector>

namespace charla::server {

class Line;

//! \brief Flushes the lines that were written to in one turn of the event loop, together at its end
//! (rule 3 of the house).
//!
//! A message to a room thus costs each member one system call a turn, however many frames it got.
//! News to many go in rounds of several turns, so that nobody else waits for all of them. When a
//! round takes long, because the room is large and lively, those who had their news in it get the
//! next after a rest, four times as long as the round, MaxRest at most, so that what is said
//! meanwhile goes along: a busy server then spends its time on messages and not on calls. Who heard
//! nothing lately does not rest, and answers never do. Asides to thousands go a few in each turn.
//! Lives on its loop's thread.
class Flusher : public QObject
{
    Q_OBJECT

public:
    //! So long may news wait at most.
    static constexpr std::chrono::milliseconds MaxRest{10};

    //! What it keeps in each line.
    struct Mark
    {
        quint64 round = 0; //!< in which news were flushed last
        std::array<bool, 3> isListed{}; //!< by urgency
    };

    Flusher();

    //! Has \a line flushed at the end of this turn, or, with a lower urgency, soon. Without effect
    //! on one that waits already.
    void add(Line &line, Urgency urgency);
    //! Forgets the line.
    void remove(Line &line);

private:
    using Lines = std::vector<Line *>;

    bool mustRest(const Line &line) const;
    void flushAnswers();
    void flushNewsSoon();
    void flushNews();
    void endRound();
    void endRest();
    void flushAsidesSoon();
    void flushAsides();
    static void flush(const Lines &lines, std::size_t i, Urgency urgency);

    Lines m_answers;
    Lines m_flushing; // the answers at hand
    Lines m_asides;
    std::size_t m_nextAside = 0;
    Lines m_news; // of one round
    std::size_t m_nextNews = 0;
    bool m_newsAreDue = false;
    quint64 m_round = 0;
    quint64 m_restFrom = 0; // who got news in this round or later rests
    std::chrono::steady_clock::duration m_took{}; // this round up to now
    Lines m_resting;
    QTimer m_rest;
};

} // namespace charla::server
