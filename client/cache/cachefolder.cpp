// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cachefolder.h>

#include <client/address.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

const auto AddressesName = u"addresses.json"_s;

//! Letters that look alike are one person for a server, too.
QString keyOf(const QUrl &url, const Nick &nick)
{
    return QString(placeOf(url).toString(QUrl::FullyEncoded) % u' ' % nick.keys().folded);
}

} // namespace

CacheFolder::CacheFolder(const QString &path) : m_path(path)
{
    if (QDir().mkpath(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(pathOf(AddressesName));
    if (!file.open(QFile::ReadOnly))
        return;
    const QJsonObject addresses = QJsonDocument::fromJson(file.readAll()).object();
    for (auto address = addresses.begin(); address != addresses.end(); ++address)
        m_addresses.insert(address.key(), address.value().toString());
}

QString CacheFolder::pathOf(const QString &name) const
{
    return QString(m_path % u'/' % name);
}

QString CacheFolder::fileOf(const QString &serverId, const Nick &nick) const
{
    const QByteArray whose = serverId.toUtf8() + '\0' + nick.keys().folded.toUtf8();
    const QByteArray name
        = QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(32);
    return pathOf(QString(QString::fromLatin1(name) % u".sqlite"));
}

std::optional<QString> CacheFolder::fileAt(const QUrl &url, const Nick &nick) const
{
    const QString name = m_addresses.value(keyOf(url, nick));
    // A name of ours, whatever somebody has written into that file.
    if (name.isEmpty() || QFileInfo(name).fileName() != name || !QFile::exists(pathOf(name)))
        return {};
    return pathOf(name);
}

bool CacheFolder::remember(const QUrl &url, const Nick &nick, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    QString &known = m_addresses[keyOf(url, nick)];
    if (known == name)
        return true;
    known = name;
    return writeAddresses();
}

void CacheFolder::forget(const QString &file)
{
    removeDatabase(file);
    const QString name = QFileInfo(file).fileName();
    m_addresses.removeIf([&name](const auto &address) { return address.value() == name; });
    writeAddresses();
}

bool CacheFolder::writeAddresses() const
{
    QJsonObject addresses;
    for (auto address = m_addresses.cbegin(); address != m_addresses.cend(); ++address)
        addresses.insert(address.key(), address.value());
    QSaveFile file(pathOf(AddressesName));
    if (!file.open(QFile::WriteOnly))
        return false;
    file.write(QJsonDocument(addresses).toJson());
    return file.commit();
}

void removeDatabase(const QString &file)
{
    for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(QString(file % part));
}

} // namespace charla::client
