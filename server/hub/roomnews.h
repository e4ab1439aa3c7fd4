// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QHash>
#include <QObject>
#include <QTimer>

namespace charla::server {

//! \brief What has changed in the list of rooms, gathered for a moment and then said at once.
//!
//! A wave of people who join costs everybody a few messages, not one for each who joins.
class RoomNews : public QObject
{
    Q_OBJECT

public:
    //! Long enough to gather a wave, short enough that nobody waits for a room to appear.
    static constexpr auto Gathering = std::chrono::milliseconds(100);

    explicit RoomNews(QObject *parent = nullptr);

    void roomChanged(const protocol::RoomEntry &entry);
    void roomGone(const protocol::RoomName &room);

signals:
    void ready(const charla::protocol::RoomList &news);

private:
    void publish();

    QTimer m_timer;
    QHash<QString, protocol::RoomEntry> m_changed;
    QHash<QString, protocol::RoomName> m_gone;
};

} // namespace charla::server
