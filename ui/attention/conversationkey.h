// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

namespace charla::client {
class Session;
}

namespace charla::ui {

//! What a conversation is called in the settings and in notifications: the same name at another
//! server is another one.
QString conversationKey(const client::Session &session, const protocol::Conversation &conversation);

} // namespace charla::ui
