// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/cache/kept.h>

#include <QObject>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace charla::client {

class CacheFile;
class CacheFolder;
class CacheWorker;
class Keychain;

//! \brief What a person knows of their servers, on disk, so that a session opens with it.
//!
//! Reads and writes on a thread of its own; what it tells comes by the event loop. A disk that
//! fails costs only what would have been kept: nothing waits for it.
class Cache : public QObject
{
    Q_OBJECT

public:
    //! What is noted is written together at most so often, but for what is to be sent.
    static constexpr std::chrono::milliseconds Interval{200};

    //! \a folder is made if there is none.
    explicit Cache(const QString &folder, QObject *parent = nullptr);
    //! Blocks until everything is written.
    ~Cache() override;

    //! From now on tokens are in \a keychain, as far as that takes them: those that come, and those
    //! of the files that are opened. opened() then waits for the keychain where it must. It outlives
    //! this; null for none.
    void keepSecretsIn(Keychain *keychain) { m_keychain = keychain; }

    //! Opens what is kept of the server that was last met at that address as that person; answered
    //! by opened(). What was open is closed.
    void open(const QUrl &url, const protocol::Nick &nick);
    //! The same for the server of that id, whether anything is kept of it or not; it will be met at
    //! that address.
    void open(const QUrl &url, const protocol::Nick &nick, const QString &serverId);
    //! The server of that id, which is open, is met at that address by that nick.
    void remember(const QUrl &url, const protocol::Nick &nick);
    //! Closes what is open, and an opened() that is still to come won't.
    void close();
    //! Closes it and throws it away.
    void forget();

    //! Goes into what is open, soon; into nothing when nothing is.
    void note(CacheNote note);
    //! Written at once; answered by written(), also when it could not be.
    void keep(const Outbox::Entry &entry);

signals:
    //! What is kept; nothing when nothing could be opened.
    void opened(const charla::client::Kept &kept);
    void written(const charla::protocol::MessageId &id);
    void workerCalled(QPrivateSignal);

private:
    using Answer = std::function<void(Cache &)>;
    using Job = std::function<Answer(CacheWorker &)>;

    //! Has \a job done on the other thread, and what it returns on this one.
    void post(Job job);
    void onAnswered();
    void flush();
    //! Puts it to what waits already, as far as it can be one note with that.
    void add(EntriesNote note);
    void add(const ReadNote &note);
    void add(StandingNote note);
    //! Puts the token into the keychain, and then takes it out of the file.
    void entrust(const protocol::SessionToken &token);
    void onLoaded(const Kept &kept, int number);
    void openBy(std::function<std::unique_ptr<CacheFile>(CacheFolder &)> opening);

    QThread m_thread;
    std::unique_ptr<CacheWorker> m_worker; // lives on m_thread
    QTimer m_soon;
    std::vector<CacheNote> m_notes;
    std::vector<ReadNote> m_reads; // of each conversation only the newest matters
    std::optional<KnownNote> m_known; // only the newest matters, and only behind the others
    int m_opening = 0; // number of the newest open() or close()
    Keychain *m_keychain = nullptr;
    QString m_secretName; // of the token of what is open; empty for nothing
    std::optional<protocol::SessionToken> m_entrusted; // the keychain has it under that name
};

} // namespace charla::client
