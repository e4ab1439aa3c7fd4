// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

class QUrlQuery;

namespace charla::server {

//! What the hub knows of the peer that a dialect reads for.
struct Standing
{
    std::optional<protocol::Nick> nick; //!< none before the login
    protocol::RoomName room; //!< where a dialect without rooms speaks: of the URL, or the lobby
};

//! \brief One way of speaking to Charla: turns frames into protocol messages and back.
//!
//! Five exist, one a path (dialects.h); each grew out of a tutorial, the native one out of the
//! first. Without state and shared by all connections; whatever depends on the peer is handed in.
//! Knows no socket, and decides nothing about who may what.
class Dialect
{
public:
    //! How somebody gets a nick who gives none in the URL.
    enum class Admission {
        ByLogin, //!< a message of the dialect says it
        AsGuest, //!< the dialect has no such message: Charla gives a guest name at once
    };

    //! Whether a session waits for its lost connection to return.
    enum class Return {
        ByToken,
        Never, //!< the dialect can't carry a token: the session ends with its connection
    };

    Dialect() = default;
    virtual ~Dialect() = default;
    Q_DISABLE_COPY_MOVE(Dialect)

    virtual Admission admission() const = 0;
    virtual Return sessionReturn() const { return Return::Never; }

    //! Whether the dialect has a word for the server's password. Who speaks another one is not let in
    //! where a password is set.
    enum class Password { InLogin, Never };
    virtual Password password() const { return Password::Never; }

    //! Reads one text frame. What comes out is done in order, and ends at the first that the hub refuses.
    virtual protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
    decode(QByteArrayView frame, const Standing &standing) const = 0;

    //! Writes one text frame.
    //! \return none when the dialect has no word for it, so that its peers hear nothing.
    virtual std::optional<QByteArray> encode(const protocol::ServerMessage &message) const = 0;
};

} // namespace charla::server
