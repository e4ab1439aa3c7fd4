// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/password.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

namespace {

QByteArray digestOf(const QString &password)
{
    return QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Password::Password(const QString &password)
    : m_digest(password.isEmpty() ? QByteArray() : digestOf(password))
{
}

// Of digests, which are all of one length; and all of them, because a comparison that ends at the
// first difference tells by its time how far it came.
bool Password::isIt(const QString &said) const
{
    const QByteArray other = digestOf(said);
    if (m_digest.size() != other.size())
        return false;
    volatile unsigned char differences = 0; // nothing that the compiler may leave early
    for (qsizetype i = 0; i < other.size(); ++i)
        differences = differences | static_cast<unsigned char>(m_digest.at(i) ^ other.at(i));
    return differences == 0;
}

} // namespace charla::server
