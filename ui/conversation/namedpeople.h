// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <ui/markdown/mentions.h>

namespace charla::client {
class Session;
}

namespace charla::ui {

//! Who can be named in a conversation: the people of the room, as far as they are loaded, or both
//! of a private talk. \a session must outlive what is returned.
People peopleOf(const client::Session &session, const protocol::Conversation &conversation);

} // namespace charla::ui
