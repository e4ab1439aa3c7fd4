// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/tls/openssl.h>

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace charla::server {

//! A new EC key on P-256.
OpenSsl<evp_pkey_st> newKey();

//! \brief A certificate that \a key signs for itself (RFC 5280): for a server, no authority, with a
//! random serial number, from yesterday on for many years.
//!
//! In a room nobody stands behind it: who comes keeps its fingerprint, so what matters is that it
//! stays the same. Browsers want to find the name there by which they came.
OpenSsl<x509_st> selfSigned(evp_pkey_st *key, const QStringList &hosts,
                            const QList<QHostAddress> &addresses);

} // namespace charla::server
