// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/moderationcodec.h>

#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

void insertRoom(JsonObject &object, const std::optional<RoomName> &room)
{
    if (room)
        object.insert(u"room", room->text());
}

void insertText(JsonObject &object, QStringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void insertTime(JsonObject &object, QStringView key, const std::optional<Timestamp> &time)
{
    if (time)
        object.insert(key, milliseconds(*time));
}

void insertSpan(JsonObject &object, const std::optional<std::chrono::seconds> &span)
{
    if (span)
        object.insert(u"seconds", qint64(span->count()));
}

void insertMuting(JsonObject &object, const std::optional<Muting> &muting)
{
    if (!muting)
        return;
    object.insert(u"muted", true);
    insertTime(object, u"mutedUntil", muting->until);
}

JsonObject pageRequest(const QString &type, const RequestId &id, std::optional<qint64> before,
                       int limit)
{
    JsonObject object = typed(type, id);
    if (before)
        object.insert(u"before", *before);
    object.insert(u"limit", limit);
    return object;
}

JsonObject json(const RoomTerms &terms)
{
    return {{u"kind", roomKindWord(terms.kind)},
            {u"readOnly", terms.isReadOnly},
            {u"moderated", terms.isModerated},
            {u"topicLocked", terms.isTopicLocked},
            {u"slowMode", qint64(terms.slowMode.count())}};
}

JsonObject json(const Ban &ban)
{
    JsonObject object{
        {u"ban", ban.number}, {u"by", ban.by.text()}, {u"since", milliseconds(ban.since)}};
    if (ban.nick)
        object.insert(u"nick", ban.nick->text());
    insertText(object, u"address", ban.address);
    insertTime(object, u"until", ban.until);
    insertText(object, u"reason", ban.reason);
    return object;
}

JsonObject json(const AuditEntry &entry)
{
    JsonObject object{{u"number", entry.number},
                      {u"at", milliseconds(entry.at)},
                      {u"by", entry.by.text()},
                      {u"act", actWord(entry.act)}};
    if (entry.nick)
        object.insert(u"nick", entry.nick->text());
    insertRoom(object, entry.room);
    if (!entry.target.isNull())
        object.insert(u"target", entry.target.value());
    insertTime(object, u"until", entry.until);
    insertText(object, u"detail", entry.detail);
    insertText(object, u"reason", entry.reason);
    return object;
}

JsonObject json(const PersonEntry &person)
{
    JsonObject object{{u"nick", person.nick.text()}, {u"presence", presenceWord(person.presence)}};
    insertRole(object, person.role);
    insertText(object, u"address", person.address);
    insertMuting(object, person.muting);
    return object;
}

template<typename Item>
JsonArray jsonList(const std::vector<Item> &items)
{
    JsonArray array;
    for (const Item &item : items)
        array.append(json(item));
    return array;
}

} // namespace

void insertRole(JsonObject &object, Role role)
{
    if (role != Role::Guest)
        object.insert(u"role", roleWord(role));
}

void insertTerms(JsonObject &object, const RoomTerms &terms)
{
    if (terms != RoomTerms())
        object.insert(u"terms", json(terms));
}

JsonObject json(const PersonAct &act)
{
    JsonObject object = typed(actWord(act.act), act.id);
    object.insert(u"nick", act.nick.text());
    insertRoom(object, act.room);
    insertSpan(object, act.span);
    if (act.reach == PersonAct::Reach::Address)
        object.insert(u"withAddress", true);
    insertText(object, u"reason", act.reason);
    return object;
}

JsonObject json(const AddressBan &ban)
{
    JsonObject object = typed(u"ban-address"_s, ban.id);
    object.insert(u"address", ban.address);
    insertSpan(object, ban.span);
    insertText(object, u"reason", ban.reason);
    return object;
}

JsonObject json(const Unban &unban)
{
    JsonObject object = typed(u"unban"_s, unban.id);
    object.insert(u"ban", unban.ban);
    insertText(object, u"reason", unban.reason);
    return object;
}

JsonObject json(const SetRole &role)
{
    JsonObject object = typed(u"role"_s, role.id);
    object.insert(u"nick", role.nick.text());
    object.insert(u"role", roleWord(role.role));
    insertText(object, u"reason", role.reason);
    return object;
}

JsonObject json(const SetRoomTerms &terms)
{
    JsonObject object = typed(u"room-terms"_s, terms.id);
    object.insert(u"room", terms.room.text());
    if (terms.kind)
        object.insert(u"kind", roomKindWord(*terms.kind));
    if (terms.isReadOnly)
        object.insert(u"readOnly", *terms.isReadOnly);
    if (terms.isModerated)
        object.insert(u"moderated", *terms.isModerated);
    if (terms.isTopicLocked)
        object.insert(u"topicLocked", *terms.isTopicLocked);
    if (terms.slowMode)
        object.insert(u"slowMode", qint64(terms.slowMode->count()));
    insertText(object, u"reason", terms.reason);
    return object;
}

JsonObject json(const BansRequest &request)
{
    return pageRequest(u"bans"_s, request.id, request.before, request.limit);
}

JsonObject json(const AuditRequest &request)
{
    return pageRequest(u"audit"_s, request.id, request.before, request.limit);
}

JsonObject json(const PeopleRequest &request)
{
    JsonObject object = typed(u"people"_s, request.id);
    if (request.after)
        object.insert(u"after", request.after->text());
    object.insert(u"limit", request.limit);
    return object;
}

JsonObject json(const Done &done)
{
    return typed(u"done"_s, done.id);
}

JsonObject json(const RoleChanged &changed)
{
    JsonObject object = typed(u"role"_s, changed.id);
    object.insert(u"nick", changed.nick.text());
    insertRole(object, changed.role);
    return object;
}

JsonObject json(const TermsChanged &changed)
{
    JsonObject object = typed(u"room-terms"_s, changed.id);
    object.insert(u"room", changed.room.text());
    object.insert(u"nick", changed.nick.text());
    insertTerms(object, changed.terms);
    return object;
}

JsonObject json(const Acted &acted)
{
    JsonObject object{
        {u"type", u"acted"_s}, {u"act", actWord(acted.act)}, {u"by", acted.by.text()}};
    insertRoom(object, acted.room);
    insertTime(object, u"until", acted.until);
    insertText(object, u"reason", acted.reason);
    return object;
}

JsonObject json(const OwnRights &rights)
{
    JsonObject object = typed(u"rights"_s);
    insertRoom(object, rights.room);
    object.insert(u"keeper", rights.keeping == OwnRights::Keeping::Keeper);
    object.insert(u"voice", rights.voice == OwnRights::Voice::Given);
    insertMuting(object, rights.muting);
    return object;
}

JsonObject json(const BanList &list)
{
    JsonObject object = typed(u"bans"_s, list.id);
    object.insert(u"bans", jsonList(list.bans));
    object.insert(u"more", list.hasMore);
    return object;
}

JsonObject json(const AuditPage &page)
{
    JsonObject object = typed(u"audit"_s, page.id);
    object.insert(u"acts", jsonList(page.acts));
    object.insert(u"more", page.hasMore);
    return object;
}

JsonObject json(const PeopleList &list)
{
    JsonObject object = typed(u"people"_s, list.id);
    object.insert(u"people", jsonList(list.people));
    object.insert(u"more", list.hasMore);
    return object;
}

} // namespace charla::protocol
