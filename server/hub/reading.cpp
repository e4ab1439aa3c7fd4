// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/pagesize.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <algorithm>

//! The part of the hub that gives people what was said before.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

//! The other one of a private talk, as the entry names them.
Nick partnerIn(const Entry &entry, const Nick &reader)
{
    const auto &[from, to] = std::visit(
        [](const auto &it) {
            if constexpr (requires { it.to; })
                return std::pair(it.from, it.to);
            else
                return std::pair(it.from, it.of);
        },
        entry);
    return from == reader ? std::get<Nick>(to) : from;
}

} // namespace

Hub::Verdict Hub::on(Caller &caller, const HistoryRequest &request)
{
    const auto key = keyOf(*caller.person, request.of);
    if (!key)
        return key.error();
    const PageRequest wanted{key.value(), request.before, request.after, request.around,
                             request.limit};
    const auto answer = [this, asker = caller.peer, number = caller.number, id = request.id, wanted,
                         of = canonical(request.of)](const Page &page) {
        Peer *const peer = stillHere(asker, number);
        if (!peer)
            return;
        const Page fitting = inOneFrame(page, wanted);
        peer->deliver(Outgoing(HistoryPage{id, of, fitting.entries, fitting.rest}));
    };
    m_store.page(wanted, this, answer);
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const SearchRequest &request)
{
    SearchQuery query{.among = {},
                      .words = request.query,
                      .from = request.from,
                      .since = request.since,
                      .until = request.until,
                      .before = request.before,
                      .limit = request.limit};
    if (request.in) {
        const auto key = keyOf(*caller.person, *request.in);
        if (!key)
            return key.error();
        query.among = {key.value()};
    } else {
        query.among = readable(*caller.person);
    }
    const auto answer = [this, asker = caller.peer, number = caller.number,
                         id = request.id](const Findings &findings) {
        if (Peer *const peer = stillHere(asker, number))
            peer->deliver(Outgoing(Found{id, findings.hits, findings.rest}));
    };
    m_store.search(query, this, answer);
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const ReadRequest &request)
{
    Person &person = *caller.person;
    const auto key = keyOf(person, request.of);
    if (!key)
        return key.error();
    const Seq upTo = std::min(request.upTo, lastOf(person, key.value()));
    Seq &read = person.reads[key.value()];
    if (upTo <= read)
        return {};
    read = upTo;
    if (person.mayReturn())
        m_store.note(ReadRecord{person.id, key.value(), upTo});
    const Outgoing notice(ReadNotice{canonical(request.of), upTo});
    for (const Device &device : person.devices) {
        if (device.peer != caller.peer)
            device.peer->deliver(notice);
    }
    return {};
}

std::vector<ConversationKey> Hub::readable(const Person &person)
{
    std::vector<ConversationKey> keys;
    keys.reserve(person.rooms.size() + std::size_t(person.talks.size()));
    for (const Room *room : person.rooms)
        keys.emplace_back(room->name());
    for (auto talk = person.talks.cbegin(); talk != person.talks.cend(); ++talk)
        keys.emplace_back(PrivateKey(person.id, talk.key()));
    return keys;
}

Seq Hub::lastOf(const Person &person, const ConversationKey &key) const
{
    if (const auto *talk = std::get_if<PrivateKey>(&key))
        return person.talks.value(talk->partnerOf(person.id));
    const Room *const room = m_rooms.find(std::get<RoomName>(key));
    return room && room->has(person) ? room->last() : Seq();
}

std::optional<Conversation> Hub::nameOf(const ConversationKey &key, const Person &reader) const
{
    if (const auto *room = std::get_if<RoomName>(&key))
        return *room;
    const Person *const partner = m_sessions.find(std::get<PrivateKey>(key).partnerOf(reader.id));
    return partner ? std::optional<Conversation>(partner->nick) : std::nullopt;
}

void Hub::catchUp(Peer &peer, const Person &person, Seq after)
{
    std::vector<CatchUps::Missed> missed;
    for (const ConversationKey &key : readable(person)) {
        if (lastOf(person, key) > after)
            missed.push_back({key, after});
    }
    m_catchUps.begin({&peer, person.id}, missed);
}

void Hub::showMissed(const CatchUps::Reader &reader, const ConversationKey &key, const Page &page)
{
    const Person *const person = m_sessions.find(reader.person);
    if (!person)
        return;
    const auto known = nameOf(key, *person);
    // Who wrote and went for good is known by what they wrote only.
    const Conversation of = known ? *known : partnerIn(page.entries.front(), person->nick);
    reader.peer->deliver(Outgoing(HistoryPage{{}, of, page.entries, page.rest}));
}

} // namespace charla::server
