// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace charla::client {

//! \brief Who is writing where, as others have said it, and when this person last said so.
//!
//! Knows no clock: the time is handed in and must not run backwards. Who says nothing for
//! limits::TypingExpiry is forgotten. Pure.
class Typing
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    //! Somebody is writing. \return whether that is new.
    bool begin(const protocol::Conversation &in, const protocol::Nick &nick, TimePoint now);
    //! Somebody has stopped, or has sent what they wrote. \return whether they were writing.
    bool end(const protocol::Conversation &in, const protocol::Nick &nick);
    //! Forgets everybody of whom nothing was heard for too long.
    //! \return the conversations in which that changed something, each once.
    std::vector<protocol::Conversation> expire(TimePoint now);
    //! Forgets everybody. \return as expire().
    std::vector<protocol::Conversation> clear();
    //! When expire() will next have something to do; none when nobody is writing.
    std::optional<TimePoint> nextExpiry() const;
    //! In the order in which they began.
    QStringList typists(const protocol::Conversation &in) const;

    //! Whether it is time to tell the server that this person writes in \a in; counts as told then.
    bool shouldTell(const protocol::Conversation &in, TimePoint now);
    //! What was written was sent: the next key is a new beginning.
    void noteSent(const protocol::Conversation &in);

private:
    struct Typist
    {
        protocol::Conversation in;
        protocol::Nick nick;
        TimePoint heard;
    };

    struct Told
    {
        protocol::Conversation in;
        TimePoint at;
    };

    template<typename Goes>
    std::vector<protocol::Conversation> forget(Goes goes);

    std::vector<Typist> m_typists; // in the order in which they began
    std::vector<Told> m_told;
};

} // namespace charla::client
