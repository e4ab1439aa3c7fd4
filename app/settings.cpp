// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/settings.h>

#include <app/filelimits.h>
#include <app/logging.h>
#include <protocol/text.h>
#include <server/limits/limitwords.h>

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

namespace {

std::optional<int> keepDaysOf(const QSettings &settings)
{
    bool isNumber = false;
    const int days = settings.value(u"server/keepDays"_s, 0).toInt(&isNumber);
    return isNumber && days >= 0 ? std::optional(days) : std::nullopt;
}

protocol::Result<QString, protocol::Refusal> passwordOf(const QSettings &settings)
{
    return protocol::checkedPassword(settings.value(u"server/password"_s).toString());
}

// None for what is neither.
std::optional<bool> truthOf(const QSettings &settings, const QString &key, bool otherwise)
{
    const QString written
        = settings.value(u"server/"_s + key, otherwise ? u"true"_s : u"false"_s).toString();
    if (QStringList{u"true"_s, u"yes"_s, u"1"_s}.contains(written, Qt::CaseInsensitive))
        return true;
    if (QStringList{u"false"_s, u"no"_s, u"0"_s}.contains(written, Qt::CaseInsensitive))
        return false;
    return {};
}

bool isEphemeral(const QSettings &settings)
{
    return truthOf(settings, u"ephemeral"_s, false).value_or(false);
}

// What stands in the file of settings, or \a otherwise; none for what can't be.
std::optional<qint64> bytesOf(const QSettings &settings, const QString &key, qint64 otherwise)
{
    const QString written = settings.value(u"server/"_s + key).toString();
    return written.isEmpty() ? std::optional(otherwise) : bytesIn(written);
}

std::optional<QStringList> fileTypesOf(const QSettings &settings)
{
    return mimePatternsIn(settings.value(u"server/fileTypes"_s).toStringList());
}

std::optional<server::TrustedProxies> trustedProxiesOf(const QSettings &settings)
{
    return server::TrustedProxies::from(settings.value(u"server/trustedProxies"_s).toStringList());
}

server::Files filesOf(const QSettings &settings)
{
    server::Files files;
    files.maxFile = bytesOf(settings, u"maxFile"_s, files.maxFile).value_or(files.maxFile);
    files.maxStorage
        = bytesOf(settings, u"maxStorage"_s, files.maxStorage).value_or(files.maxStorage);
    files.types = fileTypesOf(settings).value_or(files.types);
    return files;
}

server::Tls tlsOf(const QSettings &settings)
{
    server::Tls tls;
    if (!truthOf(settings, u"tls"_s, true).value_or(true))
        tls.use = server::Tls::Use::Off;
    if (truthOf(settings, u"requireTls"_s, false).value_or(false))
        tls.plain = server::Tls::Plain::Nobody;
    tls.certificateFile = settings.value(u"server/tlsCert"_s).toString();
    tls.keyFile = settings.value(u"server/tlsKey"_s).toString();
    return tls;
}

// By their names, from the group [limits]; \a mistake is of the first that can't be.
server::Limits limitsOf(const QSettings &settings, QString &mistake)
{
    server::Limits limits;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        if (!key.startsWith("limits/"_L1))
            continue;
        const QString trouble
            = server::setLimit(limits, key.sliced(7), settings.value(key).toString());
        if (mistake.isEmpty())
            mistake = trouble;
    }
    return limits;
}

server::History historyOf(const QSettings &settings, const Keeping &keeping)
{
    if (keeping.place == Keeping::Place::Memory || isEphemeral(settings))
        return {};
    server::History history{historyFolder(keeping.dataDirectory)};
    history.keepDays = keeping.keepDays ? int(keeping.keepDays->count())
                                        : keepDaysOf(settings).value_or(history.keepDays);
    return history;
}

} // namespace

