// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/entry.h>

#include <QDateTime>
#include <QString>

//! What transcripts for people say of a message.
namespace charla::app {

//! In this machine's time zone.
QDateTime timeOf(protocol::Timestamp at);

//! Empty, "edited" or "deleted".
QString stateWord(protocol::ChatMessage::State state);

//! Such as "👍 Ana, Bob; 🎉 Cho"; empty when there are none.
QString reactionsOf(const protocol::ChatMessage &message);

//! The names of its files, one behind the other with semicolons between; empty when there are none.
QString filesOf(const protocol::ChatMessage &message);

} // namespace charla::app
