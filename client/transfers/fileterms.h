// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

#include <optional>

namespace charla::client {

//! Why a server with those terms would not take a file of that size in bytes and of that type
//! (NoFiles, FileTooLarge, TypeNotAllowed); none when it would.
std::optional<protocol::ErrorCode> fileTrouble(const std::optional<protocol::FileTerms> &terms,
                                               qint64 size, const QString &mime);

} // namespace charla::client
