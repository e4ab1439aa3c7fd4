// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/roomnews.h>

namespace charla::server {

using namespace protocol;

RoomNews::RoomNews(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Gathering);
    connect(&m_timer, &QTimer::timeout, this, &RoomNews::publish);
}

void RoomNews::roomChanged(const RoomEntry &entry)
{
    m_gone.remove(entry.room.text());
    m_changed.insert(entry.room.text(), entry);
    if (!m_timer.isActive())
        m_timer.start();
}

void RoomNews::roomGone(const RoomName &room)
{
    m_changed.remove(room.text());
    m_gone.insert(room.text(), room);
    if (!m_timer.isActive())
        m_timer.start();
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
