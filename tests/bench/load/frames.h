// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace charla::load {

//! RFC 6455 §5.2; those that a load program meets.
enum class Opcode : std::uint8_t { Text = 1, Close = 8, Ping = 9, Pong = 10 };

//! One whole frame as a client sends it: masked (§5.3) by a key that isn't zero, because a zero
//! one would spare some servers work that real clients make.
std::string maskedFrame(Opcode opcode, std::string_view payload);

struct FrameHead
{
    std::size_t headBytes = 0; //!< 0: not complete
    std::size_t payloadBytes = 0;
    Opcode opcode = Opcode::Text;
};

//! The head of a server's frame, which is not masked (§5.1).
inline FrameHead frameHead(std::string_view data)
{
    constexpr std::size_t SmallHead = 2;
    constexpr unsigned TwoBytesFollow = 126;
    if (data.size() < SmallHead)
        return {};
    const auto byte = [data](std::size_t at) { return std::size_t(std::uint8_t(data[at])); };
    const auto opcode = Opcode(byte(0) & 0x0f);
    const std::size_t length = byte(1) & 0x7f;
    if (length < TwoBytesFollow)
        return {SmallHead, length, opcode};
    const std::size_t more = length == TwoBytesFollow ? 2 : 8;
    if (data.size() < SmallHead + more)
        return {};
    std::size_t payload = 0;
    for (std::size_t i = 0; i < more; ++i)
        payload = payload << 8 | byte(SmallHead + i);
    return {SmallHead + more, payload, opcode};
}

} // namespace charla::load
