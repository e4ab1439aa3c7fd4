// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

#include <QCommandLineParser>

#include <limits>

namespace charla::app {

//! \brief Reads the values of options and keeps the first complaint.
//!
//! An option that is not set, or whose value is no good, gives nothing.
class OptionReader
{
public:
    explicit OptionReader(const QCommandLineParser &parser) : m_parser(parser) { }

    const std::optional<UsageError> &mistake() const { return m_mistake; }
    void complain(const QString &words);

    QStringList setOptions() const { return m_parser.optionNames(); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    std::optional<QString> text(const QString &option) const;
    QStringList texts(const QString &option) const { return m_parser.values(option); }
    std::optional<protocol::Nick> nick(const QString &option);
    std::optional<protocol::RoomName> room(const QString &option);
    std::optional<QString> serverName(const QString &option);
    std::optional<QUrl> url(const QString &option);
    std::optional<client::Fingerprint> fingerprint(const QString &option);
    std::optional<quint16> port(const QString &option);
    std::optional<QHostAddress> address(const QString &option);
    //! A whole number from \a least to \a most.
    std::optional<int> number(const QString &option, int least,
                              int most = std::numeric_limits<int>::max());
    //! Bytes: a whole number, perhaps with K, M or G (times 1024, twice or three times).
    std::optional<qint64> size(const QString &option);
    //! Types of files, with commas between.
    std::optional<QStringList> mimePatterns(const QString &option);
    //! What server::setLimits() takes, as it was said.
    std::optional<QString> limits(const QString &option);
    //! Addresses, with commas between.
    QList<QHostAddress> addresses(const QString &option);
    //! What server::TrustedProxies takes, with commas between.
    std::optional<server::TrustedProxies> proxies(const QString &option);
    //! A day, which begins at midnight, or a day and a time, of this machine's time zone unless
    //! it says another one.
    std::optional<protocol::Timestamp> moment(const QString &option);
    std::optional<Export::Format> format(const QString &option);
    std::optional<LogForm> logForm(const QString &option);
    std::optional<QtMsgType> logLevel(const QString &option);
    //! --data, --ephemeral, --keep-days, --repair.
    Keeping keeping();

private:
    template<typename Name>
    std::optional<Name> name(const QString &option);

    const QCommandLineParser &m_parser;
    std::optional<UsageError> m_mistake;
};

} // namespace charla::app
