// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>

#include <QByteArray>
#include <QCommandLineOption>
#include <QHash>
#include <QString>
#include <QStringList>

//! The file that --config names: "port = 9090", a line each. Its keys are the options of a server.
namespace charla::app {

//! What can't be, and where.
struct ConfigMistake
{
    int line = 0; //!< from 1
    QString words; //!< for people
};

//! \brief What a configuration says, as arguments: "port = 9090" is "--port=9090".
struct ConfigArguments
{
    QStringList arguments;
    QHash<QString, int> lines; //!< by option, where it stands first; from 1
};

//! In what a configuration is read.
struct ConfigTerms
{
    QList<QCommandLineOption> options; //!< its keys
    QStringList repeatable; //!< of them, those that may stand several times
    QStringList given; //!< of them, those that the command line says already: it wins
};

//! \brief Reads the \a content of a configuration (UTF-8). Pure.
//!
//! A line is empty, a comment (it begins with "#"), or "key = value"; the value goes to the end of
//! the line, without the spaces around it. An option without a value is said by yes or no. Each key
//! stands once, unless its option may be repeated. What the command line says as well is looked at and left out.
protocol::Result<ConfigArguments, ConfigMistake> configArguments(const QByteArray &content,
                                                                 const ConfigTerms &terms);

//! \return the content of \a file, which is read whole; or why it can't be read, for people. What is
//! longer than any configuration is refused.
protocol::Result<QByteArray, QString> readConfigFile(const QString &file);

} // namespace charla::app
