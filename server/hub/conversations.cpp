// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/hub.h>

#include <server/dialects/outgoing.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

// The way of a message through the hub: from the sender to the store, and from there to people.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Result<ConversationKey, Refusal> Hub::keyOf(const Person &person,
                                            const Conversation &conversation) const
{
    if (const auto *name = std::get_if<RoomName>(&conversation)) {
        const Room *const room = m_rooms.find(*name);
        if (!room || !person.isIn(*room))
            return Refusal{ErrorCode::NotInRoom, u"to"_s, {}};
        return ConversationKey(room->name());
    }
    const Person *const partner = m_sessions.find(std::get<Nick>(conversation));
    if (!partner)
        return Refusal{ErrorCode::NoSuchPerson, u"to"_s, {}};
    return ConversationKey(PrivateKey(person.id, partner->id));
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
        return key.error();
    if (const auto *room = std::get_if<RoomName>(&key.value()))
        m_rooms.find(*room)->noteSpeech();
    m_store.append({.author = person.id,
                    .conversation = key.value(),
                    .id = send.id.isNull() ? MessageId::create() : send.id,
                    .from = person.nick,
                    .to = canonical(send.to),
                    .sendAt = send.sendAt,
                    .text = send.text});
    return {};
}

void Hub::onCommitted(const std::vector<Commit> &commits)
{
    for (const Commit &commit : commits) {
        const ChatMessage &message = commit.message;
        if (const Person *author = m_sessions.find(commit.author))
            tell(*author, Ack{message.id, message.seq, message.prev, message.at});
        if (commit.novelty == Commit::Novelty::New)
            spread(commit);
    }
}

void Hub::spread(const Commit &commit)
{
    if (const auto *name = std::get_if<RoomName>(&commit.conversation)) {
        if (Room *const room = m_rooms.find(*name)) {
            room->setLast(commit.message.seq);
            tellRoom(*room, commit.message);
        }
        return;
    }
    const auto &talk = std::get<PrivateKey>(commit.conversation);
    const PersonId partnerId = talk.partnerOf(commit.author);
    Person *const author = m_sessions.find(commit.author);
    Person *const partner = m_sessions.find(partnerId);
    if (author) {
        author->talks.insert(partnerId, commit.message.seq);
        tell(*author, commit.message);
    }
    if (partner && partner != author) {
        partner->talks.insert(commit.author, commit.message.seq);
        tell(*partner, commit.message);
    }
}

void Hub::onFailed(const Draft &draft)
{
    const Person *const author = m_sessions.find(draft.author);
    if (author && author->peer)
        refuse(*author->peer, {ErrorCode::NotStored, {}, draft.id.text()});
}

Hub::Verdict Hub::on(Caller &caller, const Typing &typing)
{
    const Person &person = *caller.person;
    const auto key = keyOf(person, typing.to);
    if (!key)
        return key.error();
    const TypingNotice notice{person.nick, canonical(typing.to), typing.activity};
    if (const auto *name = std::get_if<RoomName>(&key.value()))
        tellOthers(*m_rooms.find(*name), person, notice);
    else if (const Person *partner
             = m_sessions.find(std::get<PrivateKey>(key.value()).partnerOf(person.id)))
        tell(*partner, notice);
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const HistoryRequest &request)
{
    const auto key = keyOf(*caller.person, request.of);
    if (!key)
        return key.error();
    const PersonId reader = caller.person->id;
    const auto answer = [this, reader, request, of = canonical(request.of)](const Page &page) {
        if (const Person *person = m_sessions.find(reader))
            tell(*person, HistoryPage{request.id, of, page.messages, page.rest});
    };
    m_store.page({key.value(), request.before, request.after, request.limit}, this, answer);
    return {};
}

} // namespace charla::server
