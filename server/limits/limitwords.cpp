// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/limitwords.h>

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// What nobody needs more of; and of tokens, so many that no wait overflows.
constexpr int MostOfAll = 1'000'000;
constexpr double MostPerSecond = 1e6;
constexpr double LeastPerSecond = 1e-3;

struct Number
{
    QLatin1StringView name;
    int least; // when it is not off
    qint64 (*get)(const Limits &);
    void (*set)(Limits &, int);
};

constexpr qint64 Mebi = 1024 * 1024;

// NOLINTBEGIN(bugprone-throwing-static-initialization): nothing here throws
const std::array Numbers{
    Number{"connections"_L1, 8, [](const Limits &it) -> qint64 { return it.floods.maxConnections; },
           [](Limits &it, int value) { it.floods.maxConnections = value; }},
    Number{"connections-reserved"_L1, 0,
           [](const Limits &it) -> qint64 { return it.floods.reservedConnections; },
           [](Limits &it, int value) { it.floods.reservedConnections = value; }},
    Number{"connections-per-address"_L1, 1,
           [](const Limits &it) -> qint64 { return it.floods.maxConnectionsPerAddress; },
           [](Limits &it, int value) { it.floods.maxConnectionsPerAddress = value; }},
    Number{"heads"_L1, 1, [](const Limits &it) -> qint64 { return it.maxPendingHeads; },
           [](Limits &it, int value) { it.maxPendingHeads = value; }},
    Number{"heads-per-address"_L1, 1,
           [](const Limits &it) -> qint64 { return it.maxPendingHeadsPerAddress; },
           [](Limits &it, int value) { it.maxPendingHeadsPerAddress = value; }},
    Number{"handshakes"_L1, 1, [](const Limits &it) -> qint64 { return it.floods.maxHandshakes; },
           [](Limits &it, int value) { it.floods.maxHandshakes = value; }},
    Number{"handshakes-per-address"_L1, 1,
           [](const Limits &it) -> qint64 { return it.floods.maxHandshakesPerAddress; },
           [](Limits &it, int value) { it.floods.maxHandshakesPerAddress = value; }},
    Number{"queued-mib"_L1, 1,
           [](const Limits &it) -> qint64 { return it.floods.maxQueuedBytes / Mebi; },
           [](Limits &it, int value) { it.floods.maxQueuedBytes = value * Mebi; }},
    Number{"guesses"_L1, 1, [](const Limits &it) -> qint64 { return it.floods.freeGuesses; },
           [](Limits &it, int value) { it.floods.freeGuesses = value; }},
    Number{"guess-wait"_L1, 1,
           [](const Limits &it) -> qint64 { return it.floods.longestGuessWait.count(); },
           [](Limits &it, int value) { it.floods.longestGuessWait = std::chrono::seconds(value); }},
};
// NOLINTEND(bugprone-throwing-static-initialization)

QString nameOf(std::size_t act, std::size_t scope)
{
    return QLatin1StringView(DeedNames[act]) + u"-per-"_s + QLatin1StringView(ScopeNames[scope]);
}

// Null when there is none of that name.
Rate *rateOf(Limits &limits, QStringView name)
{
    for (std::size_t act = 0; act < DeedNames.size(); ++act) {
        for (std::size_t scope = 0; scope < ScopeNames.size(); ++scope) {
            if (nameOf(act, scope) == name)
                return &limits.floods.rates[act][scope];
        }
    }
    if (name == "refusals-per-connection"_L1)
        return &limits.floods.refusalsPerConnection;
    return name == "refusals-per-address"_L1 ? &limits.floods.refusalsPerAddress : nullptr;
}

QStringList rateNames()
{
    QStringList names;
    for (std::size_t act = 0; act < DeedNames.size(); ++act) {
        for (std::size_t scope = 0; scope < ScopeNames.size(); ++scope)
            names.append(nameOf(act, scope));
    }
    return names << u"refusals-per-connection"_s << u"refusals-per-address"_s;
}

std::optional<int> countIn(QStringView text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= MostOfAll ? std::optional(number)
                                                              : std::nullopt;
}

std::optional<Rate> rateIn(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return {};
    const auto burst = countIn(text.first(colon), 1);
    bool isNumber = false;
    const double perSecond = text.sliced(colon + 1).toDouble(&isNumber);
    if (!burst || !isNumber || !(perSecond >= LeastPerSecond && perSecond <= MostPerSecond))
        return {};
    return Rate::of(*burst, perSecond);
}

} // namespace

std::vector<NamedLimit> namedLimits(const Limits &limits)
{
    Limits copy = limits; // to look up in
    std::vector<NamedLimit> all;
    const QStringList rates = rateNames();
    all.reserve(std::size(Numbers) + std::size_t(rates.size()));
    for (const Number &number : Numbers)
        all.push_back({.name = number.name, .most = double(number.get(limits))});
    for (const QString &name : rates) {
        const Rate &rate = *rateOf(copy, name);
        all.push_back({name, double(rate.burst), rate.perSecond(), true});
    }
    return all;
}

QString setLimit(Limits &limits, QStringView name, QStringView value)
{
    const QString said = value.toString();
    if (Rate *const rate = rateOf(limits, name)) {
        const auto read = value == "off"_L1 ? std::optional(Rate()) : rateIn(value);
        if (!read)
            return u"\"%1\" is no rate for %2; say BURST:PER-SECOND, for example 200:20, or off."_s
                .arg(said, name);
        *rate = *read;
        return {};
    }
    const auto *const number
        = std::ranges::find_if(Numbers, [name](const Number &it) { return it.name == name; });
    if (number == Numbers.end())
        return u"There is no limit \"%1\". docs/limits.md lists them."_s.arg(name);
    const auto read = value == "off"_L1 ? std::optional(0) : countIn(value, number->least);
    if (!read)
        return u"\"%1\" is no limit for %2; say a whole number from %3 to %4, or off."_s
            .arg(said, name)
            .arg(number->least)
            .arg(MostOfAll);
    number->set(limits, *read);
    return {};
}

QString setLimits(Limits &limits, const QString &list)
{
    if (list.trimmed() == "off"_L1) {
        limits.floods = FloodLimits::off();
        return {};
    }
    const QStringList parts = list.split(u',');
    for (const QString &part : parts) {
        const qsizetype sign = part.indexOf(u'=');
        if (sign < 0)
            return u"\"%1\" is no limit; say NAME=VALUE, or off for none at all."_s.arg(part);
        const QStringView whole(part);
        QString complaint
            = setLimit(limits, whole.first(sign).trimmed(), whole.sliced(sign + 1).trimmed());
        if (!complaint.isEmpty())
            return complaint;
    }
    return {};
}

} // namespace charla::server
