// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/sendkey.h>
#include <ui/look/density.h>
#include <ui/settings/wish.h>

namespace charla::ui {

//! \brief Everything that a person chooses in the settings, one Wish for each, kept from one start to the next.
//!
//! Whoever acts by one of them listens to its changed(). Outlives the windows.
class Wishes : public QObject
{
    Q_OBJECT

public:
    enum class Colours { System, Light, Dark };

    //! Of what the person is told while they look elsewhere.
    enum class Notify {
        Personal, //!< private messages, and messages that name them
        All,
        Nothing,
    };

    //! \a settings is not owned and must outlive this.
    explicit Wishes(QSettings &settings);

    //! Larger (1) or smaller (-1) letters by so many steps, as far as there are some.
    void stepFont(int steps);
    bool canStepFont(int steps) const { return sizeAfter(steps) != fontPercent.value(); }

    Wish<Colours> colours;
    Wish<int> fontPercent; //!< of the desktop's size, one of the offered steps
    Wish<Density> density;
    Wish<QString> language; //!< as QLocale names it; empty: the desktop's
    Wish<SendKey> sendKey;
    Wish<Notify> notify;
    Wish<bool> showsText; //!< of messages, in notifications
    Wish<bool> sound;
    Wish<bool> startsMinimised;
    Wish<bool> comesBack; //!< to where they were when the program ended
    Wish<bool> looksForServers; //!< on the local network

signals:
    //! All words are to be said in it from now on.
    //! Comes when the event loop turns again: whoever hears it may put other windows there.
    void languageChosen();

private:
    int sizeAfter(int steps) const;
};

} // namespace charla::ui
