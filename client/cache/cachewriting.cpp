// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cachefile.h>

#include <client/cache/sqlstep.h>
#include <client/changing.h>
#include <client/naming.h>

#include <protocol/codec.h>

#include <algorithm>

// What goes into a cache's file.
namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QByteArray frameOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return encode(ServerMessage(alternative)); },
                      entry);
}

qint64 targetOf(const Entry &entry)
{
    const auto *const change = std::get_if<Change>(&entry);
    return change ? change->target.value() : 0;
}

} // namespace

bool CacheFile::write(const std::vector<CacheNote> &notes)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return false;
    const auto works = [this](const CacheNote &note) {
        return std::visit([this](const auto &alternative) { return put(alternative); }, note);
    };
    if (!std::ranges::all_of(notes, works) || !database.commit()) {
        database.rollback();
        return false;
    }
    // The log still has what was overwritten in the file.
    const auto takesTokenOut
        = [](const CacheNote &note) { return std::holds_alternative<EntrustedNote>(note); };
    if (std::ranges::any_of(notes, takesTokenOut))
        sqlStep(m_connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return true;
}

bool CacheFile::setFact(const QString &name, const QString &value)
{
    // An empty text must not become NULL.
    return sqlStep(m_connection, u"INSERT OR REPLACE INTO facts VALUES (?, ?)"_s,
                   {name, value.isNull() ? u""_s : value})
        .has_value();
}

bool CacheFile::forgetFact(const QString &name)
{
    return sqlStep(m_connection, u"DELETE FROM facts WHERE name = ?"_s, {name}).has_value();
}

bool CacheFile::put(const StandingNote &note)
{
    return setFact(u"serverName"_s, note.serverName)
        && (!note.token || setFact(u"token"_s, note.token->text()));
}

bool CacheFile::put(const EntrustedNote &note)
{
    if (fact(u"token"_s) != note.token.text())
        return true;
    return setFact(u"secretName"_s, note.secretName) && forgetFact(u"token"_s);
}

bool CacheFile::put(const KnownNote &note)
{
    return setFact(u"knownUpTo"_s, QString::number(note.upTo.value()));
}

bool CacheFile::put(const StayNote &note)
{
    const auto talk = talkOf(note.room);
    return talk
        && sqlStep(m_connection, u"UPDATE talks SET stay = ?, topic = ? WHERE talk = ?"_s,
                   {int(note.stay), note.topic.isNull() ? u""_s : note.topic, *talk});
}

bool CacheFile::put(const ReadNote &note)
{
    const auto talk = talkOf(note.of);
    return talk
        && sqlStep(m_connection, u"UPDATE talks SET read = ? WHERE talk = ?"_s,
                   {note.upTo.value(), *talk});
}

bool CacheFile::put(const EntriesNote &note)
{
    const auto talk = talkOf(note.of);
    if (!talk)
        return false;
    for (const Entry &entry : note.entries) {
        if (!putEntry(*talk, entry))
            return false;
    }
    return forgetOldest(*talk);
}

bool CacheFile::putEntry(qint64 talk, const Entry &entry)
{
    const auto *const change = std::get_if<Change>(&entry);
    if (change && change->kind == ChangeKind::Delete && !blank(talk, *change))
        return false;
    return sqlStep(m_connection, u"INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)"_s,
                   {talk, seqOf(entry).value(), targetOf(entry), frameOf(entry)})
        .has_value();
}

bool CacheFile::blank(qint64 talk, const Change &deletion)
{
    auto rows = sqlStep(m_connection,
                        u"SELECT frame FROM entries WHERE talk = ? AND (seq = ? OR target = ?)"_s,
                        {talk, deletion.target.value(), deletion.target.value()});
    std::vector<Entry> blanked;
    while (rows && rows->next()) {
        const auto read = decodeServerMessage(rows->value(0).toByteArray());
        if (!read)
            continue;
        if (const auto *const message = std::get_if<ChatMessage>(&read.value())) {
            blanked.emplace_back(*message);
            apply(deletion, std::get<ChatMessage>(blanked.back()));
        } else if (const auto *const edit = std::get_if<Change>(&read.value());
                   edit && edit->kind == ChangeKind::Edit) {
            blanked.emplace_back(*edit);
            std::get<Change>(blanked.back()).text.clear();
        }
    }
    const bool isRead = rows.has_value();
    rows.reset();
    return isRead && std::ranges::all_of(blanked, [this, talk](const Entry &entry) {
               return putEntry(talk, entry);
           });
}

bool CacheFile::forgetOldest(qint64 talk)
{
    return sqlStep(m_connection,
                   u"DELETE FROM entries WHERE talk = ? AND seq <= (SELECT seq FROM entries "
                   "WHERE talk = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)"_s,
                   {talk, talk, MaxEntries})
        .has_value();
}

bool CacheFile::put(const Outbox::Entry &entry)
{
    return sqlStep(m_connection, u"INSERT OR IGNORE INTO outbox (id, frame) VALUES (?, ?)"_s,
                   {entry.id.uuid().toRfc4122(), encode(Outbox::requestOf(entry))})
        .has_value();
}

bool CacheFile::put(const SettledNote &note)
{
    return sqlStep(m_connection, u"DELETE FROM outbox WHERE id = ?"_s, {note.id.uuid().toRfc4122()})
        .has_value();
}

std::optional<qint64> CacheFile::talkOf(const Conversation &of)
{
    const QVariantList key{int(of.index()), nameOf(of)};
    if (!sqlStep(m_connection, u"INSERT OR IGNORE INTO talks (kind, name) VALUES (?, ?)"_s, key))
        return {};
    auto row = sqlStep(m_connection, u"SELECT talk FROM talks WHERE kind = ? AND name = ?"_s, key);
    return row && row->next() ? std::optional(row->value(0).toLongLong()) : std::nullopt;
}

} // namespace charla::client
