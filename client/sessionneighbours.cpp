// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <client/address.h>
#include <client/discovery/neighbours.h>

#include <algorithm>

// A session's server is heard of on the local network.
namespace charla::client {

using namespace std::chrono_literals;

namespace {

// Somebody may say again and again that a server has come back.
constexpr auto BetweenHurries = 1s;
// An announcement can name more places than a server has.
constexpr std::size_t MostPlaces = 16;

bool isAmong(const std::vector<QUrl> &places, const QUrl &place)
{
    return std::ranges::any_of(places,
                               [&place](const QUrl &one) { return isSamePlace(one, place); });
}

} // namespace

//! By what the server is known, wherever it is: null when it never showed one.
Fingerprint Session::Private::certificate() const
{
    if (!m_certificate.isNull())
        return m_certificate;
    if (destination->fingerprint)
        return *destination->fingerprint;
    const auto pin = pins.of(destination->url);
    return pin && pin->by == Pin::By::Certificate ? pin->certificate : Fingerprint();
}

// Without a certificate nothing tells the server from somebody who says its id: then it is only taken up where it was.
std::vector<QUrl> Session::Private::placesAmong(const std::vector<Neighbour> &servers) const
{
    const QString known = certificate().text();
    std::vector<QUrl> places;
    for (const Neighbour &server : servers) {
        for (const QUrl &url : server.urls()) {
            const bool isIt = known.isEmpty() ? isSamePlace(url, destination->url)
                                              : server.announcement.fingerprint == known;
            if (isIt && places.size() < MostPlaces && !isAmong(places, url))
                places.push_back(url);
        }
    }
    return places;
}

void Session::Private::noteNeighbours(const std::vector<Neighbour> &servers)
{
    if (!destination || m_hasQuit)
        return;
    const std::vector<QUrl> before = std::exchange(m_announced, placesAmong(servers));
    const bool isNew = std::ranges::any_of(
        m_announced, [&before](const QUrl &place) { return !isAmong(before, place); });
    if (!isNew || m_opening != Opening::None)
        return;
    tellOthers();
    const std::chrono::milliseconds passed(m_hurried.isValid() ? m_hurried.elapsed() : 0);
    if (!m_hurried.isValid() || passed >= BetweenHurries)
        hurry();
    else if (!m_hurry.isActive())
        m_hurry.start(BetweenHurries - passed);
}

void Session::Private::hurry()
{
    m_hurry.stop();
    const bool isOnItsWay = dialer.state() == State::Waiting || dialer.state() == State::Connecting;
    if (!isOnItsWay || m_opening != Opening::None)
        return;
    m_hurried.start();
    dialer.hurry();
}

void Session::Private::tellOthers()
{
    const Fingerprint known = certificate();
    if (known.isNull())
        return dialer.setOthers({}, {});
    std::vector<QUrl> others = m_announced;
    for (const QUrl &one : destination->others) {
        if (!isAmong(others, one))
            others.push_back(one);
    }
    dialer.setOthers(others, known);
}

} // namespace charla::client
