// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/fileoffice.h>

#include <protocol/filetypes.h>
#include <protocol/limits.h>
#include <server/files/filepaths.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace charla::server {

using namespace protocol;

namespace {

// A QTimer counts milliseconds in an int, some 24 days.
constexpr std::chrono::milliseconds LongestWait = std::chrono::hours(24);

Timestamp systemTime()
{
    return Timestamp(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

UploadTerms termsOf(const UploadRecord &record)
{
    UploadTerms terms{.key = record.key, .size = record.size, .place = record.place, .content = {}};
    if (record.content)
        terms.content = record.content->hash;
    return terms;
}

UploadTerms::Place placeOf(Upload::Place place)
{
    return place == Upload::Place::Kept ? UploadTerms::Place::Keep : UploadTerms::Place::Remove;
}

} // namespace

FileOffice::FileOffice(Setup setup, Store &store, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_store(store)
{
    if (!m_setup.today)
        m_setup.today = systemTime;
    connect(&m_store, &Store::committed, this, &FileOffice::onCommitted);
    connect(&m_store, &Store::released, this, &FileOffice::onReleased);
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &FileOffice::endExpired);
}

FileOffice::~FileOffice() = default;

void FileOffice::restore(const Snapshot &snapshot)
{
    m_secret = snapshot.uploadSecret;
    KnownFiles known;
    for (const Content &content : snapshot.contents) {
        keep(content);
        known.contents.push_back(content.hash);
    }
    for (const UploadRecord &record : snapshot.uploads) {
        hold(record);
        if (!record.content)
            known.uploads.push_back(record.key);
    }
    emit restored(known);
    for (const UploadRecord &record : snapshot.uploads) {
        if (!record.content)
            emit expected(termsOf(record));
    }
    endExpired();
}

void FileOffice::announce(const PersonId &person, const Upload &upload, QObject *context,
                          const Announced &done)
{
    const UploadToken token = tokenOf(person, upload.id);
    const FileHash key = keyOf(token);
    const auto known = m_uploads.find(key);
    if (known != m_uploads.end() && known->record.size != upload.size)
        return done(ErrorCode::BadValue);
    if (known == m_uploads.end()) {
        if (const auto refused = objection(person, upload))
            return done(*refused);
    }
    Held &held = known != m_uploads.end() ? *known
                                          : hold({.key = key,
                                                  .person = person,
                                                  .id = upload.id,
                                                  .name = upload.name,
                                                  .size = upload.size,
                                                  .mime = upload.mime,
                                                  .width = upload.width,
                                                  .height = upload.height,
                                                  .place = placeOf(upload.place),
                                                  .announced = {}});
    held.record.announced = m_setup.today();
    m_store.note(held.record);
    scheduleExpiry();
    if (held.record.content)
        return done(UploadState{upload.id, token, held.record.size, true});
    held.askers.push_back({context, [done, id = upload.id, token](qint64 received) {
                               done(UploadState{id, token, received, false});
                           }});
    emit expected(termsOf(held.record));
}

std::optional<ErrorCode> FileOffice::objection(const PersonId &person, const Upload &upload) const
{
    if (!takesFiles())
        return ErrorCode::NoFiles;
    if (upload.size > m_setup.terms.maxFile)
        return ErrorCode::FileTooLarge;
    if (!isTypeAllowed(m_setup.terms, upload.mime))
        return ErrorCode::TypeNotAllowed;
    if (m_counts.value(person) >= limits::MaxUploadsPerPerson)
        return ErrorCode::TooManyUploads;
    if (upload.size > m_setup.maxStorage - usedBytes())
        return ErrorCode::StorageFull;
    return {};
}

// A message in flight may name it: the store takes both in their order.
void FileOffice::discard(const PersonId &person, const UploadId &id)
{
    const FileHash key = keyOf(tokenOf(person, id));
    if (m_uploads.contains(key))
        forget(key);
}

void FileOffice::forget(const FileHash &key)
{
    const bool isOpen = !m_uploads.constFind(key)->record.content;
    letGo(key);
    m_store.note(UploadForgotten{key});
    if (isOpen)
        emit givenUp(key);
}

std::optional<UploadTerms> FileOffice::upload(const QString &token) const
{
    const auto read = UploadToken::from(token);
    const auto held = read ? m_uploads.constFind(keyOf(*read)) : m_uploads.cend();
    return held == m_uploads.cend() ? std::nullopt : std::optional(termsOf(held->record));
}

void FileOffice::file(const QString &capability, QObject *context, const Found &done)
{
    look(capability, context, [done](const std::optional<StoredFile> &found) {
        done(found ? std::optional(ServedFile{found->content, found->name, found->mime})
                   : std::nullopt);
    });
}

void FileOffice::preview(const QString &capability, QObject *context, const Found &done)
{
    look(capability, context, [done](const std::optional<StoredFile> &found) {
        done(found && found->preview ? std::optional(ServedFile{*found->preview, {}, {}})
                                     : std::nullopt);
    });
}

void FileOffice::look(const QString &capability, QObject *context, const Store::FileDone &done)
{
    const auto read = FileCapability::from(capability);
    if (read)
        m_store.file(*read, context, done);
    else
        done({});
}

void FileOffice::noteReceived(const FileHash &key, qint64 bytes)
{
    const auto held = m_uploads.find(key);
    if (held == m_uploads.end())
        return;
    for (const Asker &asker : std::exchange(held->askers, {})) {
        if (asker.context)
            asker.tell(bytes);
    }
}

void FileOffice::noteCompleted(const FileHash &key, const FileHash &content, qint64 bytes)
{
    const auto held = m_uploads.find(key);
    if (held == m_uploads.end()) {
        dropUnlessKept(content);
        return;
    }
    if (!held->record.content)
        countAnnounced(-held->record.size);
    held->record.content = Content{content, bytes};
    keep(*held->record.content);
    m_store.note(held->record);
}

void FileOffice::notePreviewed(const FileHash &key, const FileHash &preview, qint64 bytes)
{
    const auto held = m_uploads.find(key);
    if (held == m_uploads.end()) {
        dropUnlessKept(preview);
        return;
    }
    held->record.preview = Content{preview, bytes};
    keep(*held->record.preview);
    m_store.note(held->record);
}

// Of an upload that ended while its last bytes were on their way.
void FileOffice::dropUnlessKept(const FileHash &content)
{
    if (!m_kept.contains(content))
        emit unnamed({content});
}

FileOffice::Held &FileOffice::hold(const UploadRecord &record)
{
    ++m_counts[record.person];
    if (!record.content)
        countAnnounced(record.size);
    return *m_uploads.insert(record.key, Held{record, {}});
}

void FileOffice::letGo(const FileHash &key)
{
    const auto held = m_uploads.constFind(key);
    if (!held->record.content)
        countAnnounced(-held->record.size);
    if (--m_counts[held->record.person] == 0)
        m_counts.remove(held->record.person);
    m_uploads.erase(held);
}

void FileOffice::keep(const Content &content)
{
    if (m_kept.contains(content.hash))
        return;
    m_kept.insert(content.hash, content.bytes);
    m_keptBytes += content.bytes;
    emit usedChanged();
}

void FileOffice::countAnnounced(qint64 bytes)
{
    m_announcedBytes += bytes;
    emit usedChanged();
}

bool FileOffice::isHeld(const FileHash &content) const
{
    const auto names
        = [&content](const std::optional<Content> &one) { return one && one->hash == content; };
    return std::ranges::any_of(m_uploads, [&names](const Held &held) {
        return names(held.record.content) || names(held.record.preview);
    });
}

// The same one for the same upload, also after a restart, without being written down anywhere.
UploadToken FileOffice::tokenOf(const PersonId &person, const UploadId &id) const
{
    const QByteArray what = person.uuid().toRfc4122() + id.uuid().toRfc4122();
    const QByteArray mac
        = QMessageAuthenticationCode::hash(what, m_secret, QCryptographicHash::Sha256);
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return UploadToken::from(QString::fromLatin1(mac.toBase64(options))).value();
}

void FileOffice::onCommitted(const std::vector<Commit> &commits)
{
    for (const Commit &commit : commits) {
        for (const FileHash &key : commit.taken) {
            if (m_uploads.contains(key))
                letGo(key);
        }
    }
}

void FileOffice::onReleased(const std::vector<FileHash> &contents)
{
    std::vector<FileHash> gone;
    for (const FileHash &content : contents) {
        if (isHeld(content)) // an upload that the store did not know of yet
            continue;
        m_keptBytes -= m_kept.take(content);
        gone.push_back(content);
    }
    if (gone.empty())
        return;
    emit unnamed(gone);
    emit usedChanged();
}

void FileOffice::endExpired()
{
    const Timestamp end = m_setup.today() - m_setup.keep;
    std::vector<FileHash> expired;
    for (const Held &held : std::as_const(m_uploads)) {
        if (held.record.announced <= end)
            expired.push_back(held.record.key);
    }
    for (const FileHash &key : expired)
        forget(key);
    scheduleExpiry();
}

void FileOffice::scheduleExpiry()
{
    // Whoever is announced later expires later: a timer that runs is always for the first.
    if (m_expiry.isActive() || m_uploads.isEmpty())
        return;
    const auto first = std::ranges::min_element(
        m_uploads, {}, [](const Held &held) { return held.record.announced; });
    const auto wait = first->record.announced + m_setup.keep - m_setup.today();
    m_expiry.start(std::clamp<std::chrono::milliseconds>(wait, {}, LongestWait));
}

} // namespace charla::server
