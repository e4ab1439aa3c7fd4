// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/terms.h>

namespace charla::protocol {

bool memberBefore(const Member &one, const Member &other)
{
    const bool isGone = one.presence == Presence::Offline;
    const bool isOtherGone = other.presence == Presence::Offline;
    if (isGone != isOtherGone)
        return isOtherGone;
    return sortsBefore(one.nick.text(), other.nick.text());
}

} // namespace charla::protocol
