// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>

#include <QString>
#include <QStringList>

namespace charla::server {

//! The dialect that is spoken at a path of the URL ("/charla"); null when none is. Lives as long as the program.
const Dialect *dialectAt(const QString &path);

//! Every path at which a dialect is spoken.
QStringList dialectPaths();

} // namespace charla::server
