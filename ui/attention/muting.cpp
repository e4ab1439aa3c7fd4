// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/muting.h>

#include <client/roommodel.h>
#include <client/session.h>
#include <ui/attention/conversationkey.h>
#include <ui/preferences.h>

namespace charla::ui {

using namespace Qt::StringLiterals;

Muting::Muting(client::Session &session, Preferences &preferences, QObject *parent)
    : QObject(parent), m_session(session), m_preferences(preferences)
{
    connect(m_session.rooms(), &QAbstractItemModel::rowsInserted, this, &Muting::onRowsInserted);
    onRowsInserted({}, 0, session.rooms()->rowCount() - 1);
}

void Muting::setMuted(const protocol::Conversation &conversation, bool isMuted)
{
    m_preferences.setMuted(conversationKey(m_session, conversation), isMuted);
    m_session.rooms()->setMuted(conversation, isMuted);
}

void Muting::onRowsInserted(const QModelIndex &, int first, int last)
{
    client::RoomModel &rooms = *m_session.rooms();
    for (int row = first; row <= last; ++row) {
        const protocol::Conversation conversation = rooms.conversation(rooms.index(row));
        rooms.setMuted(conversation,
                       m_preferences.isMuted(conversationKey(m_session, conversation)));
    }
}

} // namespace charla::ui
