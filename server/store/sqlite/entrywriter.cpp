// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/entrywriter.h>

#include <server/store/aftermath.h>
#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/entryreader.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/moderationrows.h>
#include <server/store/sqlite/searchindex.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

EntryWriter::Outcome EntryWriter::write(const Draft &draft, Timestamp at)
{
    // A change that is made already would be refused, as there is nothing left to change. For a
    // message the insertion itself finds out.
    const bool isChange = std::holds_alternative<Draft::Alteration>(draft.content);
    std::optional<ActRecord> act;
    if (isChange) {
        if (auto known = knownCommit(draft))
            return std::move(*known);
        if (const Refused refused = check(draft, act))
            return *refused;
    }
    const auto *text = std::get_if<Draft::Text>(&draft.content);
    if (text && !text->uploads.empty())
        return writeWithFiles(draft, text->uploads, at);
    std::optional<Entry> entry = insert(draft, at);
    if (!entry) {
        if (auto known = knownCommit(draft))
            return std::move(*known);
        return ErrorCode::NotStored; // the database is in trouble
    }
    if (const auto *change = std::get_if<Change>(&*entry))
        apply(draft, *change);
    if (act)
        moderationrows::put(*m_connection, *act);
    return Commit{draft.author, draft.conversation, std::move(*entry), Commit::Novelty::New};
}

// A message that was committed before has taken its uploads then: so that is asked first.
EntryWriter::Outcome EntryWriter::writeWithFiles(const Draft &draft,
                                                 const std::vector<FileHash> &uploads, Timestamp at)
{
    if (auto known = knownCommit(draft))
        return std::move(*known);
    const auto files
        = m_files->taken(uploads, m_directory->person(draft.author, draft.from.text()));
    if (!files)
        return m_connection->failed() ? ErrorCode::NotStored : ErrorCode::NoSuchUpload;
    std::optional<Entry> entry = insert(draft, at);
    if (!entry)
        return ErrorCode::NotStored; // the database is in trouble
    auto &message = std::get<ChatMessage>(*entry);
    m_files->attach(message.seq, *files);
    for (const MessageFile &row : *files)
        message.files.push_back(row.file);
    for (const FileHash &upload : uploads)
        m_files->forgetUpload(upload);
    return Commit{draft.author, draft.conversation, std::move(*entry), Commit::Novelty::New,
                  uploads};
}

std::optional<Commit> EntryWriter::knownCommit(const Draft &draft)
{
    auto known = EntryReader(*m_connection).entry(draft.id);
    if (!known)
        return {};
    return Commit{draft.author, draft.conversation, std::move(*known), Commit::Novelty::Known};
}

EntryWriter::Refused EntryWriter::check(const Draft &draft, std::optional<ActRecord> &act)
{
    const auto *change = std::get_if<Draft::Alteration>(&draft.content);
    if (!change)
        return {};
    const auto target = EntryReader(*m_connection).target(change->target, draft.conversation);
    if (!target)
        return ErrorCode::NoSuchMessage;
    const bool own = target->author == m_directory->person(draft.author, draft.from.text());
    if (!own && change->order && change->kind == ChangeKind::Delete) {
        if (isSpared(target->author, change->order->sparing))
            return ErrorCode::NotAllowed;
        act = change->order->act;
        act->nick = target->message.from;
        return objection(target->message, Ownership::Own, change->kind, {});
    }
    return objection(target->message, own ? Ownership::Own : Ownership::Other, change->kind,
                     change->text);
}

bool EntryWriter::isSpared(qint64 author, const std::vector<PersonId> &spared)
{
    const QByteArray uuid
        = m_connection->value(u"SELECT uuid FROM people WHERE person = ?"_s, {author})
              .toByteArray();
    return std::ranges::find(spared, PersonId(QUuid::fromRfc4122(uuid))) != spared.end();
}

// None when there is an entry with that id.
std::optional<Entry> EntryWriter::insert(const Draft &draft, Timestamp at)
{
    const qint64 conversation = m_directory->conversation(draft.conversation);
    const qint64 author = m_directory->person(draft.author, draft.from.text());
    Entry entry = placed(draft, Seq(), m_directory->last(draft.conversation), at);
    const bool isRun = m_connection->run(
        u"INSERT INTO entries (prev, conversation, id, author, nick, addressee, at, kind, send_at, "
        "text, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
        entryrow::values(entry, conversation, author));
    if (isRun && m_connection->changedRows() == 0)
        return {};
    const Seq seq(m_connection->madeRow());
    std::visit([seq](auto &alternative) { alternative.seq = seq; }, entry);
    m_directory->setLast(draft.conversation, seq);
    return entry;
}

void EntryWriter::apply(const Draft &draft, const Change &change)
{
    if (change.kind == ChangeKind::Edit || change.kind == ChangeKind::Delete)
        applyText(change);
    else
        applyMark(draft, change);
}

void EntryWriter::applyText(const Change &change)
{
    m_index->forget(change.target);
    const bool gone = change.kind == ChangeKind::Delete;
    m_connection->run(u"UPDATE entries SET text = ?, state = ?, changed = ? WHERE seq = ?"_s,
                      {gone ? QString() : change.text,
                       int(gone ? entryrow::Deleted : entryrow::Edited), change.seq.value(),
                       change.target.value()});
    if (!gone) {
        m_index->take(change.target);
        return;
    }
    m_connection->run(u"UPDATE entries SET text = '' WHERE target = ? AND kind > 0 AND kind = 1"_s,
                      {change.target.value()});
    m_connection->run(u"DELETE FROM reactions WHERE target = ?"_s, {change.target.value()});
    m_files->drop(change.target);
}

void EntryWriter::applyMark(const Draft &draft, const Change &change)
{
    const qint64 person = m_directory->person(draft.author, draft.from.text());
    if (change.kind == ChangeKind::React) {
        m_connection->run(
            u"INSERT INTO reactions (target, mark, person, nick, seq) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
            {change.target.value(), change.text, person, change.from.text(), change.seq.value()});
    } else {
        m_connection->run(u"DELETE FROM reactions WHERE target = ? AND mark = ? AND person = ?"_s,
                          {change.target.value(), change.text, person});
    }
    m_connection->run(u"UPDATE entries SET changed = ? WHERE seq = ?"_s,
                      {change.seq.value(), change.target.value()});
}

} // namespace charla::server
