// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/memorystore.h>

#include <server/store/aftermath.h>

#include <QDateTime>
#include <QMetaObject>

#include <algorithm>

namespace charla::server {

using namespace protocol;

namespace {

// Besides its text an entry costs its names, its ids and its places in three containers.
constexpr qsizetype OverheadBytes = 512;
constexpr qsizetype ReactionBytes = 128;
constexpr qsizetype FileBytes = 2048; // its name three times, its secret, its places

qsizetype besides(const ChatMessage &message)
{
    qsizetype bytes = FileBytes * qsizetype(message.files.size());
    for (const Reaction &reaction : message.reactions)
        bytes += ReactionBytes * qsizetype(1 + reaction.by.size());
    return bytes;
}

qsizetype bytesOf(const Entry &entry)
{
    const QString &text
        = std::visit([](const auto &one) -> const QString & { return one.text; }, entry);
    qsizetype bytes = OverheadBytes + text.size() * qsizetype(sizeof(QChar));
    if (const auto *message = std::get_if<ChatMessage>(&entry))
        bytes += besides(*message);
    return bytes;
}

Timestamp now()
{
    return Timestamp(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

QString searchedText(const ChatMessage &message)
{
    QString text = message.text;
    for (const File &file : message.files)
        text += u'\n' + file.name;
    return text;
}

bool isMeant(const SearchQuery &query, const ChatMessage &message)
{
    return (!query.since || message.at >= *query.since)
        && (!query.until || message.at < *query.until)
        && (!query.from || authorToken(query.from->text()) == authorToken(message.from.text()));
}

} // namespace

MemoryStore::MemoryStore(qsizetype maxBytes, QObject *parent) : Store(parent), m_maxBytes(maxBytes)
{
}

Snapshot MemoryStore::load()
{
    Snapshot snapshot;
    snapshot.serverId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    snapshot.uploadSecret = newSecret().toLatin1();
    return snapshot;
}

void MemoryStore::note(Fact fact)
{
    if (auto *upload = std::get_if<UploadRecord>(&fact))
        enqueue(std::move(*upload));
    else if (const auto *forgotten = std::get_if<UploadForgotten>(&fact))
        enqueue(*forgotten);
    else if (auto *act = std::get_if<ActRecord>(&fact))
        keep(std::move(*act));
}

// A deletion got its number before it got its place, and others may have been done meanwhile.
void MemoryStore::keep(ActRecord act)
{
    const auto place = std::ranges::upper_bound(m_acts, act.number, {}, &ActRecord::number);
    m_acts.insert(place, std::move(act));
    if (m_acts.size() > MaxActs)
        m_acts.pop_front();
}

void MemoryStore::append(Draft draft)
{
    enqueue(std::move(draft));
}

void MemoryStore::enqueue(Work work)
{
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &MemoryStore::commitWaiting, Qt::QueuedConnection);
}

void MemoryStore::commitWaiting()
{
    const bool wasFull = isFull();
    const std::vector<Work> works = std::exchange(m_waiting, {});
    std::vector<Outcome> outcomes;
    outcomes.reserve(works.size());
    for (const Work &work : works) {
        if (const auto *draft = std::get_if<Draft>(&work))
            outcomes.push_back(commit(*draft));
        else if (const auto *upload = std::get_if<UploadRecord>(&work))
            m_files.put(*upload);
        else
            m_files.forgetUpload(std::get<UploadForgotten>(work).key);
    }
    const std::vector<FileHash> unnamed = m_files.takeReleased();
    tell(works, std::move(outcomes));
    if (!unnamed.empty())
        emit released(unnamed);
    if (wasFull && !isFull())
        emit ready();
}

void MemoryStore::tell(const std::vector<Work> &works, std::vector<Outcome> outcomes)
{
    std::vector<Commit> commits;
    auto outcome = outcomes.begin();
    for (const Work &work : works) {
        const auto *draft = std::get_if<Draft>(&work);
        if (!draft)
            continue;
        if (*outcome) {
            commits.push_back(std::move(*outcome++).value());
            continue;
        }
        if (!commits.empty())
            emit committed(std::exchange(commits, {}));
        emit failed(*draft, (*outcome++).error());
    }
    if (!commits.empty())
        emit committed(commits);
}

MemoryStore::Outcome MemoryStore::commit(const Draft &draft)
{
    if (const auto known = m_known.constFind(draft.id); known != m_known.constEnd())
        return Commit{draft.author, draft.conversation, kept(*known)->entry,
                      Commit::Novelty::Known};
    if (const auto objection = objectionTo(draft))
        return *objection;
    keepRecord(draft);

    m_last = m_last.next();
    Seq &lastHere = m_lastOf[draft.conversation];
    Entry entry = placed(draft, m_last, lastHere, now());
    lastHere = m_last;
    std::vector<FileHash> uploads;
    if (const auto *text = std::get_if<Draft::Text>(&draft.content)) {
        uploads = text->uploads;
        std::get<ChatMessage>(entry).files = m_files.take(uploads, m_last);
    }
    if (const auto *change = std::get_if<Change>(&entry))
        workIn(*change, draft.conversation);
    m_entries.push_back({draft.author, draft.conversation, entry});
    m_talks[draft.conversation].push_back(m_last);
    m_known.insert(draft.id, m_last);
    m_bytes += bytesOf(entry);
    while (m_bytes > m_maxBytes && m_entries.size() > 1)
        forgetOldest();
    return Commit{draft.author, draft.conversation, entry, Commit::Novelty::New, uploads};
}

std::optional<ErrorCode> MemoryStore::objectionTo(const Draft &draft)
{
    if (const auto *text = std::get_if<Draft::Text>(&draft.content))
        return m_files.has(text->uploads, draft.author) ? std::nullopt
                                                        : std::optional(ErrorCode::NoSuchUpload);
    const auto *alteration = std::get_if<Draft::Alteration>(&draft.content);
    const ChatMessage *target = message(draft.conversation, alteration->target);
    if (!target)
        return ErrorCode::NoSuchMessage;
    const PersonId author = kept(alteration->target)->author;
    const bool isOwn = author == draft.author;
    if (!isOwn && alteration->order && alteration->kind == ChangeKind::Delete) {
        const auto &sparing = alteration->order->sparing;
        if (std::ranges::find(sparing, author) != sparing.end())
            return ErrorCode::NotAllowed;
        return objection(*target, Ownership::Own, alteration->kind, {});
    }
    return objection(*target, isOwn ? Ownership::Own : Ownership::Other, alteration->kind,
                     alteration->text);
}

// Of a draft without objection.
void MemoryStore::keepRecord(const Draft &draft)
{
    const auto *alteration = std::get_if<Draft::Alteration>(&draft.content);
    if (!alteration || !alteration->order || kept(alteration->target)->author == draft.author)
        return;
    ActRecord act = alteration->order->act;
    act.nick = message(draft.conversation, alteration->target)->from;
    keep(std::move(act));
}

MemoryStore::Kept *MemoryStore::kept(Seq seq)
{
    if (m_entries.empty())
        return nullptr;
    const qint64 index = seq.value() - seqOf(m_entries.front().entry).value();
    if (index < 0 || index >= qint64(m_entries.size()))
        return nullptr;
    return &m_entries[std::size_t(index)];
}

ChatMessage *MemoryStore::message(const ConversationKey &conversation, Seq seq)
{
    Kept *found = kept(seq);
    return found && found->conversation == conversation ? std::get_if<ChatMessage>(&found->entry)
                                                        : nullptr;
}

void MemoryStore::workIn(const Change &change, const ConversationKey &conversation)
{
    Kept *target = kept(change.target);
    m_bytes -= bytesOf(target->entry);
    apply(change, std::get<ChatMessage>(target->entry));
    m_bytes += bytesOf(target->entry);
    if (change.kind != ChangeKind::Delete)
        return;
    forgetEdits(conversation, change.target);
    m_files.drop(change.target);
}

// What a deleted message said must not be read in its edits.
void MemoryStore::forgetEdits(const ConversationKey &conversation, Seq target)
{
    const auto talk = m_talks.constFind(conversation);
    for (auto seq = std::ranges::lower_bound(*talk, target); seq != talk->cend(); ++seq) {
        Entry &entry = kept(*seq)->entry;
        auto *change = std::get_if<Change>(&entry);
        if (!change || change->target != target || change->kind != ChangeKind::Edit)
            continue;
        m_bytes -= bytesOf(entry);
        change->text.clear();
        m_bytes += bytesOf(entry);
    }
}

void MemoryStore::forgetOldest()
{
    const Kept &oldest = m_entries.front();
    const auto talk = m_talks.find(oldest.conversation);
    talk->pop_front();
    if (talk->empty())
        m_talks.erase(talk);
    m_known.remove(idOf(oldest.entry));
    m_files.drop(seqOf(oldest.entry));
    m_bytes -= bytesOf(oldest.entry);
    m_entries.pop_front();
}

void MemoryStore::page(const PageRequest &request, QObject *context, PageDone done)
{
    const auto answer
        = [this, request, context = QPointer<QObject>(context), done = std::move(done)] {
              if (context)
                  done(pageOf(request));
          };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

Page MemoryStore::pageOf(const PageRequest &request)
{
    const auto found = m_talks.constFind(request.conversation);
    if (found == m_talks.constEnd())
        return {};
    const std::deque<Seq> &talk = *found;
    const auto limited = [](qptrdiff have, int limit) { return std::min<qptrdiff>(limit, have); };
    auto first = talk.cbegin();
    auto end = talk.cend();
    if (request.after) {
        first = std::ranges::upper_bound(talk, *request.after);
        end = first + limited(talk.cend() - first, request.limit);
    } else if (request.around) {
        const auto middle = std::ranges::upper_bound(talk, *request.around);
        const int behind = request.limit / 2;
        first = middle - limited(middle - talk.cbegin(), request.limit - behind);
        end = middle + limited(talk.cend() - middle, behind);
    } else {
        if (request.before)
            end = std::ranges::lower_bound(talk, *request.before);
        first = end - limited(end - talk.cbegin(), request.limit);
    }

    Page page;
    for (auto seq = first; seq != end; ++seq)
        page.entries.push_back(kept(*seq)->entry);
    const bool goesOn
        = request.after || request.around ? end != talk.cend() : first != talk.cbegin();
    page.rest = goesOn ? HistoryPage::Rest::More : HistoryPage::Rest::None;
    return page;
}

void MemoryStore::file(const FileCapability &capability, QObject *context, FileDone done)
{
    const auto answer
        = [this, capability, context = QPointer<QObject>(context), done = std::move(done)] {
              if (context)
                  done(m_files.find(capability));
          };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void MemoryStore::acts(const ActsRequest &request, QObject *context, ActsDone done)
{
    const auto answer
        = [this, request, context = QPointer<QObject>(context), done = std::move(done)] {
              if (!context)
                  return;
              ActsPage page;
              for (std::size_t left = m_acts.size(); left > 0; --left) {
                  const ActRecord &act = m_acts[left - 1];
                  if (request.before && act.number >= *request.before)
                      continue;
                  page.hasMore = page.acts.size() == std::size_t(request.limit);
                  if (page.hasMore)
                      break;
                  page.acts.push_back(act);
              }
              done(page);
          };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void MemoryStore::search(const SearchQuery &query, QObject *context, SearchDone done)
{
    const auto search = std::make_shared<Search>(
        Search{.query = query,
               .terms = searchTerms(query.words),
               .among = QSet<ConversationKey>(query.among.begin(), query.among.end()),
               .context = context,
               .done = std::move(done),
               .end = query.before ? std::min(*query.before, m_last.next()) : m_last.next(),
               .findings = {}});
    QMetaObject::invokeMethod(
        this, [this, search] { goOn(search); }, Qt::QueuedConnection);
}

void MemoryStore::goOn(const std::shared_ptr<Search> &search)
{
    if (!search->context)
        return;
    if (isDone(*search))
        search->done(search->findings);
    else
        QMetaObject::invokeMethod(
            this, [this, search] { goOn(search); }, Qt::QueuedConnection);
}

// Looks at the next slice.
bool MemoryStore::isDone(Search &search)
{
    for (int i = 0; i < SearchedPerTurn; ++i) {
        search.end = Seq(search.end.value() - 1);
        const Kept *one = kept(search.end);
        if (!one)
            return true;
        const auto *message = std::get_if<ChatMessage>(&one->entry);
        if (!message || !search.among.contains(one->conversation)
            || !isMeant(search.query, *message)
            || !matches(FoldedText(searchedText(*message)), search.terms))
            continue;
        if (search.findings.hits.size() == std::size_t(search.query.limit)) {
            search.findings.rest = HistoryPage::Rest::More;
            return true;
        }
        const Excerpt around = excerpt(searchedText(*message), search.terms);
        search.findings.hits.push_back({.seq = message->seq,
                                        .at = message->at,
                                        .from = message->from,
                                        .to = message->to,
                                        .excerpt = around.text,
                                        .marks = around.marks});
    }
    return false;
}

} // namespace charla::server
