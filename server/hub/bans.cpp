// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/bans.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace protocol;

namespace {

bool holds(const BanRecord &ban, Timestamp now)
{
    return !ban.until || *ban.until > now;
}

bool endsBefore(const BanRecord &one, const BanRecord &other)
{
    return one.until && (!other.until || *one.until < *other.until);
}

Ban asTold(const BanRecord &ban)
{
    return {.number = ban.number,
            .nick = ban.nick,
            .address = ban.addresses.isEmpty() ? QString() : ban.addresses.first().toString(),
            .by = ban.by,
            .since = ban.since,
            .until = ban.until,
            .reason = ban.reason};
}

} // namespace

void Bans::restore(const std::vector<BanRecord> &bans, qint64 last)
{
    m_last = last;
    for (const BanRecord &ban : bans) {
        m_last = std::max(m_last, ban.number);
        enter(ban);
    }
}

const BanRecord &Bans::add(BanRecord ban, Timestamp now)
{
    removeEnded(now);
    ban.number = ++m_last;
    enter(ban);
    return m_bans.at(ban.number);
}

void Bans::enter(const BanRecord &ban)
{
    m_bans.insert_or_assign(ban.number, ban);
    for (const QHostAddress &address : ban.addresses)
        m_byAddress.insert(address, ban.number);
    for (const QByteArray &token : ban.tokens)
        m_byToken.insert(token, ban.number);
    if (ban.person)
        m_byPerson.insert(*ban.person, ban.number);
}

std::optional<BanRecord> Bans::lift(qint64 number, Timestamp now)
{
    const auto found = m_bans.find(number);
    if (found == m_bans.end() || !holds(found->second, now))
        return {};
    std::optional<BanRecord> lifted = found->second;
    remove(number);
    return lifted;
}

void Bans::remove(qint64 number)
{
    const auto node = m_bans.extract(number);
    const BanRecord &ban = node.mapped();
    for (const QHostAddress &address : ban.addresses)
        m_byAddress.remove(address, number);
    for (const QByteArray &token : ban.tokens)
        m_byToken.remove(token, number);
    if (ban.person)
        m_byPerson.remove(*ban.person, number);
}

void Bans::removeEnded(Timestamp now)
{
    std::vector<qint64> ended;
    for (const auto &[number, ban] : m_bans) {
        if (!holds(ban, now))
            ended.push_back(number);
    }
    for (const qint64 number : ended)
        remove(number);
}

const BanRecord *Bans::longest(const QList<qint64> &numbers, Timestamp now) const
{
    const BanRecord *longest = nullptr;
    for (const qint64 number : numbers) {
        const BanRecord &ban = m_bans.at(number);
        if (holds(ban, now) && (!longest || endsBefore(*longest, ban)))
            longest = &ban;
    }
    return longest;
}

const BanRecord *Bans::of(const QHostAddress &address, Timestamp now) const
{
    return longest(m_byAddress.values(address), now);
}

const BanRecord *Bans::of(const PersonId &person, Timestamp now) const
{
    return longest(m_byPerson.values(person), now);
}

const BanRecord *Bans::ofToken(const QByteArray &hash, Timestamp now) const
{
    return longest(m_byToken.values(hash), now);
}

BanList Bans::page(const BansRequest &request, Timestamp now) const
{
    BanList list{.id = request.id, .bans = {}};
    auto ban = request.before ? m_bans.lower_bound(*request.before) : m_bans.end();
    while (ban != m_bans.begin()) {
        --ban;
        if (!holds(ban->second, now))
            continue;
        list.hasMore = list.bans.size() == std::size_t(request.limit);
        if (list.hasMore)
            break;
        list.bans.push_back(asTold(ban->second));
    }
    return list;
}

} // namespace charla::server
