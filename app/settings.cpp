// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/settings.h>

#include <QDir>
#include <QFileInfo>
#include <QHostInfo>
#include <QStandardPaths>

namespace charla::app {

using namespace Qt::StringLiterals;

std::unique_ptr<QSettings> openSettings(const std::optional<QString> &dataDirectory,
                                        QString &trouble)
{
    const QString folder = dataDirectory.value_or(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!QDir().mkpath(folder)) {
        trouble = u"The folder \"%1\" can't be made. Name another one with --data."_s.arg(folder);
        return {};
    }
    auto settings
        = std::make_unique<QSettings>(QDir(folder).filePath(u"charla.ini"_s), QSettings::IniFormat);
    if (!settings->isWritable() || settings->status() != QSettings::NoError) {
        trouble = u"\"%1\" can't be read or written. Mend it, or name another folder with --data."_s
                      .arg(settings->fileName());
        return {};
    }
    return settings;
}

server::Options serverOptions(const QSettings &settings)
{
    server::Options options;
    options.name = settings.value(u"server/name"_s, defaultServerName()).toString();
    options.port = quint16(settings.value(u"server/port"_s, options.port).toUInt());
    const QHostAddress listen(settings.value(u"server/listen"_s).toString());
    if (!listen.isNull())
        options.listenAddress = listen;
    if (const auto lobby = protocol::RoomName::from(settings.value(u"server/lobby"_s).toString()))
        options.lobby = *lobby;
    options.allowedOrigins = settings.value(u"server/allowedOrigins"_s).toStringList();
    options.allowedHosts = settings.value(u"server/allowedHosts"_s).toStringList();
    return options;
}

QString defaultServerName()
{
    return u"Charla on %1"_s.arg(QHostInfo::localHostName())
        .left(protocol::limits::MaxServerNameCodePoints);
}

} // namespace charla::app
