// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/trust/fingerprint.h>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QStringList>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Method = QCryptographicHash::Sha256;
constexpr qsizetype GroupDigits = 4;
constexpr qsizetype LineDigits = 32;

} // namespace

std::optional<Fingerprint> Fingerprint::from(const QString &text)
{
    static const QRegularExpression separators(u"[:\\s]"_s);
    static const QRegularExpression digits(u"^[0-9a-f]{64}$"_s);
    QString written = text.toLower();
    written.remove(separators);
    if (written.startsWith("sha256"_L1))
        written.remove(0, 6);
    if (!digits.match(written).hasMatch())
        return {};
    return Fingerprint(QByteArray::fromHex(written.toLatin1()));
}

Fingerprint Fingerprint::of(const QSslCertificate &certificate)
{
    return certificate.isNull() ? Fingerprint() : Fingerprint(certificate.digest(Method));
}

QString Fingerprint::text() const
{
    return QString::fromLatin1(m_digest.toHex());
}

QString Fingerprint::groups() const
{
    const QString all = text();
    QStringList lines;
    for (qsizetype line = 0; line < all.size(); line += LineDigits) {
        QStringList groups;
        for (qsizetype group = line; group < line + LineDigits; group += GroupDigits)
            groups.append(all.mid(group, GroupDigits));
        lines.append(groups.join(u' '));
    }
    return lines.join(u'\n');
}

} // namespace charla::client
