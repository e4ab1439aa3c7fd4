// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

//! How people write which files a server takes, on the command line and in charla.ini.
namespace charla::app {

//! Bytes: a whole number, perhaps with K, M or G for 1024, its square or its cube; none for
//! anything else, and for what a double does not hold exactly.
std::optional<qint64> bytesIn(const QString &text);

//! Types of files as protocol::isMimePattern() takes them; none when one of \a texts is none.
std::optional<QStringList> mimePatternsIn(const QStringList &texts);

} // namespace charla::app
