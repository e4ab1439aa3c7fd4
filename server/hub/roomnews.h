// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/outgoing.h>

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace charla::server {

class Rooms;

//! \brief The list of rooms for who comes, and what has changed in it, gathered for a moment and then said at once.
//!
//! A wave of people who join costs everybody a few messages, not one for each who joins.
class RoomNews : public QObject
{
    Q_OBJECT

public:
    //! Long enough to gather a wave, short enough that nobody waits for a room to appear.
    static constexpr std::chrono::milliseconds ShortestGathering{100};
    static constexpr std::chrono::milliseconds LongestGathering{2000};

    //! How long news are gathered that go to so many: at most about 5,000 messages in a second.
    static std::chrono::milliseconds gathering(qsizetype audience);

    //! \a rooms must outlive this object; \a audience tells to how many the news go.
    RoomNews(const Rooms &rooms, std::function<qsizetype()> audience, QObject *parent = nullptr);

    void roomChanged(const protocol::RoomEntry &entry);
    void roomGone(const protocol::RoomName &room);
    //! Something was said in a room, which is no news, but stands in the list.
    void noteSpeech() { m_isListOld = true; }

    //! All rooms that everybody sees. While many are here, as they were some time ago, LongestGathering at most: what
    //! has changed since comes with the next news. Else all who come at once would wait for a new
    //! list for each of them.
    const Outgoing &wholeList();

signals:
    //! Also of hidden rooms, which aren't for everybody.
    void ready(const charla::protocol::RoomList &news);

private:
    void note();
    void publish();

    const Rooms &m_rooms;
    std::function<qsizetype()> m_audience;
    QTimer m_timer;
    QHash<QString, protocol::RoomEntry> m_changed;
    QHash<QString, protocol::RoomName> m_gone;
    std::optional<Outgoing> m_list;
    std::chrono::steady_clock::time_point m_listMadeAt;
    bool m_isListOld = false;
};

} // namespace charla::server
