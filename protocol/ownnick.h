// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/terms.h>

#include <QString>

#include <vector>

//! What a person and a server say to each other about the person's own nick and own logins: a part of
//! clientmessage.h and servermessage.h.
namespace charla::protocol {

//! \brief From now on the own nick is only for who says this password, and is never lost by absence.
//!
//! Answered by NickKept, or by `wrong-nick-password` (of `current`). Nothing else that the caller says
//! is heard before that: a password takes a while to be made into what is kept of it.
struct KeepNick
{
    RequestId id;
    QString password; //!< as checkedPassword() takes it; not empty
    QString current = {}; //!< the one before, if the nick is kept already; else empty
};

//! The own nick is a guest's again. Answered as KeepNick, or by `nick-not-kept`.
struct ReleaseNick
{
    RequestId id;
    QString current; //!< the password; not empty
};

//! Asks where oneself is logged in. Answered by SessionList.
struct SessionsRequest
{
    RequestId id;
};

//! \brief One of the own sessions ends: its token is worth nothing any more, and its connections are
//! closed with CloseCode::SessionEnded.
//!
//! Answered by SessionList, unless it was the session that asks, or by `no-such-session`.
struct RevokeSession
{
    RequestId id;
    SessionId session;
};

//! Whether the own nick is kept with a password now; the answer to KeepNick and ReleaseNick, and told
//! to the person's other connections, without an id.
struct NickKept
{
    RequestId id;
    NickState state = NickState::Guest;
};

//! One login of a person: what came in with a token of its own.
struct OwnSession
{
    enum class Whose { This, Another };
    enum class Line { Connected, Gone };

    SessionId id;
    QString client; //!< what its client calls itself; empty when it didn't say
    Timestamp since;
    Timestamp seen; //!< when it was last connected
    Whose whose = Whose::Another; //!< whether it is the one that asks
    Line line = Line::Gone;
};

//! The answer to SessionsRequest and RevokeSession, the one last seen first.
struct SessionList
{
    RequestId id;
    std::vector<OwnSession> sessions;
};

} // namespace charla::protocol
