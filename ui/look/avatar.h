// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace charla::ui {

struct Theme;

//! What stands in a person's circle: the first letter (as the eye counts letters), in capitals.
QString initialOf(const QString &nick);

//! \brief Draws a person's circle with the initial into the square \a where, and around it their key
//! mark, if one is known: a ring of segments, some faint, in a colour of its own.
void paintAvatar(QPainter &painter, const QRectF &where, const QString &nick,
                 const protocol::KeyMark &keyMark, const Theme &theme);

//! Draws the dot that tells whether somebody is here: full, a half-moon or a ring, so that colour is not
//! all there is. \a around is the colour behind it.
void paintPresence(QPainter &painter, const QRectF &where, protocol::Presence presence,
                   const Theme &theme, const QColor &around);

} // namespace charla::ui
