// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/preparation.h>

#include <protocol/filenames.h>
#include <protocol/limits.h>
#include <protocol/photoplace.h>
#include <ui/files/picturereading.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QPointer>
#include <QTemporaryFile>
#include <QThreadPool>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;
using Prepared = Preparation::Prepared;

namespace {

constexpr QSize PreviewSize(protocol::limits::MaxPreviewSide, protocol::limits::MaxPreviewSide);
constexpr QSize ChipSize(160, 160); // twice what is shown, for sharp screens

void lookAtPicture(QFile &file, Prepared &prepared)
{
    const QSize size = seenSize(file);
    constexpr int largest = protocol::limits::MaxPictureSide;
    if (size.isEmpty() || size.width() > largest || size.height() > largest || !file.seek(0))
        return;
    const QImage picture = readPicture(file, PreviewSize);
    if (picture.isNull())
        return;
    prepared.file.width = size.width();
    prepared.file.height = size.height();
    prepared.picture = picture.scaled(ChipSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    EncodedPicture preview = encodePicture(picture, protocol::limits::MaxPreviewBytes);
    prepared.file.preview = std::move(preview.bytes);
    prepared.file.previewMime = std::move(preview.mime);
}

Prepared prepare(const QString &path)
{
    const QFileInfo info(path);
    Prepared prepared{.file = {.path = info.absoluteFilePath(),
                               .name = protocol::cleanedFileName(info.fileName())}};
    if (info.isDir()) {
        prepared.trouble = Preparation::Trouble::Folder;
        return prepared;
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        prepared.trouble = Preparation::Trouble::Unreadable;
        return prepared;
    }
    prepared.file.size = file.size();
    prepared.file.modified = info.lastModified();
    prepared.file.mime = QMimeDatabase().mimeTypeForFile(info).name();
    if (!prepared.file.mime.startsWith("image/"_L1))
        return prepared;
    prepared.tellsPlace = protocol::tellsPlace(file.peek(protocol::PhotoHeadBytes));
    lookAtPicture(file, prepared);
    return prepared;
}

Prepared prepare(const QImage &picture, const QString &name)
{
    auto file = std::make_shared<QTemporaryFile>(QDir::temp().filePath(u"charla-XXXXXX.png"_s));
    if (!file->open() || !picture.save(file.get(), "png") || !file->flush())
        return {.trouble = Preparation::Trouble::Unreadable, .file = {.path = {}, .name = name}};
    file->close();
    Prepared prepared = prepare(file->fileName());
    prepared.file.name = name;
    prepared.file.keeper = std::move(file);
    return prepared;
}

} // namespace

Preparation::Preparation(const QString &path, QObject *parent) : QObject(parent)
{
    start([path] { return prepare(path); });
}

Preparation::Preparation(const QImage &picture, const QString &name, QObject *parent)
    : QObject(parent)
{
    start([picture, name] { return prepare(picture, name); });
}

//! Nobody hears of it when this has ended meanwhile.
template<typename Work>
void Preparation::start(Work work)
{
    QThreadPool::globalInstance()->start([work, self = QPointer<Preparation>(this)] {
        const Prepared prepared = work();
        QMetaObject::invokeMethod(
            qApp,
            [self, prepared] {
                if (!self)
                    return;
                emit self->done(prepared);
                if (self)
                    self->deleteLater();
            },
            Qt::QueuedConnection);
    });
}

} // namespace charla::ui
