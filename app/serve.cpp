// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serve.h>

#include <app/joinaddresses.h>
#include <app/settings.h>
#include <app/unixsignals.h>
#include <protocol/text.h>
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

QString words(const server::ListenTrouble &trouble, quint16 port)
{
    using Kind = server::ListenTrouble::Kind;
    switch (trouble.kind) {
    case Kind::PortTaken:
        return u"Port %1 is taken by another program. Choose another one with --port, or --port 0 for a free one."_s
            .arg(port);
    case Kind::PortForbidden:
        return u"The system does not let this program use port %1. Choose one above 1023 with --port."_s
            .arg(port);
    case Kind::Other:
        break;
    }
    return u"Can't listen: %1."_s.arg(trouble.systemWords);
}

server::Options optionsOf(const Serve &serve, const QSettings &settings)
{
    server::Options options = serverOptions(settings);
    options.listenAddress = serve.listenAddress.value_or(options.listenAddress);
    options.port = serve.port.value_or(options.port);
    options.name = serve.name.value_or(options.name);
    options.allowedOrigins += serve.allowedOrigins;
    options.allowedHosts += serve.allowedHosts;
    return options;
}

} // namespace

int runServe(const Serve &serve)
{
    QString trouble;
    const auto settings = openSettings(serve.dataDirectory, trouble);
    if (!settings)
        return fail(trouble);

    server::Options options = optionsOf(serve, *settings);
    const auto name = protocol::checkedServerName(options.name);
    if (!name) // --name was looked at already
        return fail(u"\"name\" in the group [server] of \"%1\": %2"_s.arg(
            settings->fileName(), protocol::errorWords(name.error().code)));
    options.name = *name;
    server::Server server(options);
    const auto port = server.start();
    if (!port)
        return fail(words(port.error(), options.port));

    const UnixSignals signalsToQuit;
    QObject::connect(&signalsToQuit, &UnixSignals::quitRequested, &server, &server::Server::stop);
    QObject::connect(&server, &server::Server::stopped, qApp, &QCoreApplication::quit);

    const QStringList addresses
        = joinAddresses(options.listenAddress, *port, QNetworkInterface::allAddresses());
    QTextStream(stdout) << options.name << " is ready: " << addresses.join(u' ') << Qt::endl;
    return QCoreApplication::exec();
}

} // namespace charla::app
