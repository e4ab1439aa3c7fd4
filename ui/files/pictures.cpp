// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/pictures.h>

#include <client/transfers/fetches.h>
#include <protocol/limits.h>
#include <ui/files/picturereading.h>

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize MostSize(protocol::limits::MaxPreviewSide, protocol::limits::MaxPreviewSide);

//! A file without a preview is fetched itself, if it is no larger.
constexpr qint64 MaxWholeBytes = 1024 * 1024;

QImage readLocal(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readPicture(file, MostSize) : QImage();
}

} // namespace

Pictures::Pictures(client::Fetches &fetches, QObject *parent)
    : QObject(parent), m_fetches(fetches), m_pictures(MaxCacheBytes)
{
    connect(&m_fetches, &client::Fetches::fetched, this, &Pictures::onFetched);
    connect(&m_fetches, &client::Fetches::failed, this, &Pictures::onFailed);
}

Pictures::~Pictures() = default;

//! Where the bytes come from. What was sent from here stays what it was when the server has it.
QString Pictures::keyOf(const client::MessageFile &file) const
{
    if (!file.local.isEmpty() && !m_missing.contains(file.local))
        return file.local;
    if (!file.preview.isEmpty())
        return file.preview;
    return file.size <= MaxWholeBytes ? file.path : QString();
}

QImage Pictures::picture(const client::MessageFile &file)
{
    const QString key = keyOf(file);
    if (const QImage *const known = m_pictures.object(key))
        return *known;
    if (isMissing(file) || m_underWay.contains(key))
        return {};
    m_underWay.insert(key);
    if (key == file.local)
        decode(key, [key] { return readLocal(key); });
    else
        m_fetches.get(key, MaxWholeBytes);
    return {};
}

bool Pictures::isMissing(const client::MessageFile &file) const
{
    const QString key = keyOf(file);
    return key.isEmpty() || m_missing.contains(key) || m_failed.contains(key);
}

void Pictures::tryAgain()
{
    m_failed.clear();
    emit changed();
}

void Pictures::getMoving(const client::MessageFile &file)
{
    if (file.path.isEmpty() || file.size > MaxMovingBytes || m_moving.contains(file.path))
        return;
    m_moving.insert(file.path);
    m_fetches.get(file.path, MaxMovingBytes);
}

void Pictures::onFetched(const QString &path, const QByteArray &bytes)
{
    if (m_moving.remove(path))
        emit moving(path, bytes);
    if (m_underWay.contains(path))
        decode(path, [bytes] { return readPicture(bytes, MostSize); });
}

void Pictures::onFailed(const QString &path)
{
    m_moving.remove(path);
    if (m_underWay.remove(path))
        m_failed.insert(path);
    emit changed();
}

template<typename Read>
void Pictures::decode(const QString &key, Read read)
{
    QThreadPool::globalInstance()->start([key, read, self = QPointer<Pictures>(this)] {
        const QImage picture = read();
        QMetaObject::invokeMethod(
            qApp,
            [self, key, picture] {
                if (self)
                    self->take(key, picture);
            },
            Qt::QueuedConnection);
    });
}

void Pictures::take(const QString &key, const QImage &picture)
{
    m_underWay.remove(key);
    if (picture.isNull()) {
        m_missing.insert(key);
    } else {
        const qsizetype cost = picture.sizeInBytes();
        m_pictures.insert(key, std::make_unique<QImage>(picture).release(), cost); // it owns it
    }
    emit changed();
}

} // namespace charla::ui
