// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/conversationkey.h>

#include <client/naming.h>
#include <client/session.h>
#include <ui/texts.h>

namespace charla::ui {

using namespace Qt::StringLiterals;

QString conversationKey(const client::Session &session, const protocol::Conversation &conversation)
{
    const bool isRoom = std::holds_alternative<protocol::RoomName>(conversation);
    return texts::place(session.url()) + (isRoom ? u" # "_s : u" @ "_s)
        + client::nameOf(conversation);
}

} // namespace charla::ui
