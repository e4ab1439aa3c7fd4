// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace charla::ui {

//! \brief The colours of the window, all made from the palette: so they follow light and dark, and
//! any accent that the desktop sets.
//!
//! A value, cheap to make: whoever paints makes one from the palette at hand.
struct Theme
{
    explicit Theme(const QPalette &palette);

    //! One of the Hues colours that stay apart for the eye, readable on `base`. \a number is below Hues.
    QColor hue(int number) const;
    static constexpr int Hues = 11;

    //! The colour of a person's name and avatar: the same on every computer, readable on `base`.
    QColor person(const QString &nick) const;

    bool isDark;
    QColor base; //!< behind a conversation
    QColor text;
    QColor dim; //!< text of less weight, still readable on `base` and on `side`
    QColor line; //!< hairlines between parts
    QColor side; //!< behind the columns beside a conversation
    QColor hover;
    QColor accent;
    QColor onAccent;
    QColor ownBubble;
    QColor otherBubble;
    QColor online;
    QColor away;
    QColor offline;
    QColor danger;
    QColor warning;
};

//! Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, 1.4.3).
double contrast(const QColor &one, const QColor &other);

//! \a colour made lighter or darker until it stands out on \a background by at least \a ratio.
QColor readableOn(const QColor &background, const QColor &colour, double ratio);

//! \a share of \a top over \a bottom, 0 to 1.
QColor blend(const QColor &bottom, const QColor &top, double share);

} // namespace charla::ui
