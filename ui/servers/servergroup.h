// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QWidget>

namespace charla::ui {

class RoomPanel;
class ServerHeader;

//! A server in the column on the left: its header, and under it its rooms and private talks.
class ServerGroup : public QWidget
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit ServerGroup(client::Session &session, QWidget *parent = nullptr);

    ServerHeader *header() const { return m_header; }
    RoomPanel *rooms() const { return m_rooms; }
    //! Shows the line for the name of a room to join or create.
    void askForRoom();

private:
    ServerHeader *m_header;
    RoomPanel *m_rooms;
};

} // namespace charla::ui
