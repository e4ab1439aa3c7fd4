// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/backoff.h>

#include <chrono>

namespace charla::client {

//! How long a session waits for what. Tests shorten them.
struct Timing
{
    std::chrono::milliseconds connect{
        std::chrono::seconds(10)}; //!< for the handshake, and again for the first answer
    std::chrono::milliseconds silence{
        std::chrono::seconds(30)}; //!< then the server is asked for a sign of life
    std::chrono::milliseconds answer{std::chrono::seconds(15)}; //!< for that sign
    std::chrono::milliseconds goodbye{
        std::chrono::seconds(1)}; //!< for the server to close after a logout
    std::chrono::milliseconds steady{
        std::chrono::seconds(10)}; //!< a connection that held so long begins the backoff anew
    Backoff::Draw draw = Backoff::drawEvenly;
};

} // namespace charla::client
