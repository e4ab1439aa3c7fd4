// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/remotefiles.h>

#include <app/troublewords.h>
#include <protocol/filenames.h>
#include <protocol/limits.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

std::optional<server::FileHash> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return server::FileHash::ofDigest(hash.result());
}

} // namespace

RemoteFiles::RemoteFiles(QString folder)
    : m_folder(std::move(folder)), m_downloads(client::Backoff::drawEvenly)
{
    connect(&m_downloads, &client::Downloads::saved, this, &RemoteFiles::onSaved);
    connect(&m_downloads, &client::Downloads::failed, this,
            [this](const QString &, const QString &target, client::Downloads::Trouble trouble) {
                onNotSaved(trouble, target);
            });
    connect(&m_previews, &client::Fetches::fetched, this, &RemoteFiles::onPreview);
    connect(&m_previews, &client::Fetches::failed, this, &RemoteFiles::bringNext); // without it
}

void RemoteFiles::setServer(const client::Reached &server)
{
    m_downloads.setServer(server);
    m_previews.setServer(server);
}

void RemoteFiles::bring(const std::vector<protocol::File> &files)
{
    m_files = files;
    m_contents.clear();
    bringNext();
}

void RemoteFiles::bringNext()
{
    if (m_contents.size() == m_files.size()) {
        emit brought(m_contents);
    } else if (QDir().mkpath(m_folder)) {
        m_downloads.save(current().path, QDir(m_folder).filePath(u"incoming"_s), current().size);
    } else {
        failAt(m_folder);
    }
}

void RemoteFiles::onSaved(const QString &, const QString &target)
{
    const protocol::File file = current();
    const auto content = hashOf(target);
    if (!content)
        return failAt(target);
    const QDir own(QDir(m_folder).filePath(QString::fromLatin1(content->hex())));
    // The same content may come twice, by the same name or by another; any is as good.
    const QString place = own.filePath(protocol::cleanedFileName(file.name));
    const bool isThere = QFile::exists(place);
    if (!own.mkpath(u"."_s) || !(isThere ? QFile::remove(target) : QFile::rename(target, place)))
        return failAt(place);
    m_contents.push_back({*content});
    if (file.preview.isEmpty())
        bringNext();
    else
        m_previews.get(file.preview, protocol::limits::MaxPreviewBytes);
}

void RemoteFiles::onNotSaved(client::Downloads::Trouble trouble, const QString &target)
{
    switch (trouble) {
    case client::Downloads::Trouble::Gone: // deleted meanwhile: the entry says so, further on
        m_files.clear();
        m_contents.clear();
        return bringNext();
    case client::Downloads::Trouble::Disk:
        return failAt(target);
    case client::Downloads::Trouble::Network:
        emit failed(u"\"%1\" can't be fetched from the server. Try again."_s.arg(current().name));
    }
}

void RemoteFiles::onPreview(const QString &, const QByteArray &bytes)
{
    const auto hash = server::FileHash::of(bytes);
    const QDir own(QDir(m_folder).filePath(QString::fromLatin1(hash.hex())));
    QSaveFile file(own.filePath(u"preview"_s));
    if (!own.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return failAt(file.fileName());
    m_contents.back().preview = hash;
    bringNext();
}

void RemoteFiles::failAt(const QString &place)
{
    using server::FileTrouble;
    emit failed(words(server::ArchiveTrouble(
                          FileTrouble{FileTrouble::Kind::CannotWrite, place, qt_error_string()}),
                      {}));
}

} // namespace charla::app
