// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

class QPainter;
class QPalette;
class QRectF;

namespace charla::ui {

//! The small signs in buttons, menus and messages.
enum class Sign {
    Add,
    Archive,
    Attach,
    Audio,
    Check,
    Close,
    Clock,
    Copy,
    Document,
    Door, //!< leave or join
    Down,
    Edit,
    File,
    Film,
    Info,
    Left,
    Members,
    Person,
    Picture,
    Reply,
    Retry,
    Right,
    Room,
    Save,
    Search,
    Send,
    Server,
    Settings,
    Smile,
    Trash,
    Warning,
};

//! Draws \a sign as lines of \a colour into \a where. Needs no image file and no SVG plugin, so it is
//! sharp at every scale.
void paintSign(QPainter &painter, Sign sign, const QRectF &where, const QColor &colour);

//! The same as an icon in the colours of the application's palette at the time of painting.
QIcon signIcon(Sign sign);

//! Charla's own sign, two speech bubbles, for windows and the first dialogue.
QIcon charlaIcon();

} // namespace charla::ui
