// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/runningfile.h>

#include <server/log.h>
#include <server/secretfile.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"running.json"_s);
}

} // namespace

RunningFile::RunningFile(const QString &folder, const RunningPlace &place) : m_file(fileIn(folder))
{
    QJsonObject object{{u"url"_s, place.url.toString()}};
    if (!place.listenAddress.isNull())
        object.insert(u"listen"_s, place.listenAddress.toString());
    if (!place.fingerprint.isEmpty())
        object.insert(u"certificate"_s, place.fingerprint);
    if (!writeSecretFile(m_file, QJsonDocument(object).toJson()))
        qCWarning(logStore).noquote()
            << "can't write" << m_file << "by which charla admin finds this server";
}

RunningFile::~RunningFile()
{
    QFile::remove(m_file);
}

std::optional<RunningPlace> RunningFile::read(const QString &folder)
{
    constexpr qint64 MuchMoreThanItHas = 64 * 1024;
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(MuchMoreThanItHas)).object();
    const QUrl url(object.value(u"url"_s).toString());
    if (!url.isValid() || url.host().isEmpty())
        return {};
    return RunningPlace{url, object.value(u"certificate"_s).toString(),
                        QHostAddress(object.value(u"listen"_s).toString())};
}

} // namespace charla::server
