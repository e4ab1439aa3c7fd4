// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/moderationrecords.h>

#include <QHash>

namespace charla::server {

//! \brief What people are given and denied, in rooms and everywhere: let in, voice, mutes.
//!
//! Knows no clock: the time is handed in. A mute whose time is over is as none.
class Treatments
{
public:
    void restore(const std::vector<TreatmentRecord> &treatments);

    bool hasAny() const { return !m_treatments.isEmpty(); }
    //! The usual one for who has none. In a \a room only what was said of that room.
    TreatmentRecord of(const PersonId &person, const std::optional<protocol::RoomName> &room,
                       protocol::Timestamp now) const;
    void set(const TreatmentRecord &treatment);

    //! The mute that keeps somebody from speaking in \a room, or with none in private talks: that of the
    //! room or that of the whole server, whichever lasts longer.
    std::optional<protocol::Muting> mutingOf(const PersonId &person,
                                             const std::optional<protocol::RoomName> &room,
                                             protocol::Timestamp now) const;

    void forget(const PersonId &person);
    void forget(const protocol::RoomName &room);

private:
    using Rooms = QHash<QString, TreatmentRecord>; // by the room's name; empty for everywhere

    QHash<PersonId, Rooms> m_treatments;
};

} // namespace charla::server
