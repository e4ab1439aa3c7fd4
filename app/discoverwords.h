// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/discovery/discovery.h>

#include <QByteArray>
#include <QString>

#include <chrono>

//! What charla discover says.
namespace charla::app {

//! What became of a server since it was told of last.
enum class News { Found, Changed, Gone };

//! Some lines, for people.
QString wordsOf(const client::Neighbour &server);
//! One line of JSON; with \a news as its "event".
QByteArray jsonOf(const client::Neighbour &server, const std::optional<News> &news);

//! Nothing was found: what was looked at, and what to do.
QString wordsOf(const client::Outlook &outlook, std::chrono::seconds looked);

} // namespace charla::app
