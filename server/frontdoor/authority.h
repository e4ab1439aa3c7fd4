// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace charla::server {

//! A host and a port as they stand in a Host field or an origin (RFC 3986 §3.2, without user
//! information).
struct Authority
{
    QByteArray
        host; //!< lower case; an IPv6 address in its shortest form, without brackets and interface
    std::optional<quint16> port; //!< none when the text had none

    bool operator==(const Authority &) const = default;
};

//! \return none when \a text is empty or not a host name or address with an optional port.
std::optional<Authority> readAuthority(QByteArrayView text);

//! Whether the host of an Authority is an address rather than a name.
bool isAddress(const QByteArray &host);

} // namespace charla::server
