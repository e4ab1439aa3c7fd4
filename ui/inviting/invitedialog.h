// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/invitation.h>
#include <protocol/names.h>
#include <protocol/refusal.h>

#include <QDialog>
#include <QPointer>

#include <chrono>
#include <optional>

namespace charla::client {
class Session;
}

namespace charla::ui {

class InlineMessage;
class InvitationForm;
class InvitationList;
class JoinCode;
class ToneLabel;

//! \brief For everybody: passes on the way to the server that one is at, and, where newcomers say a
//! password, invites people past it.
//!
//! Not modal. Asks the server when it opens, and when the connection is back.
class InviteDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a session is not owned; when it goes, this closes. Links lead into \a room, if there is one.
    InviteDialog(client::Session &session, std::optional<protocol::RoomName> room, QWidget *window);

private:
    QWidget *makeInviting();
    void showState();
    void showLink();
    //! Why this person can't invite past the password; empty if they can.
    QString whyNot() const;
    void make(int uses, std::chrono::milliseconds lifetime);
    void onMade(const protocol::InvitationCode &code);
    void onTakenBack(const protocol::InvitationId &invitation);
    void onRefused(const protocol::Refusal &refusal);

    QPointer<client::Session> m_session;
    std::optional<protocol::RoomName> m_room;
    JoinCode *m_code;
    ToneLabel *m_place;
    QWidget *m_inviting = nullptr; // where newcomers say a password
    InvitationForm *m_form = nullptr;
    InvitationList *m_list = nullptr;
    ToneLabel *m_words = nullptr;
    InlineMessage *m_message;
};

} // namespace charla::ui
