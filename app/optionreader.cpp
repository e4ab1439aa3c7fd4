// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/optionreader.h>

#include <app/filelimits.h>
#include <client/address.h>
#include <client/joinlink.h>
#include <protocol/text.h>
#include <server/limits/limitwords.h>

#include <QDateTime>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

void OptionReader::complain(const QString &words)
{
    if (!m_mistake)
        m_mistake = UsageError{words};
}

std::optional<QString> OptionReader::text(const QString &option) const
{
    return m_parser.isSet(option) ? std::optional(m_parser.value(option)) : std::nullopt;
}

template<typename Name>
std::optional<Name> OptionReader::name(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const auto name = Name::from(*typed);
    if (name)
        return *name;
    complain(u"--%1: %2"_s.arg(option, errorWords(name.error().code)));
    return {};
}

std::optional<Nick> OptionReader::nick(const QString &option)
{
    return name<Nick>(option);
}

std::optional<RoomName> OptionReader::room(const QString &option)
{
    return name<RoomName>(option);
}

std::optional<QString> OptionReader::serverName(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const auto name = checkedServerName(*typed);
    if (name)
        return *name;
    complain(u"--%1: %2"_s.arg(option, errorWords(name.error().code)));
    return {};
}

std::optional<QUrl> OptionReader::url(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    // What a link says besides the address must not be lost: least of all its fingerprint.
    const auto link = typed->startsWith("charla:"_L1) ? client::joinLinkOf(*typed) : std::nullopt;
    if (link && (link->room || link->fingerprint)) {
        complain(
            u"--%1: \"%2\" is a link. Say its address here, and the rest by --room and --trust."_s
                .arg(option, *typed));
        return {};
    }
    auto url = client::serverUrl(*typed);
    if (!url)
        complain(u"--%1: \"%2\" is no address; say for example 192.168.1.20:9090."_s.arg(option,
                                                                                         *typed));
    return url;
}

std::optional<client::Fingerprint> OptionReader::fingerprint(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    auto fingerprint = client::Fingerprint::from(*typed);
    if (!fingerprint)
        complain(u"--%1: \"%2\" is no fingerprint; it has 64 digits from 0 to 9 and a to f."_s.arg(
            option, *typed));
    return fingerprint;
}

std::optional<quint16> OptionReader::port(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    bool isNumber = false;
    const ushort port = typed->toUShort(&isNumber);
    if (isNumber)
        return port;
    complain(u"--%1: \"%2\" is no port; it is a number from 0 to 65535."_s.arg(option, *typed));
    return {};
}

std::optional<QHostAddress> OptionReader::address(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const QHostAddress address(*typed == "localhost"_L1 ? u"127.0.0.1"_s : *typed);
    if (!address.isNull())
        return address;
    complain(u"--%1: \"%2\" is no IP address."_s.arg(option, *typed));
    return {};
}

std::optional<int> OptionReader::number(const QString &option, int least, int most)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    bool isNumber = false;
    const int number = typed->toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    if (most == std::numeric_limits<int>::max())
        complain(u"--%1: \"%2\" is no whole number from %3 on."_s.arg(option, *typed).arg(least));
    else
        complain(u"--%1: \"%2\" is no whole number from %3 to %4."_s.arg(option, *typed)
                     .arg(least)
                     .arg(most));
    return {};
}

std::optional<qint64> OptionReader::size(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const auto size = bytesIn(*typed);
    if (!size)
        complain(
            u"--%1: \"%2\" is no size; say for example 500K, 100M or 10G."_s.arg(option, *typed));
    return size;
}

std::optional<QStringList> OptionReader::mimePatterns(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    auto patterns = mimePatternsIn(typed->split(u','));
    if (!patterns)
        complain(u"--%1: \"%2\" are no types; say for example image/*,application/pdf."_s.arg(
            option, *typed));
    return patterns;
}

std::optional<QString> OptionReader::limits(const QString &option)
{
    auto typed = text(option);
    server::Limits tried;
    if (const QString trouble = typed ? server::setLimits(tried, *typed) : QString();
        !trouble.isEmpty())
        complain(u"--%1: %2"_s.arg(option, trouble));
    return typed;
}

QList<QHostAddress> OptionReader::addresses(const QString &option)
{
    QList<QHostAddress> all;
    const auto typed = text(option);
    const QStringList parts = typed ? typed->split(u',') : QStringList();
    for (const QString &part : parts) {
        all.append(QHostAddress(part.trimmed()));
        if (all.constLast().isNull())
            complain(u"--%1: \"%2\" is no IP address."_s.arg(option, part));
    }
    return all;
}

std::optional<server::TrustedProxies> OptionReader::proxies(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    auto proxies = server::TrustedProxies::from(typed->split(u','));
    if (!proxies)
        complain(u"--%1: \"%2\" are no addresses; say for example 127.0.0.1,192.168.1.0/24."_s.arg(
            option, *typed));
    return proxies;
}

std::optional<Timestamp> OptionReader::moment(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const QDateTime moment = QDateTime::fromString(*typed, Qt::ISODate);
    if (moment.isValid())
        return Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
    complain(u"--%1: \"%2\" is no date; say for example 2026-11-21 or 2026-11-21T08:00."_s.arg(
        option, *typed));
    return {};
}

std::optional<Export::Format> OptionReader::format(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    if (*typed == "jsonl"_L1)
        return Export::Format::JsonLines;
    if (*typed == "html"_L1)
        return Export::Format::Html;
    if (*typed == "csv"_L1)
        return Export::Format::Csv;
    complain(u"--%1: \"%2\" is none of jsonl, html and csv."_s.arg(option, *typed));
    return {};
}

std::optional<LogForm> OptionReader::logForm(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    if (*typed == "journal"_L1)
        return LogForm::Journal;
    if (*typed == "lines"_L1)
        return LogForm::Lines;
    complain(u"--%1: \"%2\" is neither journal nor lines."_s.arg(option, *typed));
    return {};
}

std::optional<QtMsgType> OptionReader::logLevel(const QString &option)
{
    const auto typed = text(option);
    if (!typed)
        return {};
    const auto level = logLevelOf(*typed);
    if (!level)
        complain(u"--%1: \"%2\" is none of debug, info, warning and error."_s.arg(option, *typed));
    return level;
}

Keeping OptionReader::keeping()
{
    Keeping keeping{.dataDirectory = text(u"data"_s)};
    if (const auto days = number(u"keep-days"_s, 0))
        keeping.keepDays = std::chrono::days(*days);
    if (isSet(u"repair"_s))
        keeping.damage = Keeping::Damage::Repair;
    if (!isSet(u"ephemeral"_s))
        return keeping;
    keeping.place = Keeping::Place::Memory;
    for (const QString &option : {u"keep-days"_s, u"repair"_s}) {
        if (isSet(option))
            complain(u"--%1 does not go with --ephemeral."_s.arg(option));
    }
    return keeping;
}

} // namespace charla::app
