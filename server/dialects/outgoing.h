// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/wire/urgency.h>

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace charla::server {

class Dialect;

//! \brief One message on its way to any number of peers: encoded and framed once a dialect (rule 3 of the house).
//!
//! Lives on the stack of whoever tells the peers. Every peer of a dialect gets the same shared bytes.
class Outgoing
{
public:
    explicit Outgoing(protocol::ServerMessage message, Urgency urgency = Urgency::Answer);

    Urgency urgency() const { return m_urgency; }

    //! \return a finished WebSocket frame, or none when \a dialect has no word for the message.
    const std::optional<QByteArray> &frameFor(const Dialect &dialect) const;

private:
    using Rendering = std::pair<const Dialect *, std::optional<QByteArray>>;

    protocol::ServerMessage m_message;
    Urgency m_urgency;
    mutable std::vector<Rendering> m_renderings; // at most one a dialect
};

} // namespace charla::server
