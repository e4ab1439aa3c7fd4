// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <deque>
#include <optional>

namespace charla::client {

//! \brief The newest requests of a connection, to be said again if the server had no time for them.
//!
//! A server tells by its id which request came too fast (`rate-limited`). Messages and changes are
//! not among them: those are the Outbox's. Pure.
class Resends
{
public:
    //! So many may be unanswered and still be said again.
    static constexpr std::size_t Most = 256;

    //! It goes out. Without effect on one that nobody waits for.
    void note(const protocol::ClientMessage &message);
    //! \return the request of that id, which is forgotten; none when it is too long ago, or no request.
    std::optional<protocol::ClientMessage> take(const QString &id);
    void clear() { m_requests.clear(); }

private:
    struct Request
    {
        QString id;
        protocol::ClientMessage message;
    };

    std::deque<Request> m_requests; // the oldest first
};

} // namespace charla::client
