// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace charla::load {

enum class ReceiveBuffer : std::uint8_t { Usual, Small };

//! A socket that doesn't block, on its way to a port of 127.0.0.1.
//!
//! It comes from one of several loopback addresses, chosen by \a number: one address has 28,000
//! ports from which to reach another one.
//! \return its descriptor, for the caller to close; -1 when it is refused at once
int connectingSocket(std::uint32_t number, std::uint16_t port, ReceiveBuffer buffer);

//! Whether it has got there, once it can be written to.
bool isConnected(int socket);

//! Closes it as a line that breaks: the other side gets a reset.
void setResetAtClose(int socket);

} // namespace charla::load
