// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "turns.h"

#include <QJsonObject>

namespace charla::bench {

//! What is measured in a real window that joins a real server. Each scene wants a process of its own.
struct Scene
{
    WatchedApplication &application;
    quint16 port = 0;
    int messages = 0; //!< that the lobby has, or all rooms together
    int rate = 0; //!< incoming messages a second
    int seconds = 0; //!< for which they come
};

//! Scrolls by wheel, pages and bar: at the end, up through what is loaded meanwhile, and in the middle.
QJsonObject scroll(const Scene &scene);

//! Types while the room is very busy, with the messages of the room loaded before if \a messages > 0.
QJsonObject flood(const Scene &scene);

//! Loads the whole room by scrolling up, and says what the process needs.
QJsonObject memory(const Scene &scene);

//! The rooms of tabs(), the lobby among them.
QStringList tabRooms();

//! Opens a tab for each of tabRooms(), loads all that was said there, and says what the process needs.
QJsonObject tabs(const Scene &scene);

} // namespace charla::bench
