// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/announcement.h>

#include <QHostAddress>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace charla::client {

//! \brief A server that was heard of on the local network.
//!
//! All of it was said by anybody: good for showing, and for a try to connect with the fingerprint that was said.
struct Neighbour
{
    struct Place
    {
        QHostAddress address; //!< of a link with its scope
        quint16 port = 0;

        bool operator==(const Place &) const = default;
    };

    protocol::Announcement announcement; //!< its port is that of the first place
    std::vector<Place> places; //!< IPv4 first, those of a link last; never empty
    bool isByMdns = false;
    bool isByBeacon = false;

    //! For Session::Destination: the first as its url, the others as its others. As serverUrl() makes them.
    std::vector<QUrl> urls() const;

    bool operator==(const Neighbour &) const = default;
};

//! \brief Which servers there are on the local network, by all that was heard of them.
//!
//! One that is heard of in several ways, at several addresses or by several interfaces is one: by its id
//! and the fingerprint of its certificate. Who claims to be another server gives it a further address at most,
//! where that certificate can't be shown: what is told of it is what is said at the address that was heard first.
//! Pure: the time is handed in. Bounded, whatever is told.
class Neighbours
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    //! Servers, places of one of them, and servers at one address; what is told of more is left aside.
    static constexpr std::size_t MostServers = 200;
    static constexpr std::size_t MostPlaces = 16;
    static constexpr int MostAtOneAddress = 16;

    enum class Way { Beacon, Mdns };

    //! It was heard there, and counts until \a until. \return whether that changes what servers() tells.
    bool note(const protocol::Announcement &announcement, const QHostAddress &address, Way way,
              TimePoint until);
    //! It is gone from there, by that way. The same.
    bool remove(const protocol::Announcement &announcement, const QHostAddress &address, Way way);
    //! Nothing that was heard by that way counts any more. The same.
    bool removeAll(Way way);
    //! What counted until then counts no more. The same.
    bool expire(TimePoint now);
    //! When expire() has something to do next; none when never.
    std::optional<TimePoint> nextExpiry() const;

    //! By name, as protocol::sortsBefore() has it.
    std::vector<Neighbour> servers() const;

private:
    //! What is said of a server at one address.
    struct Source
    {
        protocol::Announcement announcement;
        QHostAddress address;
        Way way = Way::Beacon;
        TimePoint until;
    };

    //! In the order in which they were heard first; never empty between two calls. All with one id and fingerprint.
    using Known = std::vector<Source>;

    std::vector<Known>::iterator find(const protocol::Announcement &announcement);
    int serversAt(const QHostAddress &address) const;
    //! \return whether anything went.
    template<typename Goes>
    bool removeIf(Goes goes);

    std::vector<Known> m_known;
};

} // namespace charla::client
