// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/refusal.h>

#include <algorithm>
#include <array>

namespace charla::protocol {

namespace {

struct Entry
{
    ErrorCode code;
    const char *text;
    const char *words;
};

// In the order of the enum: errorCodeText() and errorWords() look up by position.
constexpr std::array Table{
    Entry{ErrorCode::MalformedJson, "malformed-json", "This is not one JSON object in UTF-8."},
    Entry{ErrorCode::TooDeep, "too-deep", "The JSON is nested too deeply."},
    Entry{ErrorCode::UnknownType, "unknown-type", "This server knows no message of that type."},
    Entry{ErrorCode::MissingField, "missing-field", "A field that must be there is missing."},
    Entry{ErrorCode::WrongType, "wrong-type", "A field has the wrong JSON type."},
    Entry{ErrorCode::EmptyValue, "empty-value", "There is nothing to read in it: write something."},
    Entry{ErrorCode::TooLong, "too-long", "It is too long: shorten it."},
    Entry{ErrorCode::BadCharacters, "bad-characters",
          "It has characters that can't be shown: leave them out."},
    Entry{ErrorCode::BadValue, "bad-value", "A field has a value that can't be."},
    Entry{ErrorCode::UnsupportedVersion, "unsupported-version",
          "This server speaks another version of the protocol: use the version of Charla that it "
          "has."},
    Entry{ErrorCode::NotLoggedIn, "not-logged-in", "Log in with a nick first."},
    Entry{ErrorCode::AlreadyLoggedIn, "already-logged-in", "This connection is logged in already."},
    Entry{ErrorCode::NickTaken, "nick-taken",
          "Somebody here already has this nick, or one that looks like it: choose another one."},
    Entry{ErrorCode::NickReserved, "nick-reserved",
          "This nick belongs to the server: choose another one."},
    Entry{ErrorCode::NotYou, "not-you", "You can speak in your own name only."},
    Entry{ErrorCode::NotInRoom, "not-in-room", "You are not in this room: join it first."},
    Entry{ErrorCode::NoSuchPerson, "no-such-person", "Nobody of that nick is here."},
    Entry{ErrorCode::TooManyRooms, "too-many-rooms",
          "This server can hold no more rooms: use one that is there."},
    Entry{ErrorCode::NoSuchMessage, "no-such-message",
          "This message is not there, or it was deleted."},
    Entry{ErrorCode::NotYours, "not-yours", "Only its author can do that to a message."},
    Entry{ErrorCode::TooManyMarks, "too-many-marks",
          "This message has as many different reactions as it can have."},
    Entry{ErrorCode::NotStored, "not-stored",
          "The server could not keep the message, perhaps its disk is full: send it again later."},
    Entry{ErrorCode::PasswordRequired, "password-required",
          "This server asks for a password, which its host knows: join with Charla or by the "
          "server's page in a browser."},
    Entry{ErrorCode::WrongPassword, "wrong-password",
          "That is not the password of this server: ask the host for it."},
    Entry{ErrorCode::NoFiles, "no-files", "This server takes no files."},
    Entry{ErrorCode::FileTooLarge, "file-too-large",
          "The file is larger than this server takes: make it smaller or send a part of it."},
    Entry{ErrorCode::TypeNotAllowed, "type-not-allowed",
          "This server does not take files of that type."},
    Entry{ErrorCode::StorageFull, "storage-full",
          "The server has no more room for files: ask the host for some."},
    Entry{ErrorCode::TooManyUploads, "too-many-uploads",
          "You have as many unsent files here as you can: send or discard some first."},
    Entry{ErrorCode::NoSuchUpload, "no-such-upload",
          "A file of this message is not here, or not wholly: send the file again."},
    Entry{ErrorCode::TooManyFiles, "too-many-files",
          "These are more files than a message can have: send them in several messages."},
    Entry{ErrorCode::RateLimited, "rate-limited", "This is too fast: wait a little and try again."},
    Entry{ErrorCode::NickKept, "nick-kept",
          "This nick belongs to somebody: say its password, or choose another one."},
    Entry{ErrorCode::WrongNickPassword, "wrong-nick-password",
          "That is not the password of this nick."},
    Entry{ErrorCode::NickNotKept, "nick-not-kept",
          "This is for those who keep their nick with a password: do that first."},
    Entry{ErrorCode::NoSuchSession, "no-such-session", "You are not logged in there any more."},
    Entry{ErrorCode::InvitationOver, "invitation-over",
          "This invitation is used up or too old: ask for another one, or say the server's "
          "password."},
    Entry{ErrorCode::NoSuchInvitation, "no-such-invitation",
          "This invitation lets in nobody any more."},
    Entry{ErrorCode::TooManyInvitations, "too-many-invitations",
          "You have as many invitations as you can: take some back first."},
    Entry{ErrorCode::NotAllowed, "not-allowed", "You may not do that here."},
    Entry{ErrorCode::Banned, "banned", "You are banned from this server."},
    Entry{ErrorCode::Muted, "muted", "You can't write: an operator has muted you."},
    Entry{ErrorCode::RoomClosed, "room-closed",
          "Into this room one must be let in: ask an operator, or who made the room."},
    Entry{ErrorCode::ReadOnly, "read-only",
          "In this room operators write, and those whom they have given voice."},
    Entry{ErrorCode::TooSoon, "too-soon", "This room is slow: wait before you write again."},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Table.size(); ++i) {
        if (std::size_t(Table[i].code) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && std::size_t(ErrorCode::TooSoon) + 1 == Table.size());

} // namespace

QByteArrayView errorCodeText(ErrorCode code)
{
    return Table[std::size_t(code)].text;
}

std::optional<ErrorCode> errorCodeFromText(QByteArrayView text)
{
    const auto *const entry
        = std::ranges::find(Table, text, [](const Entry &e) { return QByteArrayView(e.text); });
    return entry == Table.end() ? std::nullopt : std::optional(entry->code);
}

QString errorWords(ErrorCode code)
{
    return QString::fromLatin1(Table[std::size_t(code)].words);
}

} // namespace charla::protocol
