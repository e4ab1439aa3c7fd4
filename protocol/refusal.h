// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <optional>

namespace charla::protocol {

//! Why something from a peer was refused. Each has a text on the wire that never changes
//! (errorCodeText); the words for people are made in ui/texts and in the page.
enum class ErrorCode {
    MalformedJson, //!< not JSON, or not one JSON object
    TooDeep, //!< JSON nested deeper than limits::MaxJsonLevels
    UnknownType, //!< a `type` that this version does not know
    MissingField, //!< a required field is absent
    WrongType, //!< a field has another JSON type than it must have
    EmptyValue, //!< a field that must say something is empty, or blank
    TooLong, //!< a field is longer than its limit
    BadCharacters, //!< control characters, lone surrogates, or letters that nobody can see
    BadValue, //!< a number out of range, an id that is no UUID, a word that is not in the list
    UnsupportedVersion, //!< a login for a version of the protocol that this server doesn't speak
    NotLoggedIn, //!< anything but a login before the login
    AlreadyLoggedIn, //!< a second login on a connection
    NickTaken, //!< somebody else has that nick, or one that looks like it
    NickReserved, //!< the nick belongs to the server itself
    NotYou, //!< `from` is not the nick of the sender
    NotInRoom, //!< the sender is not a member of that room
    NoSuchPerson, //!< nobody of that nick is here
    TooManyRooms, //!< the server holds as many rooms as it may
    NoSuchMessage, //!< that conversation has no message of that seq, or it was deleted
    NotYours, //!< only its author may do that to a message
    TooManyMarks, //!< the message has as many different marks as it may
    NotStored, //!< the server could not keep the message: sending it again may help
    PasswordRequired, //!< this server lets in only who says its password, or has a token
    WrongPassword, //!< that is not the password
    NoFiles, //!< this server takes no files
    FileTooLarge, //!< larger than this server takes
    TypeNotAllowed, //!< a kind of file that this server does not take
    StorageFull, //!< the server has no room for it
    TooManyUploads, //!< the person has as many uploads without a message as they may
    NoSuchUpload, //!< a file of a message that isn't there, is not complete, or not theirs to send
    TooManyFiles, //!< more than a message may have
    RateLimited, //!< too fast: nothing was done, and it may be asked again after Refusal::retryAfter
    NickKept, //!< the nick is somebody's who keeps it with a password, which must be said
    WrongNickPassword, //!< that is not the nick's password, or nobody keeps this nick
    NickNotKept, //!< only who keeps their nick with a password may do that
    NoSuchSession, //!< the sender has no session of that id
    InvitationOver, //!< the code is none, or has expired, or let in as many as it could
    NoSuchInvitation, //!< the sender has no invitation of that id that still lets somebody in
    TooManyInvitations, //!< the sender has as many invitations as they may
    NotAllowed, //!< the sender has not the role that it takes, or the other one has a higher one
    Banned, //!< may not come in, until Refusal::until
    Muted, //!< can't speak, there or anywhere, until Refusal::until
    RoomClosed, //!< who wants to come in must be let in
    ReadOnly, //!< in that room operators speak, and perhaps who has been given voice
    TooSoon, //!< the room is slow: the next message may be sent after Refusal::retryAfter
};

//! The stable text of a code, such as "nick-taken".
QByteArrayView errorCodeText(ErrorCode code);

//! The code of a stable text; none for a text that a newer version may have brought.
std::optional<ErrorCode> errorCodeFromText(QByteArrayView text);

//! The refusal in English: what is wrong and what to do, for logs and for clients that know no code.
QString errorWords(ErrorCode code);

//! \brief One refusal: what was wrong, where, and in answer to what.
//!
//! It becomes an `error` message. It does not close the connection: only broken framing does.
struct Refusal
{
    ErrorCode code = ErrorCode::MalformedJson;
    QString field; //!< the field that was wrong; empty when none is to blame
    QString
        id; //!< the `id` of the message that is refused; empty when it had none that could be read
    //! From when on the same message may pass, from 0 to limits::MaxRetryInterval; none: as it is, never.
    std::optional<std::chrono::milliseconds> retryAfter = {};
    //! Of Banned and Muted: the end of it, by the server's clock; none: when it is taken back.
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> until = {};
    QString reason = {}; //!< of Banned: what the operator said; empty for nothing

    bool operator==(const Refusal &) const = default;
};

} // namespace charla::protocol
