// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/uploads.h>

#include <client/link.h>
#include <client/log.h>
#include <client/transfers/filerequest.h>
#include <client/transfers/put.h>

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;
using State = UploadQueue::State;

namespace {

constexpr int DiskFull = 507; // of HTTP

protocol::Upload announcementOf(const UploadQueue::Upload &upload)
{
    const Attachment &file = upload.file;
    return {.id = upload.id,
            .name = file.name,
            .size = file.size,
            .mime = file.mime,
            .width = file.width,
            .height = file.height,
            .place = file.place};
}

} // namespace

Uploads::Uploads(Link &link, Backoff::Draw draw, QObject *parent)
    : QObject(parent), m_link(link), m_backoff(std::move(draw))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Uploads::goOn);
}

Uploads::~Uploads() = default;

// ---- the person ---------------------------------------------------------------------------

void Uploads::begin(const MessageId &message, const std::vector<Attachment> &files)
{
    m_queue.add(message, files);
    goOn();
}

void Uploads::tryAgain(const MessageId &message)
{
    const bool wasSaid = m_queue.tokensOf(message).has_value();
    m_queue.tryAgain(message, wasSaid ? UploadQueue::From::Afresh : UploadQueue::From::WhereItWas);
    goOn();
}

std::vector<Attachment> Uploads::takeBack(const MessageId &message)
{
    breakOff(message);
    std::vector<Attachment> files;
    for (const Upload *upload : m_queue.of(message)) {
        if (upload->state != State::Waiting || upload->token)
            m_link.send(Discard{upload->id});
        files.push_back(upload->file);
    }
    m_queue.remove(message);
    goOn();
    return files;
}

void Uploads::forget(const MessageId &message)
{
    m_queue.remove(message);
}

int Uploads::unfinished()
{
    return m_queue.unfinished();
}

void Uploads::clear()
{
    m_puts.clear();
    m_queue.clear();
}

// ---- the connection -----------------------------------------------------------------------

void Uploads::comeOnline(const Reached &server)
{
    m_network.setServer(server);
    m_isOnline = true;
    m_backoff.reset();
    goOn();
}

void Uploads::goOffline()
{
    m_isOnline = false;
    m_soon.stop();
    m_puts.clear();
    m_queue.restAll();
}

void Uploads::goOn()
{
    if (!m_isOnline)
        return;
    for (const UploadId &due : m_queue.takeDue())
        m_link.send(announcementOf(*m_queue.find(due)));
}

void Uploads::goOnSoon()
{
    if (m_isOnline && !m_soon.isActive())
        m_soon.start(m_backoff.next());
}

void Uploads::take(const UploadState &state)
{
    Upload *const upload = m_queue.find(state.id);
    if (!upload || upload->state != State::Asked)
        return;
    upload->token = state.token;
    upload->state = State::Sending;
    m_queue.noteReceived(*upload, state.received);
    emit progressed(upload->message, upload->number, state.received);
    if (state.isComplete)
        finish(*upload);
    else
        put(*upload);
}

bool Uploads::take(const Refusal &refusal)
{
    const QUuid id = QUuid::fromString(refusal.id);
    if (const Upload *const upload = m_queue.find(UploadId(id))) {
        fail(*upload, UploadTrouble::Kind::Refused, refusal.code);
        return true;
    }
    const auto uploads = m_queue.of(MessageId(id));
    if (uploads.empty() || refusal.code != ErrorCode::NoSuchUpload)
        return false;
    fail(*uploads.front(), UploadTrouble::Kind::Refused, refusal.code);
    return true;
}

// ---- the bytes ----------------------------------------------------------------------------

void Uploads::put(Upload &upload)
{
    if (!upload.hasPreview && !upload.file.preview.isEmpty())
        putPreview(upload);
    else
        putBytes(upload);
}

