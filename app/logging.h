// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QtGlobal>

#include <optional>

//! What a server without a window writes to standard error. server/log.h says what no line holds.
namespace charla::app {

enum class LogForm {
    Lines, //!< "2026-11-22T12:00:05.123+01:00 warning charla.server.store: words", to be read
    Journal, //!< "<4>charla.server.store: words", for systemd's journal, which knows the time (sd-daemon(3))
};

//! Journal when systemd has connected standard error with its journal (JOURNAL_STREAM,
//! systemd.exec(5)), else Lines.
LogForm usualLogForm();

//! One line of the log for each line of \a words, each with its end, so that nobody's words look like
//! another line. \a category is empty for what the program itself says.
QByteArray logLines(LogForm form, QtMsgType type, const QString &category, const QString &words,
                    const QDateTime &now);

//! From now on all that is logged goes to standard error in that form.
void beginLog(LogForm form);

//! From now on Charla's own lines below \a least are left out. QT_LOGGING_RULES still overrules it.
void setLogLevel(QtMsgType least);

//! By their names on the command line: debug, info, warning, error.
std::optional<QtMsgType> logLevelOf(const QString &name);

//! Tells that something can't be done: "charla: words", in the journal as an error.
void logError(const QString &words);

} // namespace charla::app
