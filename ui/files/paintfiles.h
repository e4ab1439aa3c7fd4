// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

class QPainter;

//! Paints pictures and files as they stand in the talk.
namespace charla::ui {

struct Theme;

//! \a picture over all of \a where, cut off where it doesn't fit, with round corners.
void paintCovering(QPainter &painter, const QImage &picture, const QRect &where, double radius);

//! A bar that is full at \a share 1.
void paintProgress(QPainter &painter, const QRect &where, double share, const Theme &theme);

} // namespace charla::ui
