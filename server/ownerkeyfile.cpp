// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/ownerkeyfile.h>

#include <server/log.h>
#include <server/secretfile.h>

#include <QDir>
#include <QFile>

#include <cerrno>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

QString ownerKeyFile(const QString &folder)
{
    return QDir(folder).filePath(u"owner.key"_s);
}

std::optional<OwnerKey> readOwnerKey(const QString &name)
{
    constexpr qint64 MuchMoreThanAKey = 1024;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto key = OwnerKey::from(QString::fromLatin1(file.read(MuchMoreThanAKey)).trimmed());
    return key ? std::optional(*key) : std::nullopt;
}

Result<OwnerKey, StoreTrouble> keptOwnerKey(const QString &folder)
{
    const QString file = ownerKeyFile(folder);
    if (closeToOthers(file)) {
        // Somebody may know it.
        qCWarning(logStore).noquote() << "others could read" << file << "which gets a new key";
    } else if (const auto known = readOwnerKey(file)) {
        return *known;
    }
    const OwnerKey key = OwnerKey::create();
    if (writeSecretFile(file, QByteArray(key.text().toLatin1() + '\n')))
        return key;
    return StoreTrouble{StoreTrouble::Kind::CannotWrite,
                        u"%1: %2"_s.arg(file, qt_error_string(errno))};
}

} // namespace charla::server
