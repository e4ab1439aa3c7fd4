// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/desktop.h>
#include <app/program.h>

#include <QApplication>

//! What charla has and charla-server has not: a window.
namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

int openWindow(const Desktop &desktop, int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Charla"_s); // for titles and beside the clock
    QGuiApplication::setDesktopFileName(u"charla"_s); // by which a desktop finds icon and name
    return runDesktop(desktop);
}

} // namespace

const Program &thisProgram()
{
    static const Program program{
        ProgramKind::WithWindow, openWindow,
        u"md4c %1\nqrcodegen %2\n"_s.arg(QStringLiteral(CHARLA_MD4C_VERSION),
                                         QStringLiteral(CHARLA_QRCODEGEN_VERSION))};
    return program;
}

} // namespace charla::app
