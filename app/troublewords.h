// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trouble.h>
#include <server/archive/archivetrouble.h>
#include <server/frontdoor/frontdoor.h>
#include <server/store/sqlite/storetrouble.h>
#include <server/tls/tlstrouble.h>

#include <QString>

//! What went wrong, and what to do about it, for who reads a terminal.
namespace charla::app {

QString words(const server::ListenTrouble &trouble, quint16 port);
QString words(const server::TlsTrouble &trouble);
QString words(const server::StoreTrouble &trouble, const QString &folder);
QString words(const client::Trouble &trouble);
QString words(const server::ArchiveTrouble &trouble, const QString &folder);

} // namespace charla::app
