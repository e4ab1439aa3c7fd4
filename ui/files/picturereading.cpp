// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/picturereading.h>

#include <QBuffer>
#include <QImageIOHandler>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr qint64 MaxPixels = 100'000'000; // one that has more is looked at by other programs
constexpr int Quality = 80;
constexpr int LeastSide = 16; // of a picture that is made smaller

constexpr const char *Formats[] = {"png", "jpeg", "gif", "webp", "bmp"};

bool isKnown(const QImageReader &reader)
{
    return std::ranges::find(Formats, reader.format()) != std::end(Formats);
}

bool liesOnItsSide(const QImageReader &reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

void setUp(QImageReader &reader)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
}

QSize sizeOf(const QImageReader &reader)
{
    const QSize size = reader.size();
    return size.isValid() && qint64(size.width()) * size.height() <= MaxPixels ? size : QSize();
}

bool canBeSeenThrough(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return false;
    const QImage pixels = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        if (std::any_of(line, line + pixels.width(), [](QRgb p) { return qAlpha(p) < 255; }))
            return true;
    }
    return false;
}

QByteArray encoded(const QImage &picture, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (qstrcmp(format, "jpeg") == 0)
        writer.setQuality(Quality);
    return writer.write(picture) ? buffer.data() : QByteArray();
}

} // namespace

QSize seenSize(QIODevice &picture)
{
    QImageReader reader(&picture);
    setUp(reader);
    if (!reader.canRead() || !isKnown(reader))
        return {};
    const QSize size = sizeOf(reader);
    return liesOnItsSide(reader) ? size.transposed() : size;
}

QImage readPicture(QIODevice &picture, const QSize &most)
{
    QImageReader reader(&picture);
    setUp(reader);
    if (!reader.canRead() || !isKnown(reader))
        return {};
    const QSize size = sizeOf(reader);
    if (size.isEmpty())
        return {};
    const QSize bounds = liesOnItsSide(reader) ? most.transposed() : most;
    if (size.width() > bounds.width() || size.height() > bounds.height())
        reader.setScaledSize(size.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QImage readPicture(const QByteArray &picture, const QSize &most)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    return readPicture(buffer, most);
}

EncodedPicture encodePicture(QImage picture, qsizetype maxBytes)
{
    const bool isClear = canBeSeenThrough(picture);
    const char *const format = isClear ? "png" : "jpeg";
    while (!picture.isNull()) {
        QByteArray bytes = encoded(picture, format);
        if (bytes.isEmpty())
            break;
        if (bytes.size() <= maxBytes)
            return {std::move(bytes), isClear ? "image/png" : "image/jpeg"};
        const QSize smaller = picture.size() * 3 / 4;
        if (smaller.width() < LeastSide || smaller.height() < LeastSide)
            break;
        picture = picture.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return {};
}

} // namespace charla::ui
