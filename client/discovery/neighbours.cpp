// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/discovery/neighbours.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace Qt::StringLiterals;
using protocol::Announcement;

namespace {

bool isSame(const Announcement &one, const Announcement &other)
{
    return one.serverId == other.serverId && one.fingerprint == other.fingerprint;
}

//! People read IPv4 with less trouble, and an address of a link means nothing on another machine.
int rank(const Neighbour::Place &place)
{
    const bool isV6 = place.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? 1 : 0) + (place.address.isLinkLocal() ? 2 : 0);
}

Neighbour neighbourOf(const Announcement &shown)
{
    return {.announcement = shown, .places = {}};
}

} // namespace

std::vector<QUrl> Neighbour::urls() const
{
    std::vector<QUrl> urls;
    for (const Place &place : places) {
        QUrl url;
        // Not plain for who names no certificate: that is how somebody would talk others out of TLS.
        url.setScheme(u"charla"_s);
        url.setHost(place.address.toString());
        url.setPort(place.port);
        url.setPath(u"/charla"_s);
        urls.push_back(url);
    }
    return urls;
}

std::vector<Neighbours::Known>::iterator Neighbours::find(const Announcement &announcement)
{
    return std::ranges::find_if(m_known, [&announcement](const Known &known) {
        return isSame(known.front().announcement, announcement);
    });
}

int Neighbours::serversAt(const QHostAddress &address) const
{
    return int(std::ranges::count_if(m_known, [&address](const Known &known) {
        return std::ranges::find(known, address, &Source::address) != known.end();
    }));
}

bool Neighbours::note(const Announcement &announcement, const QHostAddress &address, Way way,
                      TimePoint until)
{
    const auto known = find(announcement);
    const Source heard{announcement, address, way, until};
    if (known == m_known.end()) {
        if (m_known.size() >= MostServers || serversAt(address) >= MostAtOneAddress)
            return false;
        m_known.push_back({heard});
        return true;
    }
    const auto source = std::ranges::find_if(*known, [&address, way](const Source &one) {
        return one.address == address && one.way == way;
    });
    if (source != known->end()) {
        source->until = until;
        return std::exchange(source->announcement, announcement) != announcement;
    }
    if (known->size() >= MostPlaces)
        return false;
    known->push_back(heard);
    return true;
}

template<typename Goes>
bool Neighbours::removeIf(Goes goes)
{
    std::size_t removed = 0;
    for (Known &known : m_known)
        removed += std::erase_if(known, goes);
    std::erase_if(m_known, [](const Known &known) { return known.empty(); });
    return removed > 0;
}

bool Neighbours::remove(const Announcement &announcement, const QHostAddress &address, Way way)
{
    return removeIf([&](const Source &one) {
        return one.way == way && one.address == address && isSame(one.announcement, announcement);
    });
}

bool Neighbours::removeAll(Way way)
{
    return removeIf([way](const Source &one) { return one.way == way; });
}

bool Neighbours::expire(TimePoint now)
{
    return removeIf([now](const Source &one) { return one.until <= now; });
}

std::optional<Neighbours::TimePoint> Neighbours::nextExpiry() const
{
    std::optional<TimePoint> next;
    for (const Known &known : m_known) {
        for (const Source &source : known) {
            if (source.until != TimePoint::max())
                next = std::min(next.value_or(source.until), source.until);
        }
    }
    return next;
}

std::vector<Neighbour> Neighbours::servers() const
{
    std::vector<Neighbour> servers;
    for (const Known &known : m_known) {
        Neighbour &server = servers.emplace_back(neighbourOf(known.front().announcement));
        for (const Source &source : known) {
            const Neighbour::Place place{source.address, source.announcement.port};
            if (std::ranges::find(server.places, place) == server.places.end())
                server.places.push_back(place);
            (source.way == Way::Mdns ? server.isByMdns : server.isByBeacon) = true;
        }
        std::ranges::stable_sort(server.places, {}, rank);
        server.announcement.port = server.places.front().port;
    }
    std::ranges::stable_sort(servers, protocol::sortsBefore,
                             [](const Neighbour &server) { return server.announcement.name; });
    return servers;
}

} // namespace charla::client
