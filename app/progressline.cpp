// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/progressline.h>

#include <QTextStream>

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Interval = std::chrono::milliseconds(100);

} // namespace

ProgressLine::ProgressLine(QString what)
    : m_what(std::move(what)), m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_shown.isValid())
        QTextStream(stderr) << "\r\033[K" << Qt::flush;
}

void ProgressLine::show(qint64 done, qint64 total)
{
    if (!m_isTerminal || (m_shown.isValid() && !m_shown.hasExpired(Interval.count())))
        return;
    m_shown.start();
    const QString amount = total > 0 ? u"%1 %"_s.arg(std::min<qint64>(100, 100 * done / total))
                                     : QString::number(done);
    QTextStream(stderr) << '\r' << m_what << ": " << amount << "\033[K" << Qt::flush;
}

} // namespace charla::app
