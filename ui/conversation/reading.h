// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <optional>

namespace charla::client {
class MessageModel;
} // namespace charla::client

namespace charla::ui {

class EndButton;
class MessageList;

//! \brief How far a person has come in a conversation: the line above what came while they were
//! away, and the button that leads to the end and counts what they have not seen.
//!
//! Somebody is away from a conversation while it is not in front or its window is not looked at.
//! What comes meanwhile does not push the line out of view; what comes before their eyes does.
class Reading : public QObject
{
    Q_OBJECT

public:
    //! Both may end before this. The button lies above \a list, which has a parent.
    Reading(client::MessageModel *messages, MessageList *list, QObject *parent = nullptr);

    //! The person looks here now, and had read up to \a read; 0 for nothing, which needs no line.
    void begin(protocol::Seq read);
    //! The person looks elsewhere, and has read up to \a read.
    void end(protocol::Seq read);
    //! What came during an absence of the network is there now; see client::Session::missed().
    void takeMissed(protocol::Seq read);
    //! Who answers has read.
    void clearLine();
    bool isLookedAt() const { return m_isLookedAt; }

private:
    void onRowsInserted(int first, int last);
    void onRowsSeen(int first, int last);
    void drawLine(protocol::Seq behind);
    void updateButton();

    QPointer<client::MessageModel> m_messages;
    QPointer<MessageList> m_list;
    EndButton *m_button;
    bool m_isLookedAt = false;
    std::optional<protocol::Seq> m_readWhenLeft; //!< none before the person was here
    protocol::Seq m_lineBehind; //!< 0 for no line
    QPersistentModelIndex m_line; //!< of the messages
    QPersistentModelIndex m_seen; //!< of the messages: the furthest one that was in view
};

} // namespace charla::ui
