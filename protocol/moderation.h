// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/terms.h>

#include <optional>
#include <vector>

//! What those who keep order ask for and are told, as values: one struct a message type, in the words
//! of asyncapi.yaml. What may not be done is refused with NotAllowed.
namespace charla::protocol {

//! \brief Done to a person (types `kick`, `ban`, `mute`, `unmute`, `let-in`, `let-out`, `voice`,
//! `unvoice`). Answered by Done; who it is done to gets Acted.
struct PersonAct
{
    enum class Reach {
        Person,
        Address, //!< Ban: the addresses of their connections, too, but for those of the server's machine
    };

    RequestId id;
    Act act = Act::Kick; //!< one of those
    Nick nick;
    //! Kick, Mute, Unmute: none for the whole server. Ban: never. The others: always.
    std::optional<RoomName> room;
    //! Ban and Mute, from one second to limits::MaxBanInterval; none: until it is taken back.
    std::optional<std::chrono::seconds> span = {};
    Reach reach = Reach::Person;
    QString reason = {}; //!< empty for none
};

//! Nobody comes in from there (type `ban-address`). Answered by Done.
struct AddressBan
{
    RequestId id;
    QString address; //!< IPv4 or IPv6, in text form
    std::optional<std::chrono::seconds> span = {}; //!< as in PersonAct
    QString reason = {};
};

//! A ban is lifted. Answered by Done.
struct Unban
{
    RequestId id;
    qint64 ban = 0; //!< Ban::number
    QString reason = {};
};

//! The owner makes somebody an operator, or takes that back. Answered by RoleChanged.
struct SetRole
{
    RequestId id;
    Nick nick;
    Role role = Role::Operator; //!< Operator, or Guest for no operator
    QString reason = {};
};

//! Changes what goes in a room; what isn't named stays. Answered by TermsChanged.
struct SetRoomTerms
{
    RequestId id;
    RoomName room;
    std::optional<RoomTerms::Kind> kind = {};
    std::optional<bool> isReadOnly = {};
    std::optional<bool> isModerated = {};
    std::optional<bool> isTopicLocked = {};
    std::optional<std::chrono::seconds> slowMode = {}; //!< 0 to limits::MaxSlowInterval
    QString reason = {};
};

//! Asks for bans, newest first; `before` is the number of the last one of the page before. Answered by
//! BanList.
struct BansRequest
{
    RequestId id;
    std::optional<qint64> before = {};
    int limit = 0; //!< 1 to limits::MaxActsCount
};

//! Asks for what was done, newest first; `before` as in BansRequest. Answered by AuditPage.
struct AuditRequest
{
    RequestId id;
    std::optional<qint64> before = {};
    int limit = 0; //!< 1 to limits::MaxActsCount
};

//! Asks for everybody who has a nick, by name, also those who are away; `after` is the last one of the
//! page before. Answered by PeopleList.
struct PeopleRequest
{
    RequestId id;
    std::optional<Nick> after = {};
    int limit = 0; //!< 1 to limits::MaxActsCount
};

//! What was asked for is done.
struct Done
{
    RequestId id;
};

//! Somebody who shares a room with you, or you yourself, has another role now; `id` is that of your
//! SetRole.
struct RoleChanged
{
    RequestId id;
    Nick nick;
    Role role = Role::Guest;
};

//! In a room of yours, or one whose terms you have set, other things go now; `id` is that of your
//! SetRoomTerms.
struct TermsChanged
{
    RequestId id;
    RoomName room;
    Nick nick; //!< who says so
    RoomTerms terms;
};

//! This was done to you. After Kick without a room, and Ban, the connection is closed.
struct Acted
{
    Act act = Act::Kick;
    Nick by;
    std::optional<RoomName> room = {}; //!< none: the whole server
    std::optional<Timestamp> until = {}; //!< none: until it is taken back
    QString reason = {};
};

//! What you may do in a room, or with none on the whole server: said when it is another than before,
//! and after Welcome and MemberList when it isn't what everybody may.
struct OwnRights
{
    enum class Keeping { None, Keeper };
    enum class Voice { None, Given };

    std::optional<RoomName> room = {};
    Keeping keeping = Keeping::None; //!< you have made the room
    Voice voice = Voice::None;
    std::optional<Muting> muting = {}; //!< there; none when you may speak
};

//! Somebody, or an address, that may not come in.
struct Ban
{
    qint64 number = 0; //!< rises with each ban
    std::optional<Nick> nick; //!< at the time; none for a ban of an address alone
    QString address; //!< empty for none; of a person the newest of theirs
    Nick by;
    Timestamp since;
    std::optional<Timestamp> until; //!< none: for good
    QString reason;
};

//! The answer to BansRequest: those that hold.
struct BanList
{
    RequestId id;
    std::vector<Ban> bans; //!< newest first
    bool hasMore = false;
};

//! Something that was done by somebody who keeps order.
struct AuditEntry
{
    qint64 number = 0; //!< rises with each act
    Timestamp at = {};
    Nick by;
    Act act = Act::Kick;
    std::optional<Nick> nick = {}; //!< to whom
    std::optional<RoomName> room = {};
    Seq target = {}; //!< Delete: the message; else 0
    std::optional<Timestamp> until = {};
    QString detail
        = {}; //!< Role: the word of the role. Terms: what was set. Bans: the address. Else empty
    QString reason = {};
};

//! The answer to AuditRequest.
struct AuditPage
{
    RequestId id;
    std::vector<AuditEntry> acts; //!< newest first
    bool hasMore = false;
};

//! Somebody as operators see them.
struct PersonEntry
{
    Nick nick;
    Presence presence = Presence::Offline;
    Role role = Role::Guest;
    QString address = {}; //!< of one of their connections; empty for none
    std::optional<Muting> muting = {}; //!< everywhere
};

//! The answer to PeopleRequest.
struct PeopleList
{
    RequestId id;
    std::vector<PersonEntry> people;
    bool hasMore = false;
};

} // namespace charla::protocol
