// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/moderationcodec.h>

#include <protocol/limits.h>
#include <protocol/words.h>

#include <limits>

// The readers. What is written stands in moderationencoder.cpp.
namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

using ReadClient = Result<ClientMessage, Refusal>;
using ReadServer = Result<ServerMessage, Refusal>;

// As of a Seq: whatever a JSON reader keeps exact.
constexpr qint64 MaxNumber = (qint64(1) << 53) - 1;

// The word of a list of words, or BadValue.
template<typename T>
std::optional<T> word(FieldReader &fields, const QString &key,
                      std::optional<T> (*fromWord)(const QString &))
{
    const auto raw = fields.string(key);
    if (!raw)
        return {};
    const auto value = fromWord(*raw);
    if (!value)
        fields.refuse(ErrorCode::BadValue, key);
    return value;
}

std::optional<std::chrono::seconds> span(FieldReader &fields)
{
    const auto seconds = fields.optionalNumber(u"seconds"_s, 1, limits::MaxBanInterval.count());
    return seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

std::optional<std::chrono::seconds> slowMode(FieldReader &fields)
{
    const auto seconds = fields.optionalNumber(u"slowMode"_s, 0, limits::MaxSlowInterval.count());
    return seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

std::optional<RoomTerms::Kind> kind(FieldReader &fields)
{
    const QString key = u"kind"_s;
    return fields.has(key) ? word<RoomTerms::Kind>(fields, key, roomKindFromWord) : std::nullopt;
}

int pageSize(FieldReader &fields)
{
    const auto limit = fields.optionalNumber(u"limit"_s, 1, limits::MaxActsCount);
    return int(limit.value_or(limits::MaxActsCount));
}

std::optional<Muting> muting(FieldReader &fields)
{
    const bool isMuted = fields.optionalBool(u"muted"_s).value_or(false);
    const auto until = fields.optionalTimestamp(u"mutedUntil"_s);
    return isMuted ? std::optional(Muting{until}) : std::nullopt;
}

std::optional<Ban> ban(FieldReader &fields)
{
    const auto number = fields.number(u"ban"_s, 1, MaxNumber);
    const auto nick = fields.optionalNick(u"nick"_s);
    const auto address = fields.optionalLine(u"address"_s);
    const auto by = fields.nick(u"by"_s);
    const auto since = fields.timestamp(u"since"_s);
    const auto until = fields.optionalTimestamp(u"until"_s);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return {};
    return Ban{*number, nick, address.value_or(QString()), *by, *since, until, reason};
}

std::optional<AuditEntry> auditEntry(FieldReader &fields)
{
    const auto number = fields.number(u"number"_s, 1, MaxNumber);
    const auto at = fields.timestamp(u"at"_s);
    const auto by = fields.nick(u"by"_s);
    const auto act = word<Act>(fields, u"act"_s, actFromWord);
    const auto nick = fields.optionalNick(u"nick"_s);
    const auto room = fields.optionalRoom(u"room"_s);
    const auto target = fields.optionalSeq(u"target"_s);
    const auto until = fields.optionalTimestamp(u"until"_s);
    const auto detail = fields.optionalLine(u"detail"_s);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return {};
    return AuditEntry{*number,
                      *at,
                      *by,
                      *act,
                      nick,
                      room,
                      target.value_or(Seq()),
                      until,
                      detail.value_or(QString()),
                      reason};
}

std::optional<PersonEntry> personEntry(FieldReader &fields)
{
    const auto nick = fields.nick(u"nick"_s);
    const auto presence = fields.presence(u"presence"_s);
    const Role role = readRole(fields);
    const auto address = fields.optionalLine(u"address"_s);
    const auto muted = muting(fields);
    if (fields.refusal())
        return {};
    return PersonEntry{*nick, *presence, role, address.value_or(QString()), muted};
}

} // namespace

std::optional<OwnerKey> readOwnerKey(FieldReader &fields)
{
    const QString key = u"ownerKey"_s;
    if (!fields.has(key))
        return {};
    const auto raw = fields.string(key);
    const auto ownerKey = raw ? OwnerKey::from(*raw) : Refusal{ErrorCode::WrongType, key, {}};
    if (ownerKey)
        return *ownerKey;
    fields.refuse(ownerKey.error().code, key);
    return {};
}

Role readRole(FieldReader &fields)
{
    const QString key = u"role"_s;
    return fields.has(key) ? word<Role>(fields, key, roleFromWord).value_or(Role::Guest)
                           : Role::Guest;
}

RoomTerms readTerms(FieldReader &fields)
{
    const QString key = u"terms"_s;
    if (!fields.has(key))
        return {};
    FieldReader inner(fields.object(key).value_or(QJsonObject()));
    RoomTerms terms;
    terms.kind = kind(inner).value_or(RoomTerms::Kind::Public);
    terms.isReadOnly = inner.optionalBool(u"readOnly"_s).value_or(false);
    terms.isModerated = inner.optionalBool(u"moderated"_s).value_or(false);
    terms.isTopicLocked = inner.optionalBool(u"topicLocked"_s).value_or(false);
    terms.slowMode = slowMode(inner).value_or(std::chrono::seconds(0));
    if (inner.refusal())
        fields.refuse(inner.refusal()->code, key);
    return terms;
}

QString readReason(FieldReader &fields)
{
    const QString key = u"reason"_s;
    if (!fields.has(key))
        return {};
    return fields.shortLine(key, limits::MaxReasonCodePoints).value_or(QString());
}

ReadClient readPersonAct(FieldReader &fields)
{
    const auto act = actFromWord(fields.string(u"type"_s).value_or(QString()));
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nick"_s);
    const bool isOfRoomOnly
        = act == Act::LetIn || act == Act::LetOut || act == Act::Voice || act == Act::Unvoice;
    std::optional<RoomName> room;
    if (isOfRoomOnly)
        room = fields.room(u"room"_s);
    else if (act != Act::Ban)
        room = fields.optionalRoom(u"room"_s);
    const auto lasting = act == Act::Ban || act == Act::Mute ? span(fields) : std::nullopt;
    const bool withAddress
        = act == Act::Ban && fields.optionalBool(u"withAddress"_s).value_or(false);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(
        PersonAct{id, *act, *nick, room, lasting,
                  withAddress ? PersonAct::Reach::Address : PersonAct::Reach::Person, reason});
}

ReadClient readAddressBan(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto address = fields.words(u"address"_s, limits::MaxAddressChars);
    const auto lasting = span(fields);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(AddressBan{id, *address, lasting, reason});
}

ReadClient readUnban(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto number = fields.number(u"ban"_s, 1, MaxNumber);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Unban{id, *number, reason});
}

