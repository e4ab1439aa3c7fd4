// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>

#include <server/dialects/dialect.h>
#include <server/wire/frame.h>

#include <algorithm>

namespace charla::server {

Outgoing::Outgoing(protocol::ServerMessage message, Urgency urgency)
    : m_message(std::move(message)), m_urgency(urgency)
{
}

const std::optional<QByteArray> &Outgoing::frameFor(const Dialect &dialect) const
{
    const auto known = std::ranges::find(m_renderings, &dialect, &Rendering::first);
    if (known != m_renderings.end())
        return known->second;

    const std::optional<QByteArray> payload = dialect.encode(m_message);
    m_renderings.emplace_back(&dialect,
                              payload ? std::optional(textFrame(*payload)) : std::nullopt);
    return m_renderings.back().second;
}

} // namespace charla::server
