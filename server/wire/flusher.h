// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <vector>

namespace charla::server {

class Connection;

//! \brief Flushes the connections that were written to in one turn of the event loop, together at
//! its end (rule 3 of the house).
//!
//! A message to a room thus costs each member one system call a turn, however many frames it got.
//! When that takes long, because the room is large, the next ones wait four times as long as it
//! took, MaxRest at most, so that what is said meanwhile goes with them: a busy server then spends its time on messages and
//! not on calls. Answers never wait.
class Flusher : public QObject
{
    Q_OBJECT

public:
    enum class Urgency {
        Answer, //!< somebody waits for it
        News, //!< it goes to many
    };

    //! So long may news wait at most.
    static constexpr std::chrono::milliseconds MaxRest{10};

    explicit Flusher(QObject *parent);

    //! Has \a connection flushed at the end of this turn, or, with news, soon. The caller sees to it
    //! that it is added once until it is flushed, or once more when the urgency rises.
    void add(Connection *connection, Urgency urgency);

private:
    using Connections = std::vector<QPointer<Connection>>;

    void flushAnswers();
    void flushNews();

    Connections m_answers;
    Connections m_news;
    QTimer m_rest; // runs while news wait
    std::chrono::steady_clock::time_point m_restedUntil;
};

} // namespace charla::server
