// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QHashFunctions>

#include <algorithm>
#include <optional>

namespace charla::server {

//! The SHA-256 of a file's content, by which it is found; also what names an upload on the disk.
class FileHash
{
public:
    //! \a bytes are 32.
    static FileHash ofDigest(QByteArray bytes)
    {
        Q_ASSERT(bytes.size() == Bytes);
        return FileHash(std::move(bytes));
    }

    static FileHash of(QByteArrayView content)
    {
        return FileHash(
            QCryptographicHash::hash(content.toByteArray(), QCryptographicHash::Sha256));
    }

    //! \return none for anything but 64 digits, small ones.
    static std::optional<FileHash> fromHex(const QByteArray &text)
    {
        const auto isDigit
            = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        if (text.size() != 2 * Bytes || !std::ranges::all_of(text, isDigit))
            return {};
        return FileHash(QByteArray::fromHex(text));
    }

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray hex() const { return m_bytes.toHex(); }
    bool operator==(const FileHash &) const = default;
    //! In some order, for maps.
    bool operator<(const FileHash &other) const { return m_bytes < other.m_bytes; }

    friend size_t qHash(const FileHash &hash, size_t seed = 0)
    {
        return ::qHash(hash.m_bytes, seed);
    }

private:
    static constexpr qsizetype Bytes = 32;

    explicit FileHash(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    QByteArray m_bytes;
};

} // namespace charla::server
