// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/proving/nickpassword.h>

#include <sodium.h>

#include <array>

namespace charla::server::nickpassword {

namespace {

// The limits that libsodium gives for somebody who waits for the answer: 2 passes over 64 MiB.
constexpr unsigned long long Passes = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr std::size_t MemoryBytes = crypto_pwhash_MEMLIMIT_INTERACTIVE;

// Chooses the fastest code for this processor; harmless when it was called before, by any thread.
bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

QByteArray keptOf(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    const bool isDone = isReady()
        && crypto_pwhash_str(kept.data(), utf8.constData(),
                             static_cast<unsigned long long>(utf8.size()), Passes, MemoryBytes)
            == 0;
    return isDone ? QByteArray(kept.data()) : QByteArray();
}

bool isIt(const QByteArray &kept, const QString &said)
{
    const QByteArray utf8 = said.toUtf8();
    return isReady()
        && crypto_pwhash_str_verify(kept.constData(), utf8.constData(),
                                    static_cast<unsigned long long>(utf8.size()))
        == 0;
}

bool isOutdated(const QByteArray &kept)
{
    return crypto_pwhash_str_needs_rehash(kept.constData(), Passes, MemoryBytes) != 0;
}

} // namespace charla::server::nickpassword
