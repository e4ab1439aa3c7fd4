// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace charla::tests {

//! \brief A session bus of the test's own, and on it, when it is wanted, a keychain: GNOME's, which is a
//! Secret Service by the specification, with a place of its own for what it keeps.
class SecretService
{
public:
    //! The bus alone. Programs of this process find it as their session bus from now on.
    SecretService();
    ~SecretService();

    //! Unlocked, as after a login. One that is there goes on: the library that asks it does not get
    //! over another one within a program's life.
    void start();
    //! As long as nobody opens it, and nobody is there to: it refuses.
    void lock();
    //! It is there, takes every call, and answers none.
    void freeze();
    void thaw();

private:
    static QByteArray answerTo(const QStringList &call);
    static bool isOnBus();

    QTemporaryDir m_place;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace charla::tests
