// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

namespace charla::client {

//! Runs one statement on the connection of that name.
//! \return its result, before the first row; none when it failed, which is logged.
std::optional<QSqlQuery> sqlStep(const QString &connection, const QString &statement,
                                 const QVariantList &values = {});

} // namespace charla::client
