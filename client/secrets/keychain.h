// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace QKeychain {
class Job;
}

namespace charla::client {

//! \brief The system's keychain (Secret Service, KWallet), where secrets of this person may be kept.
//!
//! It may ask the person to unlock it, so every answer comes later, by the event loop, and never
//! from within the call; also when there is no keychain, when it refuses, or when it does not answer
//! within the patience. Who was kept waiting once is not asked again by this object. Without
//! QtKeychain at build there never is one. Must outlive those who ask. On the thread of the GUI.
class Keychain : public QObject
{
    Q_OBJECT

public:
    //! Long enough for a person to unlock it.
    static constexpr std::chrono::milliseconds UsualPatience{30'000};

    explicit Keychain(std::chrono::milliseconds patience = UsualPatience,
                      QObject *parent = nullptr);
    ~Keychain() override;

    using OnRead = std::function<void(const std::optional<QString> &secret)>;
    using OnWritten = std::function<void(bool isKept)>;

    //! \a then is told the secret of that name, or none. It is not called once \a asker is gone.
    void read(const QString &name, QObject *asker, OnRead then);
    //! \a then is told whether the keychain has it now.
    void write(const QString &name, const QString &secret, QObject *asker, OnWritten then);
    //! Nothing is told of it.
    void remove(const QString &name);

private:
    using OnOver
        = std::function<void(QKeychain::Job *answered)>; // null: not in time, or not at all

    void start(QKeychain::Job *job, QObject *asker, OnOver then);

    std::chrono::milliseconds m_patience;
    bool m_isSilent = false; // it did not answer in time
};

} // namespace charla::client
