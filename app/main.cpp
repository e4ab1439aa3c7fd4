// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/admin.h>
#include <app/archive.h>
#include <app/commandline.h>
#include <app/configfile.h>
#include <app/discover.h>
#include <app/export.h>
#include <app/post.h>
#include <app/program.h>
#include <app/search.h>
#include <app/serve.h>
#include <app/status.h>
#include <app/versions.h>

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace charla::app;
using charla::protocol::Result;
using namespace Qt::StringLiterals;

namespace {

void describe()
{
    QCoreApplication::setApplicationName(u"charla"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHARLA_VERSION));
}

//! Whether a window can be shown at all. Only X11 and Wayland say so in the environment.
bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

//! A command that needs no display: the function \a perform with the application there.
template<typename Chosen>
int runWithoutWindow(int (*perform)(const Chosen &), const Chosen &chosen, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return perform(chosen);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int run(const Serve &serve, int argc, char **argv)
{
    // Nothing here needs GLib's event loop, which costs a busy server a tenth of its time more than
    // Qt's own.
    if (!qEnvironmentVariableIsSet("QT_NO_GLIB"))
        qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    return runServe(serve, [&serve, argc, argv]() -> Result<Serve, QString> {
        const Command command
            = commandOf(argumentsOf(argc, argv), {}, thisProgram().kind, readConfigFile);
        if (const auto *mistake = std::get_if<UsageError>(&command))
            return mistake->words;
        const auto *again = std::get_if<Serve>(&command);
        return again ? *again : serve; // a window's, where there is no display
    });
}

int run(const Desktop &desktop, int argc, char **argv)
{
    if (hasDisplay())
        return thisProgram().openWindow(desktop, argc, argv);
    if (desktop.url) {
        QTextStream(stderr) << "charla: there is no display to open a window on. To post from "
                               "here, see charla send.\n";
        return 1;
    }
    QTextStream(stderr)
        << "There is no display: serving without a window, as with --server-only.\n";
    return run(Serve{.keeping = desktop.keeping}, argc, argv);
}

int run(const Post &post, int argc, char **argv)
{
    return runWithoutWindow(runPost, post, argc, argv);
}

int run(const Search &search, int argc, char **argv)
{
    return runWithoutWindow(runSearch, search, argc, argv);
}

int run(const Backup &backup, int argc, char **argv)
{
    return runWithoutWindow(runBackup, backup, argc, argv);
}

int run(const Export &chosen, int argc, char **argv)
{
    return runWithoutWindow(runExport, chosen, argc, argv);
}

int run(const Import &import, int argc, char **argv)
{
    return runWithoutWindow(runImport, import, argc, argv);
}

int run(const Purge &purge, int argc, char **argv)
{
    return runWithoutWindow(runPurge, purge, argc, argv);
}

int run(const Admin &admin, int argc, char **argv)
{
    return runWithoutWindow(runAdmin, admin, argc, argv);
}

int run(const Status &status, int argc, char **argv)
{
    return runWithoutWindow(runStatus, status, argc, argv);
}

int run(const Discover &discover, int argc, char **argv)
{
    return runWithoutWindow(runDiscover, discover, argc, argv);
}

int run(const ShowText &show, int, char **)
{
    QTextStream(stdout) << show.text;
    return 0;
}

int run(const ShowVersion &show, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream(stdout) << show.program << libraryVersions() << thisProgram().furtherLibraries;
    return 0;
}

int run(const UsageError &mistake, int, char **)
{
    const QString name = programName(thisProgram().kind);
    QTextStream(stderr) << name << ": " << mistake.words << "\nTry " << name << " --help.\n";
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    describe();
    const ProgramKind kind = thisProgram().kind;
    const QString version
        = u"%1 %2\n"_s.arg(programName(kind), QCoreApplication::applicationVersion());
    const Command command = commandOf(argumentsOf(argc, argv), version, kind, readConfigFile);
    return std::visit([argc, argv](const auto &chosen) { return run(chosen, argc, argv); },
                      command);
}
