// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>

#include <server/dialects/outgoing.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>
#include <server/wire/warm.h>

// The way of a message through the hub: from the sender to the store, and from there to people.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// What the next ones to be told need: first where their devices are, then which, then those.
void warmUp(const std::vector<Person *> &people, std::size_t i)
{
    if (i + 6 < people.size())
        warm(&people[i + 6]->devices);
    if (i + 4 < people.size())
        warm(people[i + 4]->devices.data());
    if (i + 2 < people.size() && people[i + 2]->isHere())
        people[i + 2]->devices.front().peer->warmUp();
}

Ack ackOf(const Entry &entry)
{
    Ack ack = std::visit([](const auto &it) { return Ack{it.id, it.seq, it.prev, it.at}; }, entry);
    if (const auto *message = std::get_if<ChatMessage>(&entry))
        ack.files = message->files;
    return ack;
}

std::vector<FileHash> keysOf(const std::vector<UploadToken> &tokens)
{
    std::vector<FileHash> keys;
    keys.reserve(tokens.size());
    for (const UploadToken &token : tokens)
        keys.push_back(keyOf(token));
    return keys;
}

QString fieldToBlame(ErrorCode why)
{
    if (why == ErrorCode::NotStored)
        return {};
    return why == ErrorCode::NoSuchUpload ? u"message"_s : u"target"_s;
}

} // namespace

Result<ConversationKey, Refusal> Hub::keyOf(const Person &person,
                                            const Conversation &conversation) const
{
    if (const auto *name = std::get_if<RoomName>(&conversation)) {
        const Room *const room = m_rooms.find(*name);
        if (!room || !room->has(person))
            return Refusal{ErrorCode::NotInRoom, u"room"_s, {}};
        return ConversationKey(room->name());
    }
    const Person *const partner = m_sessions.find(std::get<Nick>(conversation));
    if (!partner)
        return Refusal{ErrorCode::NoSuchPerson, u"with"_s, {}};
    return ConversationKey(PrivateKey(person.id, partner->id));
}

Room *Hub::roomOf(const ConversationKey &key) const
{
    const auto *name = std::get_if<RoomName>(&key);
    return name ? m_rooms.find(*name) : nullptr;
}

// Whoever can't speak can still delete what they said, and in a read-only room make marks.
Result<ConversationKey, Refusal>
Hub::keyForChange(const Person &person, const ChangeRequest &change,
                  std::optional<std::vector<PersonId>> &sparing) const
{
    const auto *name = std::get_if<RoomName>(&change.of);
    const Room *const room = name ? m_rooms.find(*name) : nullptr;
    if (change.kind == ChangeKind::Delete && room)
        sparing = m_moderation.sparedBy(person, *room);
    if (sparing)
        return ConversationKey(room->name());
    auto key = keyOf(person, change.of);
    if (!key || change.kind == ChangeKind::Delete)
        return key;
    const Verdict refused = m_moderation.objectionToSpeaking(person, room);
    if (refused && (change.kind == ChangeKind::Edit || refused->code == ErrorCode::Muted)) {
        Refusal refusal = *refused;
        refusal.field.clear();
        return refusal;
    }
    return key;
}

Conversation Hub::canonical(const Conversation &conversation) const
{
    if (const auto *name = std::get_if<RoomName>(&conversation)) {
        const Room *const room = m_rooms.find(*name);
        return room ? room->name() : *name;
    }
    const Nick &nick = std::get<Nick>(conversation);
    const Person *const person = m_sessions.find(nick);
    return person ? person->nick : nick;
}

