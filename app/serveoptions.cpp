// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serveoptions.h>

#include <app/passwordfile.h>
#include <app/settings.h>
#include <server/limits/limitwords.h>

#include <algorithm>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

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
    options.trustedProxies = serve.trustedProxies.value_or(options.trustedProxies);
    options.threads = serve.threads;
    options.isAnnounced = options.isAnnounced && serve.announcing == Serve::Announcing::AsSet;
    options.hasTutorials = serve.hasTutorials;
    return options;
}

bool areSame(const server::Limits &one, const server::Limits &other)
{
    return std::ranges::equal(server::namedLimits(one), server::namedLimits(other),
                              [](const server::NamedLimit &limit, const server::NamedLimit &same) {
                                  return limit.most == same.most
                                      && limit.perSecond == same.perSecond; // both as written
                              });
}

struct Part
{
    QString option;
    bool isSame;
};

QStringList changed(std::initializer_list<Part> parts)
{
    QStringList names;
    for (const Part &part : parts) {
        if (!part.isSame)
            names.append(part.option);
    }
    return names;
}

} // namespace

QString mistakeInListening(const server::Options &options)
{
    if (options.limits.floods != server::FloodLimits::off() || options.listenAddress.isLoopback())
        return {};
    return u"\"--limits off\" goes with --listen 127.0.0.1 only: others could fill this server in "
           "a moment."_s;
}

protocol::Result<ServeOptions, QString> serveOptions(const Serve &serve)
{
    QString trouble;
    const auto settings = openSettings(serve.keeping.dataDirectory, trouble);
    if (!settings)
        return trouble;
    if (const QString mistake = mistakeIn(*settings); !mistake.isEmpty())
        return mistake;
    ServeOptions options{optionsOf(serve, *settings),
                         serve.logLevel.value_or(logLevelIn(*settings))};
    if (const QString mistake = mistakeInListening(options.server); !mistake.isEmpty())
        return mistake;
    if (!serve.passwordFile)
        return options;
    const auto password = passwordIn(serve.passwordFile, trouble);
    if (!password)
        return trouble;
    options.server.password = *password;
    return options;
}

Differences differences(const ServeOptions &before, const ServeOptions &after)
{
    const server::Options &old = before.server;
    const server::Options &now = after.server;
    return {changed({{u"limits"_s, areSame(old.limits, now.limits)},
                     {u"password"_s, old.password == now.password},
                     {u"trusted-proxies"_s, old.trustedProxies == now.trustedProxies},
                     {u"metrics-allow"_s, old.metricsReaders == now.metricsReaders},
                     {u"allow-host"_s, old.allowedHosts == now.allowedHosts},
                     {u"allow-origin"_s, old.allowedOrigins == now.allowedOrigins},
                     {u"no-announce"_s, old.isAnnounced == now.isAnnounced},
                     {u"log-level"_s, before.logLevel == after.logLevel}}),
            changed({{u"listen"_s, old.listenAddress == now.listenAddress},
                     {u"port"_s, old.port == now.port},
                     {u"name"_s, old.name == now.name},
                     {u"lobby"_s, old.lobby == now.lobby},
                     {u"data"_s, old.history.folder == now.history.folder},
                     {u"keep-days"_s, old.history.keepDays == now.history.keepDays},
                     {u"max-file"_s, old.files.maxFile == now.files.maxFile},
                     {u"max-storage"_s, old.files.maxStorage == now.files.maxStorage},
                     {u"file-types"_s, old.files.types == now.files.types},
                     {u"threads"_s, old.threads == now.threads},
                     {u"no-announce"_s, old.isAnnounced == now.isAnnounced},
                     {u"tutorials"_s, old.hasTutorials == now.hasTutorials},
                     {u"no-tls"_s, old.tls.use == now.tls.use},
                     {u"require-tls"_s, old.tls.plain == now.tls.plain},
                     {u"tls-cert"_s,
                      old.tls.certificateFile.isEmpty() == now.tls.certificateFile.isEmpty()}})};
}

} // namespace charla::app
