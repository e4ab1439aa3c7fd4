// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <ui/look/side.h>

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace charla::client {
class MemberModel;
class Session;
} // namespace charla::client

namespace charla::ui {

class MemberWords;

//! \brief Who is in a room. A person is written to by a double-click or Enter.
//!
//! Of a large room the list is loaded as one scrolls; what changes above what is seen does not move it.
class MemberPanel : public SideColumn
{
    Q_OBJECT

public:
    explicit MemberPanel(QWidget *parent = nullptr);

    //! The people of a room of \a session, which is not owned and may end before this. Nobody with null.
    void setRoom(client::Session *session, const protocol::RoomName *room);

signals:
    void privateWanted(const charla::protocol::Nick &with);
    //! An act of protocol/moderation.h, without its id.
    void actWanted(const charla::protocol::ClientMessage &act);
    //! The keyboard is no longer needed here.
    void dismissed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setMembers(client::MemberModel *members);
    void onActivated(const QModelIndex &index);
    void showMenu(const QPoint &where);
    void updateTitle();
    void loadAhead();
    void holdTop();
    void restoreTop();

    ToneLabel *m_title;
    SideList *m_list;
    MemberWords *m_words;
    QPointer<client::MemberModel> m_members;
    QPointer<client::Session> m_session;
    std::optional<protocol::RoomName> m_room;
    QPersistentModelIndex m_top; // the first row that is seen, while rows come and go
    int m_topOffset = 0; // px, from the viewport's top
    QTimer m_restore; // behind the list's own layout
};

} // namespace charla::ui
