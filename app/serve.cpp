// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serve.h>

#include <app/archive.h>
#include <app/joinaddresses.h>
#include <app/passwordfile.h>
#include <app/settings.h>
#include <app/troublewords.h>
#include <app/unixsignals.h>
#include <server/server.h>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QTextStream>

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
    options.threads = serve.threads;
    options.hasTutorials = serve.hasTutorials;
    return options;
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

    const UnixSignals signalsToQuit;
    QObject::connect(&signalsToQuit, &UnixSignals::quitRequested, &server, &server::Server::stop);
    QObject::connect(&server, &server::Server::stopped, qApp, &QCoreApplication::quit);

    const QStringList addresses
        = joinAddresses(options.listenAddress, *port, QNetworkInterface::allAddresses());
    QTextStream(stdout) << options.name << " is ready: " << addresses.join(u' ') << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace charla::app
