// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/person.h>

#include <algorithm>

namespace charla::server {

bool Person::isIn(const Room &room) const
{
    return std::ranges::find(rooms, &room) != rooms.end();
}

} // namespace charla::server
