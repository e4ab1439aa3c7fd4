// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/naming.h>

namespace charla::client {

using namespace protocol;

const QString &nameOf(const Conversation &conversation)
{
    return std::visit([](const auto &name) -> const QString & { return name.text(); },
                      conversation);
}

bool looksLike(const Conversation &one, const Conversation &other)
{
    if (one == other)
        return true;
    return one.index() == other.index() && nameKeys(nameOf(one)).looksLike(nameKeys(nameOf(other)));
}

} // namespace charla::client
