// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

class QIODevice;

//! Pictures that strangers sent, within bounds. All of it may block: for workers.
namespace charla::ui {

//! As the picture is seen, in its own pixels; empty when it is none that can be shown.
QSize seenSize(QIODevice &picture);

//! \brief Not larger than \a most, turned as it is meant to be seen; the first one of several.
//!
//! By what the bytes say, not the name. \return a null one for what is no PNG, JPEG, GIF, WebP or
//! BMP, is broken, or would take too much memory.
QImage readPicture(QIODevice &picture, const QSize &most);
QImage readPicture(const QByteArray &picture, const QSize &most);

//! A picture as bytes, and their type.
struct EncodedPicture
{
    QByteArray bytes; //!< empty when it can't be done
    QByteArray mime;
};

//! JPEG, or PNG for one that can be seen through; made smaller until it is at most \a maxBytes.
EncodedPicture encodePicture(QImage picture, qsizetype maxBytes);

} // namespace charla::ui