ReadClient readSetRole(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nick"_s);
    const auto role = word<Role>(fields, u"role"_s, roleFromWord);
    const QString reason = readReason(fields);
    if (role == Role::Member || role == Role::Owner)
        fields.refuse(ErrorCode::BadValue, u"role"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(SetRole{id, *nick, *role, reason});
}

ReadClient readSetRoomTerms(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto itsKind = kind(fields);
    const auto isReadOnly = fields.optionalBool(u"readOnly"_s);
    const auto isModerated = fields.optionalBool(u"moderated"_s);
    const auto isTopicLocked = fields.optionalBool(u"topicLocked"_s);
    const auto slow = slowMode(fields);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(
        SetRoomTerms{id, *room, itsKind, isReadOnly, isModerated, isTopicLocked, slow, reason});
}

ReadClient readBansRequest(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto before = fields.optionalNumber(u"before"_s, 1, MaxNumber);
    const int limit = pageSize(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(BansRequest{id, before, limit});
}

ReadClient readAuditRequest(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto before = fields.optionalNumber(u"before"_s, 1, MaxNumber);
    const int limit = pageSize(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(AuditRequest{id, before, limit});
}

ReadClient readPeopleRequest(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto after = fields.optionalNick(u"after"_s);
    const int limit = pageSize(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(PeopleRequest{id, after, limit});
}

ReadServer readDone(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Done{id});
}

ReadServer readRoleChanged(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nick"_s);
    const Role role = readRole(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(RoleChanged{id, *nick, role});
}

ReadServer readTermsChanged(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto nick = fields.nick(u"nick"_s);
    const RoomTerms terms = readTerms(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(TermsChanged{id, *room, *nick, terms});
}

ReadServer readActed(FieldReader &fields)
{
    const auto act = word<Act>(fields, u"act"_s, actFromWord);
    const auto by = fields.nick(u"by"_s);
    const auto room = fields.optionalRoom(u"room"_s);
    const auto until = fields.optionalTimestamp(u"until"_s);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Acted{*act, *by, room, until, reason});
}

ReadServer readOwnRights(FieldReader &fields)
{
    const auto room = fields.optionalRoom(u"room"_s);
    const bool isKeeper = fields.optionalBool(u"keeper"_s).value_or(false);
    const bool hasVoice = fields.optionalBool(u"voice"_s).value_or(false);
    const auto muted = muting(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(
        OwnRights{room, isKeeper ? OwnRights::Keeping::Keeper : OwnRights::Keeping::None,
                  hasVoice ? OwnRights::Voice::Given : OwnRights::Voice::None, muted});
}

ReadServer readBanList(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto bans = fields.list<Ban>(u"bans"_s, ban);
    const bool hasMore = fields.optionalBool(u"more"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(BanList{id, std::move(bans), hasMore});
}

ReadServer readAuditPage(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto acts = fields.list<AuditEntry>(u"acts"_s, auditEntry);
    const bool hasMore = fields.optionalBool(u"more"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(AuditPage{id, std::move(acts), hasMore});
}

ReadServer readPeopleList(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto people = fields.list<PersonEntry>(u"people"_s, personEntry);
    const bool hasMore = fields.optionalBool(u"more"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(PeopleList{id, std::move(people), hasMore});
}

} // namespace charla::protocol
