// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/typing.h>

#include <protocol/limits.h>

#include <algorithm>

namespace charla::client {

using protocol::Conversation;
using protocol::Nick;

bool Typing::begin(const Conversation &in, const Nick &nick, TimePoint now)
{
    const auto known = std::ranges::find_if(
        m_typists, [&](const Typist &typist) { return typist.in == in && typist.nick == nick; });
    if (known != m_typists.end()) {
        known->heard = now;
        return false;
    }
    m_typists.push_back({in, nick, now});
    return true;
}

bool Typing::end(const Conversation &in, const Nick &nick)
{
    return std::erase_if(
               m_typists,
               [&](const Typist &typist) { return typist.in == in && typist.nick == nick; })
        > 0;
}

std::vector<Conversation> Typing::expire(TimePoint now)
{
    return forget([now](const Typist &typist) {
        return typist.heard + protocol::limits::TypingExpiry <= now;
    });
}

std::vector<Conversation> Typing::clear()
{
    m_told.clear();
    return forget([](const Typist &) { return true; });
}

std::optional<Typing::TimePoint> Typing::nextExpiry() const
{
    if (m_typists.empty())
        return {};
    return std::ranges::min(m_typists, {}, &Typist::heard).heard + protocol::limits::TypingExpiry;
}

QStringList Typing::typists(const Conversation &in) const
{
    QStringList nicks;
    for (const Typist &typist : m_typists) {
        if (typist.in == in)
            nicks.append(typist.nick.text());
    }
    return nicks;
}

bool Typing::shouldTell(const Conversation &in, TimePoint now)
{
    std::erase_if(m_told, [now](const Told &told) {
        return told.at + protocol::limits::TypingInterval <= now;
    });
    if (std::ranges::find(m_told, in, &Told::in) != m_told.end())
        return false;
    m_told.push_back({in, now});
    return true;
}

void Typing::noteSent(const Conversation &in)
{
    std::erase_if(m_told, [&in](const Told &told) { return told.in == in; });
}

template<typename Goes>
std::vector<Conversation> Typing::forget(Goes goes)
{
    std::vector<Conversation> changed;
    for (const Typist &typist : m_typists) {
        if (goes(typist) && std::ranges::find(changed, typist.in) == changed.end())
            changed.push_back(typist.in);
    }
    std::erase_if(m_typists, goes);
    return changed;
}

} // namespace charla::client
