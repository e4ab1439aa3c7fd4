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
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Table.size(); ++i) {
        if (std::size_t(Table[i].code) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && std::size_t(ErrorCode::NotStored) + 1 == Table.size());

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