QString historyFolder(const std::optional<QString> &dataDirectory)
{
    return dataDirectory.value_or(
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

QString serversFolder(const std::optional<QString> &dataDirectory)
{
    return QDir(historyFolder(dataDirectory)).filePath(u"servers"_s);
}

QString pinsFolder(const std::optional<QString> &dataDirectory)
{
    return QDir(serversFolder(dataDirectory)).filePath(u"pins"_s);
}

QString mistakeIn(const QSettings &settings)
{
    const QString place = u"\"%1\" in the group [server] of \"%2\": %3"_s;
    const auto name = protocol::checkedServerName(
        settings.value(u"server/name"_s, defaultServerName()).toString());
    if (!name)
        return place.arg(u"name"_s, settings.fileName(), protocol::errorWords(name.error().code));
    if (!keepDaysOf(settings))
        return place.arg(u"keepDays"_s, settings.fileName(),
                         u"It is a number of days, 0 for ever."_s);
    for (const QString &key : {u"announce"_s, u"ephemeral"_s, u"requireTls"_s, u"tls"_s}) {
        if (!truthOf(settings, key, false))
            return place.arg(key, settings.fileName(), u"It is true or false."_s);
    }
    const server::Tls tls = tlsOf(settings);
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        return place.arg(u"tlsCert"_s, settings.fileName(),
                         u"It goes together with \"tlsKey\": both are files."_s);
    if (tls.use == server::Tls::Use::Off && tls.plain != server::Tls::Plain::Everybody)
        return place.arg(u"requireTls"_s, settings.fileName(),
                         u"It does not go with \"tls\" switched off."_s);
    if (const auto password = passwordOf(settings); !password)
        return place.arg(u"password"_s, settings.fileName(),
                         protocol::errorWords(password.error().code));
    for (const QString &key : {u"maxFile"_s, u"maxStorage"_s}) {
        if (!bytesOf(settings, key, 0))
            return place.arg(key, settings.fileName(),
                             u"It is a size, such as 500K, 100M or 10G."_s);
    }
    QString limitsMistake;
    limitsOf(settings, limitsMistake);
    if (!limitsMistake.isEmpty())
        return u"In the group [limits] of \"%1\": %2"_s.arg(settings.fileName(), limitsMistake);
    if (!logLevelOf(settings.value(u"server/logLevel"_s, u"info"_s).toString()))
        return place.arg(u"logLevel"_s, settings.fileName(),
                         u"It is debug, info, warning or error."_s);
    if (!trustedProxiesOf(settings))
        return place.arg(u"trustedProxies"_s, settings.fileName(),
                         u"They are addresses, such as 127.0.0.1, 192.168.1.0/24."_s);
    if (!fileTypesOf(settings))
        return place.arg(u"fileTypes"_s, settings.fileName(),
                         u"They are types, such as image/*, application/pdf."_s);
    return {};
}

server::Options serverOptions(const QSettings &settings, const Keeping &keeping)
{
    server::Options options;
    options.name = settings.value(u"server/name"_s, defaultServerName()).toString().trimmed();
    options.history = historyOf(settings, keeping);
    options.port = quint16(settings.value(u"server/port"_s, options.port).toUInt());
    const QHostAddress listen(settings.value(u"server/listen"_s).toString());
    if (!listen.isNull())
        options.listenAddress = listen;
    if (const auto lobby = protocol::RoomName::from(settings.value(u"server/lobby"_s).toString()))
        options.lobby = *lobby;
    if (const auto password = passwordOf(settings))
        options.password = *password;
    options.files = filesOf(settings);
    QString mistake; // of one limit, which then is the default
    options.limits = limitsOf(settings, mistake);
    options.tls = tlsOf(settings);
    options.trustedProxies = trustedProxiesOf(settings).value_or(options.trustedProxies);
    options.isAnnounced = truthOf(settings, u"announce"_s, true).value_or(true);
    options.allowedOrigins = settings.value(u"server/allowedOrigins"_s).toStringList();
    options.allowedHosts = settings.value(u"server/allowedHosts"_s).toStringList();
    return options;
}

QtMsgType logLevelIn(const QSettings &settings)
{
    return logLevelOf(settings.value(u"server/logLevel"_s).toString()).value_or(QtInfoMsg);
}

QString defaultServerName()
{
    return u"Charla on %1"_s.arg(QHostInfo::localHostName())
        .left(protocol::limits::MaxServerNameCodePoints);
}

} // namespace charla::app
