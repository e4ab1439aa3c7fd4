// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/roommodel.h>
#include <ui/look/side.h>

#include <optional>

namespace charla::ui {

class NewRoomEdit;
class RoomWords;

//! \brief The rooms of the server and the private talks: where a person goes from one to the other.
class RoomPanel : public SideColumn
{
    Q_OBJECT

public:
    //! \a rooms is not owned and must outlive this.
    explicit RoomPanel(client::RoomModel &rooms, QWidget *parent = nullptr);

    //! Shows the line for the name of a room to join or create.
    void askForRoom();
    //! Marks the conversation that is in front.
    void setCurrent(const std::optional<protocol::Conversation> &conversation);

signals:
    //! A room that may not be joined yet, or not even exist, or a private talk.
    void goToWanted(const charla::protocol::Conversation &conversation);
    void leaveWanted(const charla::protocol::RoomName &room);
    void muteWanted(const charla::protocol::Conversation &conversation, bool isMuted);
    //! The person is done here without going anywhere.
    void dismissed();

private:
    QWidget *makeRoomTitle();
    SideList *makeList(RoomWords *words, QLatin1StringView objectName,
                       const QString &accessibleName);
    void updatePrivates();
    void onRowsChanged();
    void showMenu(SideList *list, RoomWords *words, const QPoint &where);
    void leave(const QModelIndex &index);

    RoomWords *m_rooms;
    RoomWords *m_privates;
    NewRoomEdit *m_newRoom;
    SideList *m_roomList = nullptr;
    SideList *m_privateList = nullptr;
    ToneLabel *m_noPrivates;
    std::optional<protocol::Conversation> m_current;
};

} // namespace charla::ui
