// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/secrets/keychain.h>

#ifdef CHARLA_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

#include <QTimer>

#include <memory>
#include <utility>

namespace charla::client {

using namespace Qt::StringLiterals;

Keychain::Keychain(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_patience(patience)
{
}

Keychain::~Keychain() = default;

#ifdef CHARLA_HAS_KEYCHAIN

namespace {

// Under which all secrets of Charla are found in the keychain.
const QString Service = u"charla"_s;

bool isDone(const QKeychain::Job *job)
{
    return job && job->error() == QKeychain::NoError;
}

} // namespace

void Keychain::read(const QString &name, QObject *asker, OnRead then)
{
    auto *const job = new QKeychain::ReadPasswordJob(Service);
    job->setKey(name);
    start(job, asker, [then = std::move(then), job](const QKeychain::Job *answered) {
        then(isDone(answered) ? std::optional(job->textData()) : std::nullopt);
    });
}

void Keychain::write(const QString &name, const QString &secret, QObject *asker, OnWritten then)
{
    auto *const job = new QKeychain::WritePasswordJob(Service);
    job->setKey(name);
    job->setTextData(secret);
    start(job, asker,
          [then = std::move(then)](const QKeychain::Job *answered) { then(isDone(answered)); });
}

void Keychain::remove(const QString &name)
{
    auto *const job = new QKeychain::DeletePasswordJob(Service);
    job->setKey(name);
    start(job, this, [](const QKeychain::Job *) {});
}

// A job is never deleted while it runs: the keychain's answer would come to nobody. It deletes
// itself when it is answered.
void Keychain::start(QKeychain::Job *job, QObject *asker, OnOver then)
{
    if (m_isSilent) {
        delete job; // was not started
        QTimer::singleShot(0, asker, [then = std::move(then)] { then(nullptr); });
        return;
    }
    const auto isOver = std::make_shared<bool>(false);
    connect(job, &QKeychain::Job::finished, asker, [isOver, then](QKeychain::Job *answered) {
        if (!std::exchange(*isOver, true))
            then(answered);
    });
    QTimer::singleShot(m_patience, asker, [this, isOver, then] {
        if (std::exchange(*isOver, true))
            return;
        m_isSilent = true;
        then(nullptr);
    });
    job->start();
}

#else // built without QtKeychain: there is no keychain

void Keychain::read(const QString &, QObject *asker, OnRead then)
{
    QTimer::singleShot(0, asker, [then = std::move(then)] { then({}); });
}

void Keychain::write(const QString &, const QString &, QObject *asker, OnWritten then)
{
    QTimer::singleShot(0, asker, [then = std::move(then)] { then(false); });
}

void Keychain::remove(const QString &) { }

#endif

} // namespace charla::client
