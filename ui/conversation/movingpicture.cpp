// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/movingpicture.h>

#include <ui/conversation/messagefiles.h>
#include <ui/conversation/messagewords.h>
#include <ui/files/filekind.h>
#include <ui/files/pictures.h>

namespace charla::ui {

namespace {

constexpr qint64 MaxPixels = 4'000'000; // each picture is made while the window waits

bool canMove(const client::MessageFile &file)
{
    return isShownAsPicture(file) && mayMove(file.mime) && !file.path.isEmpty()
        && qint64(file.width) * file.height <= MaxPixels;
}

} // namespace

MovingPicture::~MovingPicture() = default;

void MovingPicture::setPictures(Pictures *pictures)
{
    m_pictures = pictures;
    connect(pictures, &Pictures::moving, this, &MovingPicture::begin);
}

void MovingPicture::show(const QModelIndex &row, int file)
{
    const auto files = filesOf(row);
    const bool isGone = row.data(int(MessageWords::Role::IsGone)).toBool();
    const bool moves = m_pictures && !isGone && file < files.size() && canMove(files[file]);
    if (moves && m_row == row && m_file == file)
        return;
    stop();
    if (!moves)
        return;
    m_row = row;
    m_file = file;
    m_path = files[file].path;
    m_pictures->getMoving(files[file]);
}

void MovingPicture::begin(const QString &path, const QByteArray &bytes)
{
    if (path != m_path || m_movie)
        return;
    m_bytes.setData(bytes);
    m_bytes.open(QIODevice::ReadOnly);
    m_movie = std::make_unique<QMovie>(&m_bytes);
    connect(m_movie.get(), &QMovie::frameChanged, this, [this] {
        m_frame = m_movie->currentImage();
        emit moved();
    });
    m_movie->start();
}

void MovingPicture::stop()
{
    m_movie.reset();
    m_bytes.close();
    m_row = QModelIndex();
    m_file = -1;
    m_path.clear();
    if (!std::exchange(m_frame, QImage()).isNull())
        emit moved();
}

} // namespace charla::ui
