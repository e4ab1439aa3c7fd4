// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cache.h>

#include <client/cache/cacheworker.h>
#include <client/secrets/keychain.h>
#include <protocol/handover.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

Cache::Cache(const QString &folder, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<CacheWorker>(folder))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Interval);
    connect(&m_soon, &QTimer::timeout, this, &Cache::flush);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker.get(), &CacheWorker::work); // makes the folder
    connect(this, &Cache::workerCalled, m_worker.get(), &CacheWorker::work);
    connect(m_worker.get(), &CacheWorker::answered, this, &Cache::onAnswered);
    m_thread.setObjectName(QStringLiteral("client cache"));
    m_thread.start();
}

Cache::~Cache()
{
    flush();
    post([](CacheWorker &worker) -> Answer {
        worker.file.reset(); // a database is closed on the thread that has opened it
        QThread::currentThread()->quit();
        handover::give(&worker);
        return {};
    });
    m_thread.wait();
    handover::take(m_worker.get());
}

void Cache::post(Job job)
{
    if (m_worker->inbox().put(std::move(job)) == Mailbox<Job>::WakeUp::Needed)
        emit workerCalled(QPrivateSignal());
}

void Cache::onAnswered()
{
    for (const Answer &answer : m_worker->answers().takeAll())
        answer(*this);
}

// ---- opening ------------------------------------------------------------------------------

void Cache::open(const QUrl &url, const Nick &nick)
{
    openBy([url, nick](CacheFolder &folder) -> std::unique_ptr<CacheFile> {
        const auto file = folder.fileAt(url, nick);
        return file ? CacheFile::open(*file) : nullptr;
    });
}

void Cache::open(const QUrl &url, const Nick &nick, const QString &serverId)
{
    openBy([url, nick, serverId](CacheFolder &folder) {
        auto file = CacheFile::open(folder.fileOf(serverId, nick), serverId);
        if (file)
            folder.remember(url, nick, file->path());
        return file;
    });
}

void Cache::openBy(std::function<std::unique_ptr<CacheFile>(CacheFolder &)> opening)
{
    flush();
    m_secretName.clear();
    m_entrusted.reset();
    post([opening = std::move(opening), number = ++m_opening](CacheWorker &worker) -> Answer {
        worker.file.reset();
        worker.file = opening(*worker.folder);
        Kept kept = worker.file ? worker.file->load() : Kept();
        return [kept = std::move(kept), number](Cache &cache) { cache.onLoaded(kept, number); };
    });
}

void Cache::onLoaded(const Kept &kept, int number)
{
    if (number != m_opening)
        return;
    m_secretName = kept.secretName;
    if (!m_keychain || !kept.isEntrusted) {
        if (kept.token) // of an older Charla, or there was no keychain then
            entrust(*kept.token);
        emit opened(kept);
        return;
    }
    m_keychain->read(kept.secretName, this,
                     [this, kept, number](const std::optional<QString> &secret) {
                         if (number != m_opening)
                             return;
                         const auto token = SessionToken::from(secret.value_or(QString()));
                         Kept whole = kept;
                         if (token)
                             whole.token = m_entrusted = *token;
                         emit opened(whole);
                     });
}

void Cache::remember(const QUrl &url, const Nick &nick)
{
    post([url, nick](CacheWorker &worker) -> Answer {
        if (worker.file)
            worker.folder->remember(url, nick, worker.file->path());
        return {};
    });
}

void Cache::close()
{
    flush();
    m_secretName.clear();
    m_entrusted.reset();
    ++m_opening;
    post([](CacheWorker &worker) -> Answer {
        worker.file.reset();
        return {};
    });
}

void Cache::forget()
{
    m_notes.clear();
    m_reads.clear();
    m_known.reset();
    if (m_keychain && !m_secretName.isEmpty())
        m_keychain->remove(m_secretName);
    m_secretName.clear();
    m_entrusted.reset();
    ++m_opening;
    post([](CacheWorker &worker) -> Answer {
        if (!worker.file)
            return {};
        const QString path = worker.file->path();
        worker.file.reset();
        worker.folder->forget(path);
        return {};
    });
}

// ---- writing ------------------------------------------------------------------------------

void Cache::note(CacheNote note)
{
    if (const auto *const known = std::get_if<KnownNote>(&note))
        m_known = *known;
    else if (const auto *const read = std::get_if<ReadNote>(&note))
        add(*read);
    else if (auto *const entries = std::get_if<EntriesNote>(&note))
        add(std::move(*entries));
    else if (auto *const standing = std::get_if<StandingNote>(&note))
        add(std::move(*standing));
    else
        m_notes.push_back(std::move(note));
    if (!m_soon.isActive())
        m_soon.start();
}

// In the file first, and out of it once the keychain has it: so it is somewhere at any time.
void Cache::add(StandingNote note)
{
    const auto token = note.token;
    const bool isThere = token && token == m_entrusted;
    if (isThere)
        note.token.reset();
    m_notes.emplace_back(std::move(note));
    if (token && !isThere)
        entrust(*token);
}

void Cache::entrust(const SessionToken &token)
{
    if (!m_keychain || m_secretName.isEmpty())
        return;
    m_entrusted.reset();
    m_keychain->write(m_secretName, token.text(), this,
                      [this, token, name = m_secretName, number = m_opening](bool isKept) {
                          if (!isKept || number != m_opening)
                              return;
                          m_entrusted = token;
                          note(EntrustedNote{name, token});
                      });
}

void Cache::add(EntriesNote note)
{
    auto *const last = m_notes.empty() ? nullptr : std::get_if<EntriesNote>(&m_notes.back());
    if (last && last->of == note.of)
        std::ranges::move(note.entries, std::back_inserter(last->entries));
    else
        m_notes.emplace_back(std::move(note));
}

void Cache::add(const ReadNote &note)
{
    const auto known = std::ranges::find(m_reads, note.of, &ReadNote::of);
    if (known != m_reads.end())
        *known = note;
    else
        m_reads.push_back(note);
}

void Cache::keep(const Outbox::Entry &entry)
{
    m_notes.emplace_back(entry);
    flush();
    post([id = entry.id](CacheWorker &) -> Answer {
        return [id](Cache &cache) { emit cache.written(id); };
    });
}

void Cache::flush()
{
    m_soon.stop();
    for (const ReadNote &read : std::exchange(m_reads, {}))
        m_notes.emplace_back(read);
    if (const auto known = std::exchange(m_known, {}))
        m_notes.emplace_back(*known);
    if (m_notes.empty())
        return;
    post([notes = std::exchange(m_notes, {})](CacheWorker &worker) -> Answer {
        if (worker.file)
            worker.file->write(notes);
        return {};
    });
}

} // namespace charla::client
