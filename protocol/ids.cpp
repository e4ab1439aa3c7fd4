// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/ids.h>

#include <protocol/limits.h>

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace charla::protocol {

namespace {

bool isBase64Url(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9')
        || u == u'-' || u == u'_';
}

} // namespace

bool isSecret(const QString &text)
{
    return text.size() == limits::SessionTokenChars && std::ranges::all_of(text, isBase64Url);
}

QString newSecret()
{
    std::array<quint32, 8> random; // NOLINT(*-member-init): filled on the next line
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArrayView bytes(reinterpret_cast<const char *>(random.data()),
                               qsizetype(sizeof random));
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(bytes.toByteArray().toBase64(options));
}

} // namespace charla::protocol
