// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/roomnews.h>

#include <server/hub/rooms.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace protocol;

std::chrono::milliseconds RoomNews::gathering(qsizetype audience)
{
    constexpr int MessagesPerSecond = 5000;
    const std::chrono::milliseconds wait(1000 * audience / MessagesPerSecond);
    return std::clamp(wait, ShortestGathering, LongestGathering);
}

RoomNews::RoomNews(const Rooms &rooms, std::function<qsizetype()> audience, QObject *parent)
    : QObject(parent), m_rooms(rooms), m_audience(std::move(audience))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RoomNews::publish);
}

void RoomNews::roomChanged(const RoomEntry &entry)
{
    m_gone.remove(entry.room.text());
    m_changed.insert(entry.room.text(), entry);
    note();
}

void RoomNews::roomGone(const RoomName &room)
{
    m_changed.remove(room.text());
    m_gone.insert(room.text(), room);
    note();
}

void RoomNews::note()
{
    m_isListOld = true;
    if (!m_timer.isActive())
        m_timer.start(gathering(m_audience()));
}

const Outgoing &RoomNews::wholeList()
{
    const auto now = std::chrono::steady_clock::now();
    const auto wait = gathering(m_audience());
    const bool mayBeOld = wait > ShortestGathering && now - m_listMadeAt < wait;
    if (!m_list || (m_isListOld && !mayBeOld)) {
        m_list.emplace(RoomList{m_rooms.listed(), {}});
        m_listMadeAt = now;
        m_isListOld = false;
    }
    return *m_list;
}

void RoomNews::publish()
{
    RoomList news;
    for (const RoomEntry &entry : std::as_const(m_changed))
        news.rooms.push_back(entry);
    for (const RoomName &room : std::as_const(m_gone))
        news.gone.push_back(room);
    m_changed.clear();
    m_gone.clear();
    emit ready(news);
}

} // namespace charla::server
