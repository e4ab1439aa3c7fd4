// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/terms.h>

#include <vector>

//! What has a place in the order of a conversation: messages, and changes of them.
namespace charla::protocol {

//! One mark beside a message, and who made it, in the order in which they did.
struct Reaction
{
    QString mark;
    std::vector<Nick> by;

    bool operator==(const Reaction &) const = default;
};

//! A file that is part of a message.
struct File
{
    QString name; //!< as cleanedFileName() gives it
    qint64 size = 0; //!< bytes
    QString mime; //!< as its sender said
    int width = 0; //!< of a picture or a video in pixels; 0 when nobody said
    int height = 0;
    //! Where it is, ready to be put behind the server's address. Holds a secret: who knows it can
    //! fetch the file, so it is told to those who can read the message, and never logged.
    QString path;
    QString preview = {}; //!< where a small picture of it is, in the same way; empty for none

    bool operator==(const File &) const = default;
};

//! \brief A committed message (types `room` and `private`).
//!
//! `prev` is the seq of the entry before it in its conversation, message or change, 0 for the
//! first: a client that has another one as its last knows that something is missing, and asks for
//! history. In history it comes as it is now: with the changes up to `changed` worked in, which a
//! client that meets them again leaves aside.
struct ChatMessage
{
    enum class State : quint8 { Original, Edited, Deleted };

    Seq seq;
    Seq prev;
    MessageId id;
    Nick from;
    Conversation to;
    SendAt sendAt; //!< as the sender gave it; the server's time in ISO 8601 when it gave none
    Timestamp at;
    QString text; //!< empty when it was deleted; perhaps also when it has files
    Seq replyTo; //!< the message that is answered; 0 for none
    State state = State::Original;
    std::vector<Reaction> reactions; //!< in the order of the first of each
    Seq changed; //!< the newest change that is worked in; 0 for none
    std::vector<File> files = {}; //!< an edit leaves them, a delete takes them
    KeyMark keyMark = {}; //!< of the author
};

//! \brief A committed change of a message (types `edit`, `delete`, `react`, `unreact`).
//!
//! An entry of its conversation like a message. In a private talk `of` is the one addressed,
//! whoever reads it.
struct Change
{
    Seq seq;
    Seq prev;
    MessageId id;
    Nick from;
    Conversation of;
    Timestamp at;
    Seq target;
    ChangeKind kind = ChangeKind::Edit;
    //! Edit: the new text, empty once the message is deleted. React and Unreact: the mark. Else empty.
    QString text;
};

//! What has a place in the order of a conversation.
using Entry = std::variant<ChatMessage, Change>;

inline Seq seqOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.seq; }, entry);
}

inline Seq prevOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.prev; }, entry);
}

inline MessageId idOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.id; }, entry);
}

} // namespace charla::protocol
