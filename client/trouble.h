// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/breach.h>
#include <protocol/terms.h>

#include <QString>

#include <chrono>
#include <optional>

namespace charla::client {

//! \brief Why a session is not online, and whether trying again can help.
//!
//! The words for people are made in ui/texts from `kind`; `systemWords` are details.
struct Trouble
{
    enum class Kind {
        HostNotFound,
        Refused, //!< nobody listens at that address and port
        TimedOut, //!< no answer, or not in time
        NetworkLost, //!< the connection broke, or the network is down
        NotCharla, //!< somebody answers there, but it isn't a Charla server
        WrongVersion, //!< a Charla that speaks another version of the protocol
        ServerStopped, //!< close code 1001
        TooSlow, //!< close code 4000
        TooFast, //!< close code 4004, or a login too soon after others
        ServerFull, //!< close code 4005: no place for one more
        NickTaken, //!< somebody else has the nick, or one that looks like it
        NickReserved,
        BadNick, //!< the server refuses the nick for another reason
        PasswordRequired, //!< the server lets in only who says its password
        WrongPassword,
        NickKept, //!< the nick is somebody's who keeps it with a password, which must be said
        WrongNickPassword, //!< that is not it; or nobody keeps that nick
        InvitationOver, //!< it lets in nobody any more
        TooManyTries, //!< of a password: the next one must wait
        SessionEnded, //!< the person has ended it on another device
        PutOff, //!< an operator has put the person off; they may come back
        Banned, //!< they may not come in, until `until`
        TakenOver, //!< the same session went on in another window or program
        NotTrusted, //!< its certificate is another one than is known of it; see `breach`
        NotEncrypted, //!< it doesn't speak TLS, and must; with a `breach` if it did before
        Other,
    };

    //! Transient: the session tries again by itself. Permanent: the person must change something.
    enum class Lasting { Transient, Permanent };

    Kind kind = Kind::Other;
    Lasting lasting = Lasting::Transient;
    QString systemWords;
    std::optional<Breach> breach = {};
    std::optional<protocol::Timestamp> until
        = {}; //!< of Banned; none when nobody has said when it ends
    QString reason = {}; //!< of Banned: what the operator said
    std::chrono::milliseconds wait{0}; //!< the server wants no try before
};

} // namespace charla::client
