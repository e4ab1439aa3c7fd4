// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/secrets/keychain.h>

#include <QTimer>

#include <utility>

// For a build without QtKeychain: there is no keychain.
namespace charla::client {

Keychain::Keychain(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_patience(patience)
{
}

Keychain::~Keychain() = default;

void Keychain::read(const QString &, QObject *asker, OnRead then)
{
    QTimer::singleShot(0, asker, [then = std::move(then)] { then({}); });
}

void Keychain::write(const QString &, const QString &, QObject *asker, OnWritten then)
{
    QTimer::singleShot(0, asker, [then = std::move(then)] { then(false); });
}

void Keychain::remove(const QString &) { }

} // namespace charla::client
