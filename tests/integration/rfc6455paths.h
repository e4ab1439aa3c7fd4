// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace charla::tests {

//! \brief A path where WebSockets are spoken, and how a text goes there and back.
//!
//! RFC 6455 says nothing of what is in a text, but what it says of frames shows by what is heard.
struct WebSocketPath
{
    QByteArray name; //!< "/charla"
    QByteArray query; //!< lets a peer in at once, when its nick is put behind
    //! The payload of a text frame by which Ana says \a word to all who are there, Bob among them.
    std::function<QByteArray(const QByteArray &word)> says;
    //! The word, when \a payload is how Bob hears one; none for all else that a path tells.
    std::function<std::optional<QByteArray>(const QByteArray &payload)> hears;

    QByteArray targetOf(const QByteArray &nick) const { return name + query + nick; }
};

//! The native path, and each tutorial's.
const QList<WebSocketPath> &webSocketPaths();

} // namespace charla::tests
