// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <vector>

//! One or two of each message type, every field filled in. A new type is missed by tst_codec until it has one here.
std::vector<charla::protocol::ClientMessage> sampleClientMessages();
std::vector<charla::protocol::ServerMessage> sampleServerMessages();
