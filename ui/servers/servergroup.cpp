// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/servers/servergroup.h>

#include <ui/rooms/roompanel.h>
#include <ui/servers/serverheader.h>

#include <QVBoxLayout>

namespace charla::ui {

using client::Session;

ServerGroup::ServerGroup(Session &session, QWidget *parent)
    : QWidget(parent), m_header(new ServerHeader(session, this)),
      m_rooms(new RoomPanel(*session.rooms(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_rooms);
    connect(m_header, &ServerHeader::foldedChanged, m_rooms, &QWidget::setHidden);
    const auto showState
        = [this, &session] { m_rooms->setEnabled(session.state() != Session::State::Idle); };
    connect(&session, &Session::stateChanged, this, showState);
    showState();
}

void ServerGroup::askForRoom()
{
    m_header->setFolded(false);
    m_rooms->askForRoom();
}

} // namespace charla::ui
