// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/allowance.h>
#include <server/limits/guessbrake.h>

#include <QHash>
#include <QHostAddress>

#include <unordered_map>
#include <utility>

namespace charla::server {

//! What is known of an address: what may be done from there, and what was tried.
struct AddressRecord
{
    Allowance allowance;
    TokenBucket refusals;
    GuessBrake guesses;
    int visits = 0; //!< those who hold it

    bool isIdle(TokenBucket::Time now) const
    {
        return visits == 0 && allowance.isFull(now) && refusals.isFull(now) && guesses.isIdle(now);
    }
};

//! \brief The addresses that have something to remember: who is there, or was and did much.
//!
//! Whoever visits holds the record of the address, so that nothing is looked up afterwards. A record
//! that nobody holds and that has nothing to tell any more is forgotten; beyond MostForgotten also
//! one that has, so that somebody with many addresses can't fill the memory. An address of IPv6
//! counts by itself, as one of IPv4: in one place all have the same network.
class AddressBook
{
public:
    static constexpr qsizetype MostForgotten = 65'536;

    class Visit;

    //! \a now is for forgetting.
    Visit enter(const QHostAddress &address, TokenBucket::Time now);
    qsizetype size() const { return qsizetype(m_records.size()); }

private:
    struct Hash
    {
        std::size_t operator()(const QHostAddress &address) const { return qHash(address); }
    };

    void sweep(TokenBucket::Time now);

    std::unordered_map<QHostAddress, AddressRecord, Hash> m_records; // which stay where they are
    std::size_t m_sweepAt = 1024;
};

//! Holds a record. Must go before the book.
class AddressBook::Visit
{
public:
    Visit() = default;
    explicit Visit(AddressRecord &record) : m_record(&record) { ++record.visits; }
    Visit(Visit &&other) noexcept : m_record(std::exchange(other.m_record, nullptr)) { }
    Visit &operator=(Visit &&other) noexcept
    {
        std::swap(m_record, other.m_record);
        return *this;
    }
    ~Visit()
    {
        if (m_record)
            --m_record->visits;
    }
    Q_DISABLE_COPY(Visit)

    //! Null for a default-constructed one only.
    AddressRecord *record() const { return m_record; }

private:
    AddressRecord *m_record = nullptr;
};

} // namespace charla::server
