// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/downloads.h>

#include <client/transfers/filerequest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 BufferBytes = 256 * 1024; // of what has come and is not written yet

//! The same for the same file of the same server, so that what came of it before is found.
QString partOf(const QString &path, const QString &target)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"%1.%2.part"_s.arg(target, QString::fromLatin1(hash.toHex().first(8)));
}

//! Where the bytes of a partial answer begin; none when it doesn't say.
std::optional<qint64> rangeStart(const QNetworkReply &reply)
{
    const QByteArray range = reply.rawHeader("Content-Range"); // "bytes 5-9/10"
    if (!range.startsWith("bytes "))
        return {};
    bool isNumber = false;
    const qint64 start = range.sliced(6, range.indexOf('-') - 6).toLongLong(&isNumber);
    return isNumber ? std::optional(start) : std::nullopt;
}

} // namespace

//! An object so that it can outlast what it calls.
struct Downloads::Download : QObject
{
    Download(QString from, QString to, qint64 bytes, Backoff::Draw draw)
        : path(std::move(from)), target(std::move(to)), size(bytes), part(partOf(path, target)),
          backoff(std::move(draw))
    {
        soon.setSingleShot(true);
    }

    QString path;
    QString target;
    qint64 size = 0;
    QFile part;
    Backoff backoff;
    QTimer soon;
    QNetworkReply *reply = nullptr; // a child of the manager
    int troubles = 0;
    bool isElsewhere = false; // the server's answer is not the bytes that were asked for
};

Downloads::Downloads(Backoff::Draw draw, QObject *parent) : QObject(parent), m_draw(std::move(draw))
{
}

Downloads::~Downloads()
{
    for (const auto &download : m_downloads) {
        if (download->reply)
            download->reply->disconnect(this);
    }
}

Downloads::Download *Downloads::find(const QString &path) const
{
    const auto found = std::ranges::find_if(
        m_downloads, [&path](const auto &download) { return download->path == path; });
    return found != m_downloads.end() ? found->get() : nullptr;
}

void Downloads::save(const QString &path, const QString &target, qint64 size)
{
    if (find(path))
        return;
    Download &download
        = *m_downloads.emplace_back(std::make_unique<Download>(path, target, size, m_draw));
    connect(&download.soon, &QTimer::timeout, this, [this, &download] { start(download); });
    download.soon.start(0);
}

void Downloads::cancel(const QString &path)
{
    Download *const download = find(path);
    if (!download)
        return;
    Download *const over = take(*download);
    over->part.remove();
    emit ended(path);
}

qint64 Downloads::received(const QString &path) const
{
    const Download *const download = find(path);
    return download ? download->part.size() : -1;
}

void Downloads::start(Download &download)
{
    const QUrl url = fileUrl(m_network.server(), download.path);
    if (!url.isValid())
        return fail(download, Trouble::Gone);
    if (!download.part.isOpen() && !download.part.open(QIODevice::ReadWrite))
        return fail(download, Trouble::Disk);
    const qint64 there = download.part.size();
    if (there > 0 && there == download.size)
        return finish(download);
    if (there > download.size)
        download.part.resize(0);
    QNetworkRequest request = fileRequest(url);
    request.setRawHeader("Accept-Encoding", "identity");
    if (download.part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(download.part.size()) + '-');
    download.isElsewhere = false;
    download.reply = m_network.get(request);
    download.reply->setReadBufferSize(BufferBytes);
    connect(download.reply, &QNetworkReply::metaDataChanged, this,
            [this, &download] { onMetaData(download); });
    connect(download.reply, &QNetworkReply::readyRead, this,
            [this, &download] { onReadyRead(download); });
    connect(download.reply, &QNetworkReply::finished, this,
            [this, &download] { onFinished(download); });
}

void Downloads::onMetaData(Download &download)
{
    const int status = download.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200) // all of it, from the start
        download.isElsewhere = !download.part.resize(0);
    else
        download.isElsewhere = status != 206 || rangeStart(*download.reply) != download.part.size();
}

void Downloads::onReadyRead(Download &download)
{
    const QByteArray bytes = download.reply->readAll();
    if (download.isElsewhere || bytes.isEmpty())
        return;
    const bool fits = download.part.size() + bytes.size() <= download.size;
    const bool isWritten = fits && download.part.seek(download.part.size())
        && download.part.write(bytes) == bytes.size() && download.part.flush();
    if (!isWritten)
        return fail(download, fits ? Trouble::Disk : Trouble::Gone);
    download.troubles = 0;
    emit progressed(download.path, download.part.size());
}

void Downloads::onFinished(Download &download)
{
    const int status = download.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (download.reply->bytesAvailable() > 0) {
        onReadyRead(download);
        if (!find(download.path))
            return; // and the reference leads nowhere
    }
    download.reply->disconnect(this);
    std::exchange(download.reply, nullptr)->deleteLater();
    if (download.part.size() == download.size && (status == 200 || status == 206))
        finish(download);
    else if (status == 404 || status == 410)
        fail(download, Trouble::Gone);
    else
        retry(download);
}

void Downloads::retry(Download &download)
{
    if (++download.troubles >= MostTroubles)
        return fail(download, Trouble::Network);
    download.soon.start(download.backoff.next());
}

void Downloads::finish(Download &download)
{
    Download *const over = take(download);
    over->part.close();
    std::error_code error;
    std::filesystem::rename(over->part.fileName().toStdU16String(), over->target.toStdU16String(),
                            error);
    if (error)
        emit failed(over->path, over->target, Trouble::Disk);
    else
        emit saved(over->path, over->target);
}

//! What has come stays: saving it there again goes on with it.
void Downloads::fail(Download &download, Trouble trouble)
{
    Download *const over = take(download);
    emit failed(over->path, over->target, trouble);
}

Downloads::Download *Downloads::take(const Download &download)
{
    const auto found = std::ranges::find_if(
        m_downloads, [&download](const auto &other) { return other.get() == &download; });
    Download *const over = found->release();
    m_downloads.erase(found);
    over->deleteLater(); // it may be what calls
    over->soon.stop();
    over->soon.disconnect(this);
    if (over->reply) {
        over->reply->disconnect(this);
        over->reply->abort();
        std::exchange(over->reply, nullptr)->deleteLater();
    }
    return over;
}

} // namespace charla::client
