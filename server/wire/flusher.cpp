// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/flusher.h>

#include <server/wire/line.h>

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace charla::server {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

// Writing to a lively room is at most a fifth of what a busy server does.
constexpr int RestFactor = 4;

// So many members of a large room get their news in one turn: less than a millisecond, in which
// nobody's message is read and nobody's answer goes out.
constexpr std::size_t NewsPerTurn = 64;

// Some for each turn, so that they come through also when the talk never ends.
constexpr std::size_t AsidesPerTurn = 16;

constexpr std::size_t LinesAhead = 2;

bool &listed(Line &line, Urgency urgency)
{
    return line.mark().isListed.at(std::size_t(urgency));
}

// It may wait in several lists: flushed in the most urgent one, it has nothing to say in the others.
bool isListed(Line &line, Urgency urgency)
{
    const auto &isListed = line.mark().isListed;
    const auto end = isListed.begin() + std::ptrdiff_t(urgency) + 1;
    return std::find(isListed.begin(), end, true) != end;
}

} // namespace

Flusher::Flusher() : m_rest(this)
{
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer);
    connect(&m_rest, &QTimer::timeout, this, &Flusher::endRest);
}

void Flusher::add(Line &line, Urgency urgency)
{
    if (isListed(line, urgency))
        return;
    listed(line, urgency) = true;
    if (urgency == Urgency::Answer) {
        m_answers.push_back(&line);
        if (m_answers.size() == 1)
            QMetaObject::invokeMethod(this, &Flusher::flushAnswers, Qt::QueuedConnection);
    } else if (urgency == Urgency::Aside) {
        m_asides.push_back(&line);
        if (m_asides.size() == 1)
            flushAsidesSoon();
    } else if (mustRest(line)) {
        m_resting.push_back(&line);
    } else {
        m_news.push_back(&line);
        flushNewsSoon();
    }
}

void Flusher::remove(Line &line)
{
    if (!isListed(line, Urgency::Aside))
        return;
    for (Lines *lines : {&m_answers, &m_flushing, &m_news, &m_resting, &m_asides})
        std::ranges::replace(*lines, &line, nullptr);
    line.mark().isListed = {};
}

bool Flusher::mustRest(const Line &line) const
{
    const bool isInRound = m_nextNews > 0;
    return (isInRound || m_rest.isActive()) && line.mark().round >= m_restFrom;
}

void Flusher::flushAnswers()
{
    m_flushing.swap(m_answers);
    for (std::size_t i = 0; i < m_flushing.size(); ++i)
        flush(m_flushing, i, Urgency::Answer);
    m_flushing.clear();
}

void Flusher::flushNewsSoon()
{
    if (!std::exchange(m_newsAreDue, true))
        QMetaObject::invokeMethod(this, &Flusher::flushNews, Qt::QueuedConnection);
}

void Flusher::flushNews()
{
    m_newsAreDue = false;
    if (m_nextNews == 0) {
        ++m_round;
        if (!m_rest.isActive())
            m_restFrom = m_round;
    }
    const auto start = steady_clock::now();
    const std::size_t end = std::min(m_nextNews + NewsPerTurn, m_news.size());
    for (; m_nextNews < end; ++m_nextNews) {
        if (Line *const line = m_news[m_nextNews])
            line->mark().round = m_round;
        flush(m_news, m_nextNews, Urgency::News);
    }
    m_took += steady_clock::now() - start;
    if (m_nextNews < m_news.size())
        flushNewsSoon();
    else
        endRound();
}

void Flusher::endRound()
{
    m_news.clear();
    m_nextNews = 0;
    const auto took = std::exchange(m_took, {});
    if (m_rest.isActive())
        return;
    const auto rest = std::min(std::chrono::floor<milliseconds>(RestFactor * took), MaxRest);
    if (rest > milliseconds(0))
        m_rest.start(rest);
    else
        endRest();
}

void Flusher::endRest()
{
    m_news.insert(m_news.end(), m_resting.begin(), m_resting.end());
    m_resting.clear();
    if (!m_news.empty())
        flushNewsSoon();
}

void Flusher::flushAsidesSoon()
{
    QMetaObject::invokeMethod(this, &Flusher::flushAsides, Qt::QueuedConnection);
}

void Flusher::flushAsides()
{
    const std::size_t end = std::min(m_nextAside + AsidesPerTurn, m_asides.size());
    for (; m_nextAside < end; ++m_nextAside)
        flush(m_asides, m_nextAside, Urgency::Aside);
    if (m_nextAside < m_asides.size())
        return flushAsidesSoon();
    m_asides.clear();
    m_nextAside = 0;
}

void Flusher::flush(const Lines &lines, std::size_t i, Urgency urgency)
{
    if (i + LinesAhead < lines.size() && lines[i + LinesAhead])
        lines[i + LinesAhead]->warmUp();
    if (Line *const line = lines[i]) {
        listed(*line, urgency) = false;
        line->flush(); // which may remove() it
    }
}

} // namespace charla::server
