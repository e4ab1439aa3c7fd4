// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frames.h"

#include <array>

namespace charla::load {

namespace {

// Any key will do: who reads it is no proxy.
constexpr std::array<unsigned char, 4> Mask{0x37, 0xfa, 0x21, 0x3d};
constexpr char Final = char(0x80);
constexpr char Masked = char(0x80);

std::string head(Opcode opcode, std::size_t length)
{
    std::string bytes(1, char(Final | char(opcode)));
    int more = 0;
    if (length < 126) {
        bytes += char(Masked | char(length));
    } else {
        more = length <= 0xffff ? 2 : 8;
        bytes += char(Masked | char(more == 2 ? 126 : 127));
    }
    for (int shift = (more - 1) * 8; shift >= 0; shift -= 8)
        bytes += char(length >> shift & 0xff);
    return bytes;
}

} // namespace

std::string maskedFrame(Opcode opcode, std::string_view payload)
{
    std::string frame = head(opcode, payload.size());
    frame.reserve(frame.size() + Mask.size() + payload.size());
    for (const unsigned char byte : Mask)
        frame += char(byte);
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += char(static_cast<unsigned char>(payload[i]) ^ Mask[i % Mask.size()]);
    return frame;
}

} // namespace charla::load
