// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <ui/look/side.h>

#include <QPointer>

namespace charla::client {
class MemberModel;
}

namespace charla::ui {

class MemberWords;

//! \brief Who is in a room. A person is written to by a double-click or Enter.
class MemberPanel : public SideColumn
{
    Q_OBJECT

public:
    explicit MemberPanel(QWidget *parent = nullptr);

    //! \a members is not owned, may be null, and may end before this.
    void setMembers(client::MemberModel *members);

signals:
    void privateWanted(const charla::protocol::Nick &with);

private:
    void onActivated(const QModelIndex &index);
    void showMenu(const QPoint &where);
    void updateTitle();

    ToneLabel *m_title;
    SideList *m_list;
    MemberWords *m_words;
    QPointer<client::MemberModel> m_members;
};

} // namespace charla::ui
