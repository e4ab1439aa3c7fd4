// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <ui/look/side.h>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace charla::ui {

//! \brief What goes in a room: who sees it, who comes in, who speaks. In place, above the conversations.
class TermsSheet : public SideColumn
{
    Q_OBJECT

public:
    explicit TermsSheet(QWidget *parent = nullptr);

    enum class Door {
        AnyKind,
        AlwaysOpen, //!< the lobby
    };

    void open(const protocol::RoomName &room, const protocol::RoomTerms &terms, Door door);
    //! Somebody is to be let in, or no more: only in an invitation-only room.
    const std::optional<protocol::RoomName> &room() const { return m_room; }

signals:
    void termsWanted(const charla::protocol::SetRoomTerms &terms);
    void letInWanted(const charla::protocol::PersonAct &act);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeGuests();
    void save();
    void letIn();
    void dismiss();
    void updateGuests();

    std::optional<protocol::RoomName> m_room;
    ToneLabel *m_title;
    QComboBox *m_kind;
    QComboBox *m_slow;
    QCheckBox *m_readOnly;
    QCheckBox *m_moderated;
    QCheckBox *m_topicLocked;
    QWidget *m_guests;
    QLineEdit *m_guest;
};

} // namespace charla::ui
