// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QSize>

class QPainter;
class QPointF;

namespace charla::ui {

struct Theme;

//! How many messages of a conversation are unread, and how much that matters to the person.
struct Badge
{
    enum class Weight {
        Faint, //!< muted
        Usual,
        Personal, //!< a private talk, or somebody named the person
    };

    int unread = 0; //!< none is shown for 0
    Weight weight = Weight::Usual;
    bool isNamed = false; //!< an @ stands before the number

    bool operator==(const Badge &) const = default;
};

//! The size of the pill that holds the number.
QSize badgeSize(const Badge &badge, const QFont &font);

//! Draws the pill with its left edge at \a leftMiddle, centred there in height.
void paintBadge(QPainter &painter, const QPointF &leftMiddle, const Badge &badge, const QFont &font,
                const Theme &theme);

} // namespace charla::ui
