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
    QByteArray target; //!< with a query that lets the peer in at once
    //! The payload of a text frame by which the peer says \a word to all who are there.
    std::function<QByteArray(const QByteArray &word)> says;
    //! The word, when \a payload is how the others hear one; none for all else that a path tells.
    std::function<std::optional<QByteArray>(const QByteArray &payload)> hears;
};

//! The native path, and each tutorial's, for a peer of that nick.
QList<WebSocketPath> webSocketPaths(const QByteArray &nick);

} // namespace charla::tests
