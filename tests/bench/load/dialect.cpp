// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialect.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace charla::load {

namespace {

constexpr std::size_t UuidChars = 36;
constexpr std::size_t UuidTailChars = 12;

// The value of a field, without regard to what stands around it: the place of a field differs
// from server to server, and texts of ours hold no quotes.
std::string_view valueOf(std::string_view json, std::string_view quotedName)
{
    std::size_t at = json.find(quotedName);
    if (at == std::string_view::npos)
        return {};
    at = json.find_first_not_of(": ", at + quotedName.size());
    if (at == std::string_view::npos)
        return {};
    if (json[at] != '"')
        return json.substr(at, json.find_first_of(",}", at) - at);
    return json.substr(at + 1, json.find('"', at + 1) - at - 1);
}

std::string_view typeOf(std::string_view json)
{
    // Where it mostly stands, so that long frames need no search.
    constexpr std::string_view First = "{\"type\":\"";
    if (json.starts_with(First))
        return json.substr(First.size(), json.find('"', First.size()) - First.size());
    constexpr std::size_t Tail = 32;
    const auto type = valueOf(json.substr(json.size() - std::min(Tail, json.size())), "\"type\"");
    return type.empty() ? valueOf(json, "\"type\"") : type;
}

template<typename Number>
Number numberOf(std::string_view digits, int base)
{
    Number number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    return number;
}

} // namespace

Dialect::Dialect(Kind kind, std::uint32_t run, std::size_t textBytes)
    : m_kind(kind), m_runDigits(std::to_string(run)), m_text(textBytes, 'x')
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", run);
    m_run = digits.data();
}

Pass Dialect::pass(std::uint32_t member, std::uint32_t room) const
{
    return {.nick = "p" + m_runDigits + "-" + std::to_string(member),
            .room = "room" + m_runDigits + "-" + std::to_string(room),
            .token = {}};
}

std::string Dialect::upgradeRequest(const Pass &pass, int port) const
{
    const std::string path = hasLogin() ? "/charla" : "/room/" + pass.room;
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
        + (hasLogin() ? "Sec-WebSocket-Protocol: charla.v1\r\n\r\n" : "\r\n");
}

std::string Dialect::login(const Pass &pass)
{
    std::string json
        = "{\"type\":\"login\",\"nickname\":\"" + pass.nick + "\",\"room\":\"" + pass.room;
    if (!pass.token.empty())
        json += "\",\"after\":" + std::to_string(pass.after) + ",\"token\":\"" + pass.token;
    return json + "\"}";
}

std::string Dialect::message(std::string_view room, std::uint32_t index) const
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%012x", index);
    std::string json = "{\"type\":\"room\",\"id\":\"" + m_run + "-0000-4000-8000-" + digits.data();
    json.append("\",\"to\":\"").append(room);
    json.append("\",\"message\":{\"text\":\"").append(m_text).append("\"}}");
    return json;
}

Heard Dialect::hear(std::string_view payload) const
{
    const std::string_view type = typeOf(payload);
    if (type == "room" || type == "ack") {
        const std::string_view id = valueOf(payload, "\"id\"");
        if (id.size() != UuidChars || !id.starts_with(m_run))
            return {};
        return {type == "room" ? Heard::Kind::Message : Heard::Kind::Ack,
                numberOf<std::uint32_t>(id.substr(UuidChars - UuidTailChars), 16)};
    }
    if (type == "welcome")
        return {Heard::Kind::Welcome};
    if (type == "members")
        return {Heard::Kind::Members};
    return {type == "error" ? Heard::Kind::Error : Heard::Kind::Other};
}

void Dialect::note(std::string_view payload, Pass &pass)
{
    if (const auto token = valueOf(payload, "\"token\""); !token.empty()) {
        pass.token = token;
        pass.isResumed = valueOf(payload, "\"resumed\"") == "true";
    } else if (const auto last = valueOf(payload, "\"last\""); !last.empty()) {
        pass.after = std::max(pass.after, numberOf<std::uint64_t>(last, 10));
    }
}

} // namespace charla::load
