// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace charla::load {

namespace {

struct Known
{
    std::string_view name;
    std::string_view help;
};

constexpr std::array KnownOptions{
    Known{"port", "of the server, on 127.0.0.1"},
    Known{"pid", "of the server: its processor time and memory are read from /proc"},
    Known{"dialect",
          "charla, or plain: a client at /room/NAME is in that room, and each text goes "
          "to all who are there"},
    Known{"members", "how many clients there are, or come"},
    Known{"rooms", "over which they are spread"},
    Known{"senders", "room: who speak"},
    Known{"window", "room: messages of a sender that have not come back"},
    Known{"rate", "deliveries a second that are asked for"},
    Known{"seconds", "of each measurement"},
    Known{"warmup", "seconds of the same talk before"},
    Known{"text", "bytes of each message's text"},
    Known{"healthy", "connects: who talk meanwhile in a room of their own"},
    Known{"resume", "connects: 1: all are cut afterwards, and come back"},
    Known{"steps", "flat: numbers of idle connections, rising, such as 100,1000"},
    Known{"slow", "slow: members who stop reading"},
    Known{"patience", "seconds for all to come in"},
    Known{"silence", "idle, slow, wave: seconds without a word after which all has been told"},
    Known{"at-once", "connections on their way in at the same time"},
    Known{"deadline", "seconds for everything"},
};

void usage()
{
    std::fprintf(stderr,
                 "Usage: charla_load room|rooms|connects|idle|flat|slow|wave --port N "
                 "[--NAME VALUE…]\n");
    for (const Known &known : KnownOptions)
        std::fprintf(stderr, "  --%-9s %s\n", known.name.data(), known.help.data());
}

bool isKnown(std::string_view argument)
{
    return argument.starts_with("--")
        && std::ranges::find(KnownOptions, argument.substr(2), &Known::name) != KnownOptions.end();
}

} // namespace

std::optional<Options> Options::parse(const std::vector<std::string_view> &arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (isKnown(argument) && i + 1 < arguments.size()) {
            options.m_values[std::string(argument.substr(2))] = arguments[++i];
        } else if (options.m_scenario.empty() && !argument.starts_with("--")) {
            options.m_scenario = argument;
        } else {
            usage();
            return {};
        }
    }
    if (options.m_scenario.empty() || !options.has("port")) {
        usage();
        return {};
    }
    return options;
}

double Options::number(std::string_view name, double fallback) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? fallback : std::strtod(found->second.c_str(), nullptr);
}

std::string Options::text(std::string_view name, std::string_view fallback) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::string(fallback) : found->second;
}

std::vector<int> Options::counts(std::string_view name, std::string_view fallback) const
{
    std::vector<int> counts;
    const std::string list = text(name, fallback);
    for (std::size_t at = 0; at < list.size();
         at = std::min(list.find(',', at), list.size() - 1) + 1)
        counts.push_back(std::atoi(list.c_str() + at));
    return counts;
}

} // namespace charla::load
