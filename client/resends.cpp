// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/resends.h>

#include <algorithm>
#include <type_traits>

namespace charla::client {

using namespace protocol;

namespace {

template<typename M, typename... Those>
constexpr bool isOneOf = (std::is_same_v<M, Those> || ...);

// Empty for what is not said again: a message is the outbox's, a login the dialer's.
template<typename M>
QString idOf(const M &message)
{
    if constexpr (isOneOf<M, Join, Leave, MembersRequest, HistoryRequest, SearchRequest, SetTopic>)
        return message.id;
    else if constexpr (std::is_same_v<M, Upload>)
        return message.id.text();
    else
        return {};
}

} // namespace

void Resends::note(const ClientMessage &message)
{
    const QString id = std::visit([](const auto &it) { return idOf(it); }, message);
    if (id.isEmpty())
        return;
    m_requests.push_back({id, message});
    if (m_requests.size() > Most)
        m_requests.pop_front();
}

std::optional<ClientMessage> Resends::take(const QString &id)
{
    const auto found = std::ranges::find(m_requests, id, &Request::id);
    if (id.isEmpty() || found == m_requests.end())
        return {};
    ClientMessage message = std::move(found->message);
    m_requests.erase(found);
    return message;
}

} // namespace charla::client
