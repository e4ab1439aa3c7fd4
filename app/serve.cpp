// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serve.h>

#include <app/archive.h>
#include <app/joinaddresses.h>
#include <app/passwordfile.h>
#include <app/settings.h>
#include <app/troublewords.h>
#include <app/unixsignals.h>
#include <server/limits/limitwords.h>
#include <server/server.h>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QTextStream>

#include <sys/resource.h>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

int fail(const QString &words)
{
    QTextStream(stderr) << "charla: " << words << Qt::endl;
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

server::Tls tlsOf(const Serve &serve, server::Tls tls)
{
    using Tls = server::Tls;
    if (serve.certificateFile)
        tls = {Tls::Use::On, tls.plain, *serve.certificateFile, *serve.keyFile};
    if (serve.security == Serve::Security::Required)
        tls = {Tls::Use::On, Tls::Plain::Nobody, tls.certificateFile, tls.keyFile};
    if (serve.security == Serve::Security::None)
        tls = {Tls::Use::Off, Tls::Plain::Everybody, {}, {}};
    return tls;
}

server::Options optionsOf(const Serve &serve, const QSettings &settings)
{
    server::Options options = serverOptions(settings, serve.keeping);
    options.listenAddress = serve.listenAddress.value_or(options.listenAddress);
    options.port = serve.port.value_or(options.port);
    options.name = serve.name.value_or(options.name);
    options.allowedOrigins += serve.allowedOrigins;
    options.allowedHosts += serve.allowedHosts;
    options.files.maxFile = serve.maxFile.value_or(options.files.maxFile);
    options.files.maxStorage = serve.maxStorage.value_or(options.files.maxStorage);
    options.files.types = serve.fileTypes.value_or(options.files.types);
    options.tls = tlsOf(serve, options.tls);
    if (serve.limits)
        server::setLimits(options.limits, *serve.limits); // looked at by OptionReader
    options.metricsReaders = serve.metricsReaders;
    options.threads = serve.threads;
    options.isAnnounced = options.isAnnounced && serve.announcing == Serve::Announcing::AsSet;
    options.hasTutorials = serve.hasTutorials;
    return options;
}

QString certificateLine(const server::Server &server)
{
    return u"Certificate (SHA-256): %1\n"_s.arg(server.certificateFingerprint());
}

void tellReady(const server::Server &server, const server::Options &options)
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
    QTextStream(stdout) << lines << Qt::flush;
}

void reload(server::Server &server)
{
    if (const auto trouble = server.reloadCertificate())
        QTextStream(stderr) << "charla: " << words(*trouble)
                            << " The certificate that was there stays in use." << Qt::endl;
    else
        QTextStream(stdout) << "The certificate was read again.\n"
                            << certificateLine(server) << Qt::flush;
}

} // namespace

int runServe(const Serve &serve)
{
    QString trouble;
    const auto settings = openSettings(serve.keeping.dataDirectory, trouble);
    if (!settings)
        return fail(trouble);
    if (const QString mistake = mistakeIn(*settings); !mistake.isEmpty())
        return fail(mistake);

    server::Options options = optionsOf(serve, *settings);
    if (options.limits.floods == server::FloodLimits::off() && !options.listenAddress.isLoopback())
        return fail(u"\"--limits off\" goes with --listen 127.0.0.1 only: others could fill "
                    "this server in a moment."_s);
    raiseFileLimit();
    if (serve.passwordFile) {
        const auto password = passwordIn(serve.passwordFile, trouble);
        if (!password)
            return fail(trouble);
        options.password = *password;
    }
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
    QObject::connect(&server, &server::Server::stopped, qApp, &QCoreApplication::quit);
    if (!options.tls.certificateFile.isEmpty()) {
        QObject::connect(&unixSignals, &UnixSignals::reloadRequested, &server,
                         [&server] { reload(server); });
        unixSignals.catchHangUps();
    }
    tellReady(server, options);
    return QCoreApplication::exec();
}

} // namespace charla::app
