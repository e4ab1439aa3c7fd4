// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace charla::client {

//! \brief What a server says in a rush, handed on together, so that a window changes as often as a
//! screen can show it and no more.
//!
//! A message to a conversation that comes alone goes on at once, as does everything else while
//! nothing waits. What comes within a moment of such a message waits until the moment is over, and
//! keeps its order. The more comes, the longer are the moments: nobody reads that fast.
class Gathering : public QObject
{
    Q_OBJECT

public:
    //! About what a screen shows at a time.
    static constexpr std::chrono::milliseconds ShortestMoment{16};
    static constexpr std::chrono::milliseconds LongestMoment{50};

    explicit Gathering(QObject *parent = nullptr);

    //! Answered by gathered(), perhaps before it returns.
    void put(const protocol::ServerMessage &message);
    //! What waits goes on now.
    void flush();

signals:
    //! In the order in which they came; never empty.
    void gathered(const std::vector<charla::protocol::ServerMessage> &messages);

private:
    void onMomentOver();

    QTimer m_moment;
    std::vector<protocol::ServerMessage> m_waiting;
};

} // namespace charla::client
