// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"
#include "sessionclient.h"
#include "testserver.h"

#include <client/cache/cache.h>
#include <client/cache/cachefile.h>
#include <client/secrets/keychain.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = client::Session::State;

namespace {

constexpr auto ShortPatience = 500ms; // with a keychain that never answers
constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

} // namespace

//! Where the token of a session lies: in a real Secret Service, and when there is none that takes it, in
//! a file for its owner alone.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = std::make_unique<QTemporaryDir>();
        server::Options options;
        options.history.folder = m_data->path();
        m_server = std::make_unique<TestServer>(options);
    }

    void cleanup()
    {
        m_ana.reset();
        m_keychain.reset();
        m_server.reset();
        m_service.thaw();
    }

    // In this order: until the second there is no keychain at all, and behind the last it is locked.

    void withoutAKeychainItStaysInAFileForItsOwnerAlone() { checkThatItStaysInTheFile(); }

    void aTokenThatWasInTheFileIsMovedOverOnce()
    {
        startAna(); // nobody is on the bus yet
        const auto token = kept().token;
        QVERIFY(token);
        QVERIFY(!filesWith(token->text()).isEmpty());
        m_ana.reset();
        m_service.start();

        startAna();

        QTRY_VERIFY(kept().isEntrusted);
        QTRY_COMPARE(filesWith(token->text()), QStringList()); // nor in what SQLite keeps beside it
        startAna();
        QVERIFY(m_ana->troubles.isEmpty());
    }

    void aTokenLiesInTheKeychainAndBringsThePersonBack()
    {
        m_service.start();
        startAna();
        QTRY_VERIFY(kept().isEntrusted);
        QVERIFY(!kept().token);

        startAna();

        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s)); // another token would find the nick taken
        QVERIFY(m_ana->troubles.isEmpty());
    }

    void aPersonWhoLogsOutIsForgottenThere()
    {
        m_service.start();
        startAna();
        QTRY_VERIFY(kept().isEntrusted);
        const QString name = kept().secretName;
        QVERIFY(secretOf(name));

        m_ana->session.logOut();

        QTRY_COMPARE(m_ana->session.state(), State::Idle);
        QTRY_VERIFY(!secretOf(name));
    }

    void aKeychainThatNeverAnswersLeavesItInTheFile()
    {
        m_service.start();
        m_service.freeze();
        checkThatItStaysInTheFile(ShortPatience);
    }

    void aKeychainThatNeverAnswersIsNotWaitedForForEver()
    {
        m_service.start();
        startAna();
        QTRY_VERIFY(kept().isEntrusted);
        m_ana.reset();
        m_service.freeze();

        client::Keychain keychain(ShortPatience);
        client::Cache cache(m_folder->path());
        cache.keepSecretsIn(&keychain);
        std::optional<client::Kept> opened;
        connect(&cache, &client::Cache::opened, &cache,
                [&opened](const client::Kept &all) { opened = all; });
        cache.open(urlOf(m_server->port()), nickOf(u"Ana"_s));
        QTRY_VERIFY(opened);
        QVERIFY(!opened->token && !opened->serverId.isEmpty());

        opened.reset();
        QElapsedTimer again;
        again.start();
        cache.open(urlOf(m_server->port()), nickOf(u"Ana"_s));
        QTRY_VERIFY(opened); // at once: it was waited for in vain already
        QVERIFY(again.elapsed() < ShortPatience.count());
    }

    void aKeychainThatRefusesLeavesItInTheFile()
    {
        m_service.start();
        m_service.lock();
        checkThatItStaysInTheFile();
    }

private:
    void startAna(std::chrono::milliseconds patience = client::Keychain::UsualPatience)
    {
        m_ana.reset();
        m_keychain = std::make_unique<client::Keychain>(patience);
        m_ana = std::make_unique<SessionClient>(patientTiming(), m_folder->path());
        m_ana->session.keepSecretsIn(*m_keychain);
        m_ana->connectTo(m_server->port(), u"Ana"_s);
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        QTRY_VERIFY(kept().token || kept().isEntrusted); // written a moment later
    }

    void checkThatItStaysInTheFile(std::chrono::milliseconds patience
                                   = client::Keychain::UsualPatience)
    {
        startAna(patience);
        // The keychain has given its answer, or kept silent, when a question behind it is over.
        QVERIFY(!secretOf(kept().secretName));
        const auto token = kept().token;
        QVERIFY(token);
        QVERIFY(!kept().isEntrusted);
        for (const QString &file : filesWith(token->text()))
            QCOMPARE(QFile::permissions(file) & Others, QFile::Permissions());

        startAna(patience);
        QVERIFY(m_ana->troubles.isEmpty());
    }

    //! What the keychain says, asked by the one that has waited for it before.
    std::optional<QString> secretOf(const QString &name)
    {
        std::optional<QString> found;
        bool isOver = false;
        m_keychain->read(name, this, [&](const std::optional<QString> &secret) {
            found = secret;
            isOver = true;
        });
        return QTest::qWaitFor([&isOver] { return isOver; }, 20'000) ? found : std::nullopt;
    }

    client::Kept kept() const
    {
        QDirIterator files(m_folder->path(), {u"*.sqlite"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        const auto file = files.hasNext() ? client::CacheFile::open(files.next()) : nullptr;
        return file ? file->load() : client::Kept();
    }

    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toLatin1()))
                found.append(file.fileName());
        }
        return found;
    }

    SecretService m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<client::Keychain> m_keychain;
    std::unique_ptr<SessionClient> m_ana;
};

QTEST_GUILESS_MAIN(TestKeychain)

#include "tst_keychain.moc"
