// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace charla::load {

//! Who comes in where, and with what from last time.
struct Pass
{
    std::string nick;
    std::string room;
    std::string token; //!< empty: never was here
    std::uint64_t after = 0; //!< the newest entry seen, when there is a token
    bool isResumed = false; //!< the server knew the token
};

//! What a frame says, as far as a load program wants to know.
struct Heard
{
    enum class Kind : std::uint8_t {
        Other,
        Message, //!< one of this run's, with its index
        Ack, //!< of one of this run's, with its index
        Welcome,
        Members,
        Error, //!< no entry
    };

    Kind kind = Kind::Other;
    std::uint32_t index = 0;
};

//! \brief How to speak to a server: Charla's native protocol, or the plain way of its peers.
//!
//! Plain: a client that connects at /room/NAME is in that room, and each text goes to all who are
//! there, the sender too. The messages themselves are the same JSON for everybody.
class Dialect
{
public:
    enum class Kind : std::uint8_t { Charla, Plain };

    //! \a run tells the names and messages of this run from those of others on the same server;
    //! \a textBytes long is each text.
    Dialect(Kind kind, std::uint32_t run, std::size_t textBytes);

    //! Whether entering takes a login, which is answered, and messages are acknowledged.
    bool hasLogin() const { return m_kind == Kind::Charla; }
    std::string_view name() const { return hasLogin() ? "charla" : "plain"; }

    Pass pass(std::uint32_t member, std::uint32_t room) const;
    std::string upgradeRequest(const Pass &pass, int port) const;
    static std::string login(const Pass &pass);
    std::string message(std::string_view room, std::uint32_t index) const;

    Heard hear(std::string_view payload) const;
    //! Notes what a welcome or a list of members tells the one who comes back later.
    static void note(std::string_view payload, Pass &pass);

private:
    Kind m_kind;
    std::string m_run; // 8 hexadecimal digits, the beginning of each message's id
    std::string m_runDigits;
    std::string m_text;
};

} // namespace charla::load
