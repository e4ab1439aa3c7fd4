// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/moderationrecords.h>

#include <QMultiHash>

#include <map>

namespace charla::server {

//! \brief Who may not come in, found by person, by token and by address.
//!
//! Knows no clock: the time is handed in. A ban whose time is over is as none; it goes with the next
//! that is added.
class Bans
{
public:
    //! What was kept, and the highest number that was ever given.
    void restore(const std::vector<BanRecord> &bans, qint64 last);

    //! Gives it a number.
    const BanRecord &add(BanRecord ban, protocol::Timestamp now);
    //! None when there is no such ban any more.
    std::optional<BanRecord> lift(qint64 number, protocol::Timestamp now);

    //! That which holds longest; null for none. Valid until something changes.
    const BanRecord *of(const QHostAddress &address, protocol::Timestamp now) const;
    const BanRecord *of(const PersonId &person, protocol::Timestamp now) const;
    const BanRecord *ofToken(const QByteArray &hash, protocol::Timestamp now) const;

    //! Those that hold, newest first.
    protocol::BanList page(const protocol::BansRequest &request, protocol::Timestamp now) const;

private:
    void enter(const BanRecord &ban);
    void remove(qint64 number);
    void removeEnded(protocol::Timestamp now);
    const BanRecord *longest(const QList<qint64> &numbers, protocol::Timestamp now) const;

    std::map<qint64, BanRecord> m_bans; // by number
    QMultiHash<QHostAddress, qint64> m_byAddress;
    QMultiHash<PersonId, qint64> m_byPerson;
    QMultiHash<QByteArray, qint64> m_byToken;
    qint64 m_last = 0;
};

} // namespace charla::server
