// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/unfinisheduploads.h>

#include <server/files/intake.h>

#include <QMetaObject>

#include <utility>

namespace charla::server {

UnfinishedUploads::UnfinishedUploads(const FileFolder &folder, std::span<char> room, Whole whole)
    : m_folder(folder), m_room(room), m_whole(std::move(whole))
{
}

UnfinishedUploads::~UnfinishedUploads() = default;

qint64 UnfinishedUploads::expect(const UploadTerms &terms)
{
    Upload &upload = uploadOf(terms);
    if (!upload.isSealed && !upload.part.open())
        return 0;
    const qint64 received = upload.part.received();
    look(upload);
    return received;
}

void UnfinishedUploads::giveUp(const FileHash &key)
{
    const auto found = m_uploads.find(key);
    if (found == m_uploads.end())
        return m_folder.removePart(key);
    if (found->second.isSealed)
        return;
    Intake *const intake = std::exchange(found->second.intake, nullptr);
    m_uploads.erase(found);
    m_folder.removePart(key);
    if (intake)
        intake->onTakenAway();
}

void UnfinishedUploads::confirm(const FileHash &key)
{
    const auto node = m_uploads.extract(key);
    if (!node.empty() && node.mapped().intake)
        node.mapped().intake->onFinished(true);
}

Part *UnfinishedUploads::begin(Intake &intake)
{
    Upload &upload = uploadOf(intake.terms());
    if (Intake *const before = std::exchange(upload.intake, &intake))
        before->onTakenAway();
    if (upload.isSealed || upload.part.open())
        return &upload.part;
    upload.intake = nullptr;
    return nullptr;
}

void UnfinishedUploads::noteGrowth(const Intake &intake)
{
    Upload &upload = uploadOf(intake.terms());
    if (upload.part.lags())
        look(upload);
}

void UnfinishedUploads::finish(Intake &intake)
{
    look(uploadOf(intake.terms()));
}

void UnfinishedUploads::leave(const Intake &intake)
{
    const auto found = m_uploads.find(intake.terms().key);
    if (found == m_uploads.end() || found->second.intake != &intake)
        return;
    found->second.intake = nullptr;
    restIfIdle(found->second);
}

UnfinishedUploads::Upload &UnfinishedUploads::uploadOf(const UploadTerms &terms)
{
    return m_uploads.try_emplace(terms.key, m_folder, terms).first->second;
}

// Brings it forward, as far as that goes. It may be gone afterwards.
void UnfinishedUploads::look(Upload &upload)
{
    if (upload.isSealed || upload.isLagging)
        return;
    if (upload.part.lags()) {
        upload.isLagging = true;
        m_lagging.push_back(upload.part.terms().key);
        catchUpLater();
    } else if (upload.part.isWhole()) {
        seal(upload);
    } else {
        restIfIdle(upload);
    }
}

void UnfinishedUploads::seal(Upload &upload)
{
    const auto content = upload.part.seal();
    if (!content)
        return fail(upload);
    upload.isSealed = true;
    m_whole(upload.part.terms(), *content);
}

// What is there of it is looked at anew by whoever comes next.
void UnfinishedUploads::fail(Upload &upload)
{
    const auto node = m_uploads.extract(upload.part.terms().key);
    if (node.mapped().intake)
        node.mapped().intake->onFinished(false);
}

void UnfinishedUploads::restIfIdle(Upload &upload)
{
    if (!upload.intake && !upload.isLagging)
        upload.part.rest();
}

void UnfinishedUploads::catchUp()
{
    m_isCatchUpDue = false;
    const FileHash key = m_lagging.front();
    m_lagging.pop_front();
    if (const auto found = m_uploads.find(key); found != m_uploads.end()) {
        Upload &upload = found->second;
        upload.isLagging = false;
        if (upload.part.catchUp(m_room) == Part::Outcome::Done)
            look(upload);
        else
            fail(upload);
    }
    if (!m_lagging.empty())
        catchUpLater();
}

void UnfinishedUploads::catchUpLater()
{
    if (!std::exchange(m_isCatchUpDue, true))
        QMetaObject::invokeMethod(this, &UnfinishedUploads::catchUp, Qt::QueuedConnection);
}

} // namespace charla::server
