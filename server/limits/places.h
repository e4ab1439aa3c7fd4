// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHostAddress>

#include <atomic>
#include <memory>
#include <utility>

namespace charla::server {

//! How many connections there are, in all and from one address.
struct PlaceCount
{
    std::atomic<int> here{0};
    std::shared_ptr<std::atomic<int>> all;
};

//! A place that a connection takes up, free again when this goes, on whatever thread.
class Place
{
public:
    Place() = default;
    explicit Place(std::shared_ptr<PlaceCount> count);
    Place(Place &&other) noexcept : m_count(std::exchange(other.m_count, nullptr)) { }
    Place &operator=(Place &&other) noexcept
    {
        std::swap(m_count, other.m_count);
        return *this;
    }
    ~Place();
    Q_DISABLE_COPY(Place)

private:
    std::shared_ptr<PlaceCount> m_count;
};

//! \brief The places that a server has for connections.
//!
//! Some are kept for who comes from this machine, so that a host whose server is full can still get
//! in. Lives on one thread; the places it gives go where their sockets go.
class Places
{
public:
    //! 0 for no limit.
    struct Terms
    {
        int most = 0;
        int reserved = 0; //!< of those, for loopback only
        int perAddress = 0;
    };

    enum class Why { Free, Full, AddressFull };

    explicit Places(const Terms &terms) : m_terms(terms) { }

    //! Whether one more from there has a place.
    Why ask(const QHostAddress &address) const;
    //! Whether one more has a place whom a proxy there sends, as long as it isn't known for whom.
    Why askForProxy(const QHostAddress &proxy) const;
    Place take(const QHostAddress &address);
    int taken() const { return *m_all; }
    const Terms &terms() const { return m_terms; }
    //! For who comes from now on.
    void setTerms(const Terms &terms) { m_terms = terms; }

private:
    void sweep();

    Terms m_terms;
    std::shared_ptr<std::atomic<int>> m_all = std::make_shared<std::atomic<int>>(0);
    QHash<QHostAddress, std::shared_ptr<PlaceCount>> m_byAddress;
    qsizetype m_sweepAt = 1024;
};

} // namespace charla::server
