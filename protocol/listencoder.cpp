// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/listencoder.h>

#include <protocol/jsontext.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

void write(JsonText &json, const Member &member)
{
    json.beginObject();
    json.key("nick").value(member.nick.text());
    json.key("presence").value(presenceWord(member.presence));
    json.endObject();
}

void write(JsonText &json, const RoomEntry &entry)
{
    json.beginObject();
    json.key("room").value(entry.room.text());
    json.key("members").value(qint64(entry.members));
    json.key("last").value(entry.last.value());
    if (!entry.topic.isEmpty())
        json.key("topic").value(entry.topic);
    json.endObject();
}

template<typename Name>
void write(JsonText &json, const Name &name)
{
    json.value(name.text());
}

template<typename Item>
void writeList(JsonText &json, const char *key, const std::vector<Item> &items)
{
    json.key(key).beginArray();
    for (const Item &item : items)
        write(json, item);
    json.endArray();
}

} // namespace

QByteArray listText(const RoomList &list)
{
    JsonText json;
    json.beginObject().key("type").value(u"rooms"_s);
    writeList(json, "rooms", list.rooms);
    writeList(json, "gone", list.gone);
    return json.endObject().take();
}

QByteArray listText(const MemberList &list)
{
    JsonText json;
    json.beginObject().key("type").value(u"members"_s);
    if (!list.id.isEmpty())
        json.key("id").value(list.id);
    json.key("room").value(list.room.text());
    json.key("last").value(list.last.value());
    writeList(json, "members", list.members);
    if (!list.topic.isEmpty())
        json.key("topic").value(list.topic);
    json.key("count").value(qint64(list.count));
    json.key("more").value(list.rest == MemberList::Rest::More);
    if (list.after)
        write(json.key("after"), *list.after);
    if (!list.startsWith.isEmpty())
        json.key("startsWith").value(list.startsWith);
    return json.endObject().take();
}

QByteArray listText(const Crowd &crowd)
{
    JsonText json;
    json.beginObject().key("type").value(u"crowd"_s);
    json.key("room").value(crowd.room.text());
    json.key("count").value(qint64(crowd.count));
    writeList(json, "joined", crowd.joined);
    writeList(json, "changed", crowd.changed);
    writeList(json, "left", crowd.left);
    json.key("tooMany").value(crowd.names == Crowd::Names::TooMany);
    return json.endObject().take();
}

} // namespace charla::protocol
