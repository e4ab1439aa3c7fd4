// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serve.h>

#include <app/archive.h>
#include <app/inheritedsocket.h>
#include <app/joinaddresses.h>
#include <app/logging.h>
#include <app/serveoptions.h>
#include <app/servicemanager.h>
#include <app/terminalcode.h>
#include <app/troublewords.h>
#include <app/unixsignals.h>
#include <server/server.h>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QTextStream>

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

int fail(const QString &words)
{
    logError(words);
    return 1;
}

QString wordsOf(const server::StartTrouble &trouble, const server::Options &options)
{
    if (const auto *store = std::get_if<server::StoreTrouble>(&trouble))
        return words(*store, options.history.folder);
    if (const auto *tls = std::get_if<server::TlsTrouble>(&trouble))
        return words(*tls);
    return words(std::get<server::ListenTrouble>(trouble), options.port);
}

// Each connection is one, and systems begin with a thousand for the sake of old programs.
void raiseFileLimit()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == files.rlim_max)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

//! The port that was opened for us, if there is one, instead of what we are told to open.
//! \return what is wrong with it; empty when all is well.
QString takeInheritedSocket(server::Options &options)
{
    const auto inherited = inheritedSocket();
    if (!inherited)
        return inherited.error();
    if (const auto &socket = *inherited) {
        options.listenAddress = socket->address;
        options.port = socket->port;
        options.inheritedSocket = socket->descriptor;
    }
    return mistakeInListening(options);
}

QString certificateLine(const server::Server &server)
{
    return u"Certificate (SHA-256): %1\n"_s.arg(server.certificateFingerprint());
}

void tellReady(const server::Server &server, const server::Options &options, bool showsCode)
{
    const QStringList plain
        = joinAddresses(options.listenAddress, server.port(), QNetworkInterface::allAddresses());
    const QStringList encrypted = encryptedAddresses(plain);
    const bool isPlain = options.tls.plain == server::Tls::Plain::Everybody;
    QString lines
        = u"%1 is ready: %2\n"_s.arg(options.name, (isPlain ? plain : encrypted).join(u' '));
    if (options.tls.use == server::Tls::Use::On) {
        if (isPlain)
            lines += u"Encrypted: %1\n"_s.arg(encrypted.join(u' '));
        lines += certificateLine(server);
    }
    if (showsCode)
        lines += joinCodes((isPlain ? plain : encrypted).value(0), server.certificateFingerprint(),
                           inkOfOutput());
    QTextStream(stdout) << lines << Qt::flush;
}

QString named(const QString &what, const QStringList &options)
{
    return options.isEmpty() ? QString() : u"%1: %2.\n"_s.arg(what, options.join(u", "_s));
}

//! What a running server was told, first and last.
struct Told
{
    ServeOptions first; //!< what needs a restart is as it stands here
    ServeOptions last;
};

QString wordsOfReload(const Told &told, const ServeOptions &now, const server::Server &server)
{
    QString lines;
    const bool hasFiles = !told.first.server.tls.certificateFile.isEmpty()
        && !now.server.tls.certificateFile.isEmpty();
    if (hasFiles)
        lines = u"The certificate was read again.\n"_s + certificateLine(server);
    lines += named(u"Changed"_s, differences(told.last, now).taken)
        + named(u"Needs a restart"_s, differences(told.first, now).later);
    return lines.isEmpty() ? u"Nothing has changed.\n"_s : lines;
}

//! Takes what the command line, and the files that it names, say now; a mistake changes nothing.
void reload(server::Server &server, Told &told, const ServedAgain &again)
{
    const auto serve = again();
    const protocol::Result<ServeOptions, QString> now
        = serve ? serveOptions(*serve) : serve.error();
    if (!now)
        return logError(u"%1 Nothing was changed."_s.arg(now.error()));
    if (const auto trouble = server.adopt(now->server))
        return logError(
            u"%1 The certificate that was there stays in use, and nothing was changed."_s.arg(
                words(*trouble)));
    setLogLevel(now->logLevel);
    QTextStream(stdout) << wordsOfReload(told, *now, server) << Qt::flush;
    told.last = *now;
}

} // namespace

int runServe(const Serve &serve, const ServedAgain &again)
{
    beginLog(serve.logForm.value_or(usualLogForm()));
    const auto read = serveOptions(serve);
    if (!read)
        return fail(read.error());
    Told told{*read, *read};
    setLogLevel(read->logLevel);
    ServiceManager manager;
    server::Options options = read->server;
    if (const QString mistake = takeInheritedSocket(options); !mistake.isEmpty())
        return fail(mistake);
    raiseFileLimit();
    if (serve.keeping.damage == Keeping::Damage::Repair) {
        if (const QString words = repair(options.history.folder); !words.isEmpty())
            return fail(words);
    }
    server::Server server(options);
    const auto port = server.start();
    if (!port)
        return fail(wordsOf(port.error(), options));

    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::quitRequested, &server, &server::Server::stop);
    QObject::connect(&unixSignals, &UnixSignals::quitRequested, &manager,
                     &ServiceManager::tellStopping);
    QObject::connect(&server, &server::Server::stopped, qApp, &QCoreApplication::quit);
    QObject::connect(&unixSignals, &UnixSignals::reloadRequested, &server,
                     [&server, &told, &again] { reload(server, told, again); });
    // On a terminal it means that this one is closed.
    if (::isatty(STDIN_FILENO) == 0 || !options.tls.certificateFile.isEmpty())
        unixSignals.catchHangUps();
    tellReady(server, options, serve.showsCode);
    manager.tellReady(u"Serving at port %1"_s.arg(server.port()));
    return QCoreApplication::exec();
}

} // namespace charla::app
