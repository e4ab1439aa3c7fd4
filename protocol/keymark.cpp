// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/keymark.h>

#include <QCryptographicHash>
#include <QtEndian>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr int Digits = 8;

} // namespace

KeyMark KeyMark::of(QByteArrayView identity)
{
    // What is hashed here is hashed for nothing else: the mark must not tell part of another digest.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("charla key mark\n"));
    hash.addData(identity);
    const auto bits = qFromBigEndian<quint32>(hash.result().constData());
    return KeyMark(bits == 0 ? 1 : bits);
}

Result<KeyMark, Refusal> KeyMark::from(const QString &text)
{
    bool isNumber = false;
    const KeyMark mark(text.toUInt(&isNumber, 16));
    if (!isNumber || mark.isNull() || mark.text() != text)
        return Refusal{ErrorCode::BadValue, {}, {}};
    return mark;
}

QString KeyMark::text() const
{
    return isNull() ? QString() : u"%1"_s.arg(m_bits, Digits, 16, QLatin1Char('0'));
}

} // namespace charla::protocol
