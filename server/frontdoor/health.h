// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>
#include <server/store/store.h>

#include <optional>

namespace charla::server {

//! Whether a server does what it is for: takes what is said and keeps it.
struct Health
{
    //! Below so many free bytes a disk counts as full: files and the history could not go on for long.
    static constexpr qint64 LeastFreeBytes = 16LL * 1024 * 1024;

    StoreCondition store = StoreCondition::Well;
    std::optional<qint64> freeBytes = {}; //!< of the disk with the history; none in memory

    //! What is wrong in a word that stays: "damaged", "disk-full", "not-stored"; empty when nothing is.
    QByteArray trouble() const;
};

//! Whether a request is one for /healthz. Anybody may ask.
bool asksForHealth(const RequestHead &head);

//! 200 and {"status":"ok"}, or 503 and {"status":"failing","reason":"disk-full"}. That there is an
//! answer says that the event loop turns. No names, no figures.
HttpAnswer answer(const Health &health);

} // namespace charla::server
