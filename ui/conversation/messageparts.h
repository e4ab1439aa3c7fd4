// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>

class QModelIndex;
class QPainter;

//! Paints what belongs to a message besides its bubble, in the painter's font.
namespace charla::ui {

struct Theme;

//! \a ground is the colour of the bubble.
void paintQuote(QPainter &painter, const MessageLayout &layout,
                const MessageLayout::Content &content, const QColor &ground, const Theme &theme);

//! The own marks stand out.
void paintChips(QPainter &painter, const MessageLayout &layout, const QModelIndex &row,
                const Theme &theme);

//! For what is written on \a ground, the colour of a bubble.
MessageText::Inks inksOn(const QColor &ground, const Theme &theme);

//! Words on a ground of their own: a day, or that messages are missing.
void paintPill(QPainter &painter, const QRect &where, const QString &words, const QColor &colour,
               const Theme &theme);

//! A line across \a row, with words in it, to tell what is new.
void paintNews(QPainter &painter, const QRect &row, const QRect &where, const QString &words,
               const Theme &theme);

} // namespace charla::ui
