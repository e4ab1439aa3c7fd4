// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

namespace charla::client {
class Session;
}

namespace charla::ui {

class Preferences;

//! \brief Which conversations the person wants to hear nothing of, kept from one start to the next.
//!
//! Writes it into the session's RoomModel, from where everybody reads it. Owns neither.
class Muting : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this.
    Muting(client::Session &session, Preferences &preferences, QObject *parent = nullptr);

    void setMuted(const protocol::Conversation &conversation, bool isMuted);

private:
    void onRowsInserted(const QModelIndex &parent, int first, int last);

    client::Session &m_session;
    Preferences &m_preferences;
};

} // namespace charla::ui
