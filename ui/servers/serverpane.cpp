// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/servers/serverpane.h>

#include <ui/chatarea.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/rooms/roompanel.h>
#include <ui/servers/servergroup.h>
#include <ui/servers/serverheader.h>

namespace charla::ui {

ServerPane::ServerPane(client::Session &session, RecentEmoji &recentEmoji, QWidget *window)
    : QObject(window), m_session(session), m_group(new ServerGroup(session, window)),
      m_area(new ChatArea(session, recentEmoji, window))
{
    wire();
    wireRooms();
}

ServerPane::~ServerPane()
{
    for (QWidget *part : {static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_area)}) {
        if (!part)
            continue;
        part->hide();
        part->deleteLater(); // it may be what brought us here
    }
}

ServerGroup *ServerPane::group() const
{
    return m_group;
}

ChatArea *ServerPane::area() const
{
    return m_area;
}

ConversationTabs *ServerPane::tabs() const
{
    return m_area->tabs();
}

void ServerPane::setInFront(bool isInFront)
{
    m_group->header()->setInFront(isInFront);
    m_group->rooms()->setCurrent(isInFront ? tabs()->current() : std::nullopt);
    tabs()->setInFront(isInFront);
    m_isInFront = isInFront;
}

void ServerPane::wire()
{
    connect(m_group->header(), &QAbstractButton::clicked, this, &ServerPane::frontWanted);
    connect(m_group->header(), &ServerHeader::searchWanted, this, [this] {
        emit frontWanted();
        m_area->searchEverywhere();
    });
    connect(m_area, &ChatArea::connectWanted, this, &ServerPane::connectWanted);
    connect(m_area, &ChatArea::roomWanted, m_group, &ServerGroup::askForRoom);
    connect(tabs(), &ConversationTabs::conversationChanged, this, [this] {
        if (m_isInFront)
            m_group->rooms()->setCurrent(tabs()->current());
        emit conversationChanged();
    });
}

void ServerPane::wireRooms()
{
    const RoomPanel *rooms = m_group->rooms();
    connect(rooms, &RoomPanel::goToWanted, this,
            [this](const protocol::Conversation &conversation) {
                emit frontWanted();
                tabs()->goTo(conversation);
            });
    connect(rooms, &RoomPanel::leaveWanted, tabs(), &ConversationTabs::leave);
    connect(rooms, &RoomPanel::muteWanted, this, &ServerPane::muteWanted);
    connect(rooms, &RoomPanel::dismissed, tabs(), &ConversationTabs::focusComposer);
}

} // namespace charla::ui
