// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/composing.h>

#include <protocol/text.h>

namespace charla::client {

std::optional<protocol::ErrorCode> textTrouble(const QString &text)
{
    const auto checked = protocol::checkedText(text);
    return checked ? std::nullopt : std::optional(checked.error().code);
}

} // namespace charla::client
