// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/logging.h>

#include <QLoggingCategory>
#include <QTextStream>

#include <array>
#include <cstdio>
#include <utility>

#include <sys/stat.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

// Of standard error; set once, before there is a second thread.
LogForm chosenForm = LogForm::Lines;

struct Level
{
    QtMsgType type;
    const char *name;
    int priority; //!< syslog(3)
};

constexpr std::array Levels{Level{QtDebugMsg, "debug", 7}, Level{QtInfoMsg, "info", 6},
                            Level{QtWarningMsg, "warning", 4}, Level{QtCriticalMsg, "error", 3},
                            Level{QtFatalMsg, "fatal", 2}};

const Level &levelOf(QtMsgType type)
{
    for (const Level &level : Levels) {
        if (level.type == type)
            return level;
    }
    return Levels.back();
}

QByteArray prefix(LogForm form, const Level &level, const QDateTime &now)
{
    if (form == LogForm::Journal)
        return '<' + QByteArray::number(level.priority) + '>';
    return now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODateWithMs).toLatin1() + ' '
        + level.name + ' ';
}

void write(const QByteArray &lines)
{
    // One write, so that lines of several threads don't run into each other.
    std::fwrite(lines.constData(), 1, std::size_t(lines.size()), stderr);
    std::fflush(stderr);
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &words)
{
    const auto category = QString::fromLatin1(context.category);
    write(logLines(chosenForm, type, category == "default"_L1 ? QString() : category, words,
                   QDateTime::currentDateTime()));
}

} // namespace

LogForm usualLogForm()
{
    struct stat device = {};
    if (::fstat(::fileno(stderr), &device) != 0)
        return LogForm::Lines;
    const QByteArray own = QByteArray::number(qulonglong(device.st_dev)) + ':'
        + QByteArray::number(qulonglong(device.st_ino));
    return qgetenv("JOURNAL_STREAM") == own ? LogForm::Journal : LogForm::Lines;
}

QByteArray logLines(LogForm form, QtMsgType type, const QString &category, const QString &words,
                    const QDateTime &now)
{
    const Level &level = levelOf(type);
    QByteArray start = prefix(form, level, now);
    if (!category.isEmpty())
        start += category.toUtf8() + ": ";
    QByteArray lines;
    const QStringList parts = words.split(u'\n');
    for (const QString &part : parts)
        lines += start + part.toUtf8() + '\n';
    return lines;
}

void beginLog(LogForm form)
{
    chosenForm = form;
    qInstallMessageHandler(handle);
}

void setLogLevel(QtMsgType least)
{
    QString rules;
    bool isWanted = false;
    for (const Level &level : Levels) {
        isWanted = isWanted || level.type == least;
        if (level.type == QtCriticalMsg)
            break; // errors are always told
        rules += u"charla.*.%1=%2\n"_s.arg(QLatin1StringView(level.name),
                                           isWanted ? u"true"_s : u"false"_s);
    }
    QLoggingCategory::setFilterRules(rules);
}

std::optional<QtMsgType> logLevelOf(const QString &name)
{
    for (const Level &level : Levels) {
        if (level.type != QtFatalMsg && name == QLatin1StringView(level.name))
            return level.type;
    }
    return {};
}

void logError(const QString &words)
{
    const QByteArray start = chosenForm == LogForm::Journal ? "<3>charla: "_ba : "charla: "_ba;
    write(start + words.toUtf8() + '\n');
}

} // namespace charla::app