void Uploads::putPreview(Upload &upload)
{
    const QUrl target
        = fileUrl(m_network.server(), u"/files/%1/preview"_s.arg(upload.token->text()));
    auto put
        = std::make_unique<Put>(m_network, target, upload.file.preview, upload.file.previewMime);
    connect(put.get(), &Put::finished, this,
            [this, id = upload.id](const Put::Answer &answer) { onPreviewPut(id, answer.status); });
    m_puts.insert_or_assign(upload.id.uuid(), std::move(put));
}

void Uploads::onPreviewPut(const UploadId &id, int status)
{
    m_puts.extract(id.uuid()).mapped().release()->deleteLater(); // it is what calls
    Upload *const upload = m_queue.find(id);
    if (!upload)
        return;
    if (status == 0)
        return retry(*upload);
    if (status != 200)
        qCInfo(logSession) << "the server doesn't take a preview:" << status;
    upload->hasPreview = true;
    putBytes(*upload);
}

void Uploads::putBytes(Upload &upload)
{
    auto file = std::make_unique<QFile>(upload.file.path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(upload, UploadTrouble::Kind::Unreadable);
    const bool isSame = file->size() == upload.file.size
        && QFileInfo(*file).lastModified() == upload.file.modified;
    const qint64 offset = upload.received;
    if (!isSame || !file->seek(offset))
        return fail(upload, UploadTrouble::Kind::Changed);
    const QUrl target = fileUrl(m_network.server(), u"/files/"_s + upload.token->text());
    auto put = std::make_unique<Put>(m_network, target, std::move(file), offset);
    connect(put.get(), &Put::progressed, this, [this, id = upload.id](qint64 sent) {
        if (const Upload *const known = m_queue.find(id))
            emit progressed(known->message, known->number, sent);
    });
    connect(put.get(), &Put::finished, this,
            [this, id = upload.id, offset](const Put::Answer &answer) {
                onBytesPut(id, offset, answer.status, answer.received, answer.isComplete);
            });
    m_puts.insert_or_assign(upload.id.uuid(), std::move(put));
}

void Uploads::onBytesPut(const UploadId &id, qint64 offset, int status,
                         std::optional<qint64> received, bool isComplete)
{
    m_puts.extract(id.uuid()).mapped().release()->deleteLater(); // it is what calls
    Upload *const upload = m_queue.find(id);
    if (!upload)
        return;
    if (received)
        m_queue.noteReceived(*upload, *received);
    if (status == 200 && isComplete)
        return finish(*upload);
    // The network layer has sent again what the server had taken the first time.
    const bool isElsewhere = status == 409 && received && *received > offset;
    if (isElsewhere)
        return putBytes(*upload);
    if (status == DiskFull)
        return fail(*upload, UploadTrouble::Kind::Refused, ErrorCode::StorageFull);
    retry(*upload);
}

void Uploads::finish(Upload &upload)
{
    upload.state = State::Complete;
    upload.received = upload.file.size;
    m_backoff.reset();
    const MessageId message = upload.message;
    emit progressed(message, upload.number, upload.file.size);
    if (const auto tokens = m_queue.tokensOf(message))
        emit completed(message, *tokens);
    goOn();
}

//! By asking the server how far it is, which tells, too, if it will not have the file any more.
void Uploads::retry(Upload &upload)
{
    if (!m_queue.noteTrouble(upload))
        return fail(upload, UploadTrouble::Kind::Network);
    m_queue.rest(upload);
    goOnSoon();
}

void Uploads::fail(const Upload &upload, UploadTrouble::Kind kind, ErrorCode code)
{
    const MessageId message = upload.message;
    const UploadTrouble trouble{.kind = kind, .code = code, .name = upload.file.name};
    breakOff(message);
    m_queue.stop(message);
    emit failed(message, trouble);
    goOn();
}

void Uploads::breakOff(const MessageId &message)
{
    for (const Upload *upload : m_queue.of(message))
        m_puts.erase(upload->id.uuid());
}

} // namespace charla::client