Hub::Verdict Hub::on(Caller &caller, const Send &send)
{
    const Person &person = *caller.person;
    if (send.from && m_sessions.find(*send.from) != &person)
        return Refusal{ErrorCode::NotYou, u"from"_s, {}};
    const auto key = keyOf(person, send.to);
    if (!key)
        return Refusal{key.error().code, u"to"_s, {}};
    if (Verdict refused = objectionToSending(person, key.value(), send.id))
        return refused;
    if (Room *const room = roomOf(key.value()))
        room->noteSpeech();
    append(caller,
           {.author = person.id,
            .conversation = key.value(),
            .id = send.id.isNull() ? MessageId::create() : send.id,
            .from = person.nick,
            .to = canonical(send.to),
            .content = Draft::Text{send.sendAt, send.text, send.replyTo, keysOf(send.files)}});
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const ChangeRequest &change)
{
    const Person &person = *caller.person;
    std::optional<std::vector<PersonId>> sparing;
    const auto key = keyForChange(person, change, sparing);
    if (!key)
        return key.error();
    std::optional<Draft::Order> order;
    if (sparing)
        order = {std::move(*sparing),
                 m_moderation.recordOfDeletion(person, *roomOf(key.value()), change.target)};
    append(
        caller,
        {.author = person.id,
         .conversation = key.value(),
         .id = change.id.isNull() ? MessageId::create() : change.id,
         .from = person.nick,
         .to = canonical(change.of),
         .content = Draft::Alteration{change.target, change.kind, change.text, std::move(order)}});
    return {};
}

// Who writes to a full store waits till onStoreReady(); who only reads, or is new, does not. So one
// frame of each peer may come on top.
void Hub::append(Caller &caller, Draft draft)
{
    m_store.append(std::move(draft));
    if (caller.isWaiting || !m_store.isFull())
        return;
    caller.isWaiting = true;
    caller.peer->pause();
}

void Hub::onCommitted(const std::vector<Commit> &commits)
{
    m_commits += commits.size();
    for (const Commit &commit : commits) {
        if (const Person *author = m_sessions.find(commit.author))
            tell(*author, ackOf(commit.entry));
        if (commit.novelty == Commit::Novelty::New)
            spread(commit);
    }
}

void Hub::spread(const Commit &commit)
{
    const Seq seq = seqOf(commit.entry);
    if (const auto *name = std::get_if<RoomName>(&commit.conversation)) {
        if (Room *const room = m_rooms.find(*name)) {
            room->setLast(seq);
            m_roomNews.noteSpeech();
            show(room->members(), commit);
        }
        return;
    }
    const auto &talk = std::get<PrivateKey>(commit.conversation);
    const PersonId partnerId = talk.partnerOf(commit.author);
    Person *const author = m_sessions.find(commit.author);
    Person *const partner = m_sessions.find(partnerId);
    if (author)
        author->talks.insert(partnerId, seq);
    if (partner)
        partner->talks.insert(commit.author, seq);
    std::vector<Person *> people;
    if (author)
        people.push_back(author);
    if (partner && partner != author)
        people.push_back(partner);
    show(people, commit);
}

void Hub::show(const std::vector<Person *> &people, const Commit &commit)
{
    const Seq seq = seqOf(commit.entry);
    const Outgoing outgoing(
        std::visit([](const auto &entry) { return ServerMessage(entry); }, commit.entry),
        std::holds_alternative<RoomName>(commit.conversation) ? Urgency::News : Urgency::Answer);
    for (std::size_t i = 0; i < people.size(); ++i) {
        warmUp(people, i);
        for (const Device &device : people[i]->devices) {
            if (!m_catchUps.holdsBack(device.peer, commit.conversation, seq))
                device.peer->deliver(outgoing);
        }
    }
}

void Hub::onFailed(const Draft &draft, ErrorCode why)
{
    const Person *const author = m_sessions.find(draft.author);
    if (!author)
        return;
    const Refusal refusal{why, fieldToBlame(why), draft.id.text()};
    tell(*author, Error{refusal, {}, errorWords(why)});
}

Hub::Verdict Hub::on(Caller &caller, const Typing &typing)
{
    const Person &person = *caller.person;
    const auto key = keyOf(person, typing.to);
    if (!key)
        return key.error();
    if (m_moderation.objectionToSpeaking(person, roomOf(key.value())))
        return {}; // nothing will come of it
    const TypingNotice notice{person.nick, canonical(typing.to), typing.activity};
    if (const auto *name = std::get_if<RoomName>(&key.value()))
        tellOthers(*m_rooms.find(*name), person, notice);
    else if (const Person *partner
             = m_sessions.find(std::get<PrivateKey>(key.value()).partnerOf(person.id)))
        tell(*partner, notice);
    return {};
}

} // namespace charla::server
