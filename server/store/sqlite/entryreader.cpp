// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/entryreader.h>

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/filerows.h>

#include <algorithm>
#include <limits>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr Seq BehindAll = Seq(std::numeric_limits<qint64>::max());

} // namespace

Page EntryReader::page(const PageRequest &request)
{
    m_connection->run(u"BEGIN"_s);
    Page page;
    if (const Talk talk = talkOf(request.conversation); talk.row != 0)
        page = pageOf(talk, request);
    addWhatIsBeside(page.entries);
    return m_connection->commit() ? page : Page();
}

std::optional<Entry> EntryReader::entry(const MessageId &id)
{
    static const QString sql = u"SELECT "_s + entryrow::columns() + u", room, "_s
        + entryrow::authorColumn()
        + u" FROM entries JOIN conversations USING (conversation) WHERE id = ?"_s;

    std::optional<Entry> entry;
    {
        Rows rows = m_connection->read(sql, {id.uuid().toRfc4122()});
        if (!rows.next())
            return {};
        std::optional<RoomName> room;
        if (!rows.value(entryrow::ColumnCount).isNull())
            room = storedRoom(rows.text(entryrow::ColumnCount));
        entry = entryrow::read(rows, room);
        entryrow::setAuthor(*entry, rows.blob(entryrow::ColumnCount + 1));
    }
    addWhatIsBeside(*entry);
    return entry;
}

std::optional<EntryReader::Target> EntryReader::target(Seq seq, const ConversationKey &conversation)
{
    static const QString sql = u"SELECT "_s + entryrow::columns()
        + u", author FROM entries WHERE seq = ? AND conversation = ? AND kind = 0"_s;

    const Talk talk = talkOf(conversation);
    std::optional<Entry> entry;
    qint64 author = 0;
    {
        Rows rows = m_connection->read(sql, {seq.value(), talk.row});
        if (!rows.next())
            return {};
        entry = entryrow::read(rows, talk.room);
        author = rows.integer(entryrow::ColumnCount);
    }
    addReactions(*entry);
    return Target{std::get<ChatMessage>(std::move(*entry)), author};
}

EntryReader::Talk EntryReader::talkOf(const ConversationKey &key)
{
    Talk talk{conversationRow(*m_connection, key), {}};
    if (const auto *room = std::get_if<RoomName>(&key))
        talk.room = *room;
    return talk;
}

Page EntryReader::pageOf(const Talk &talk, const PageRequest &request)
{
    if (request.around)
        return around(talk, *request.around, request.limit);
    if (request.after)
        return stretch(talk, Direction::On, *request.after, request.limit);
    return stretch(talk, Direction::Back, request.before.value_or(BehindAll), request.limit);
}

Page EntryReader::around(const Talk &talk, Seq seq, int limit)
{
    const int behind = limit / 2;
    Page page = stretch(talk, Direction::Back, seq.next(), limit - behind);
    const Page rest = stretch(talk, Direction::On, seq, behind);
    page.entries.insert(page.entries.end(), rest.entries.begin(), rest.entries.end());
    page.rest = rest.rest;
    return page;
}

Page EntryReader::stretch(const Talk &talk, Direction direction, Seq bound, int limit)
{
    static const QString what
        = u"SELECT "_s + entryrow::columns() + u", "_s + entryrow::authorColumn();
    static const QString back
        = what + u" FROM entries WHERE conversation = ? AND seq < ? ORDER BY seq DESC LIMIT ?"_s;
    static const QString on
        = what + u" FROM entries WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?"_s;

    Page page;
    // One more than asked for, to know whether there is one.
    Rows rows = m_connection->read(direction == Direction::Back ? back : on,
                                   {talk.row, bound.value(), limit + 1});
    while (rows.next()) {
        if (int(page.entries.size()) == limit) {
            page.rest = HistoryPage::Rest::More;
            break;
        }
        Entry &entry = page.entries.emplace_back(entryrow::read(rows, talk.room));
        entryrow::setAuthor(entry, rows.blob(entryrow::ColumnCount));
    }
    if (direction == Direction::Back)
        std::ranges::reverse(page.entries);
    return page;
}

void EntryReader::addWhatIsBeside(std::vector<Entry> &entries)
{
    for (Entry &entry : entries)
        addReactions(entry);
    filerows::addTo(*m_connection, entries);
}

void EntryReader::addWhatIsBeside(Entry &entry)
{
    addReactions(entry);
    filerows::addTo(*m_connection, entry);
}

void EntryReader::addReactions(Entry &entry)
{
    auto *message = std::get_if<ChatMessage>(&entry);
    if (message && !message->changed.isNull())
        message->reactions = reactions(message->seq);
}

std::vector<Reaction> EntryReader::reactions(Seq target)
{
    std::vector<Reaction> reactions;
    Rows rows = m_connection->read(
        u"SELECT mark, nick FROM reactions WHERE target = ? ORDER BY seq"_s, {target.value()});
    while (rows.next()) {
        const QString mark = rows.text(0);
        auto reaction = std::ranges::find(reactions, mark, &Reaction::mark);
        if (reaction == reactions.end())
            reaction = reactions.insert(reactions.end(), Reaction{mark, {}});
        reaction->by.push_back(storedNick(rows.text(1)));
    }
    return reactions;
}

} // namespace charla::server
