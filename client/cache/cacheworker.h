// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/cache/cachefile.h>
#include <client/cache/cachefolder.h>
#include <protocol/mailbox.h>

#include <QObject>

#include <functional>
#include <memory>

namespace charla::client {

class Cache;

//! \brief The side of a Cache that lives on its thread, and does what it is sent.
class CacheWorker : public QObject
{
    Q_OBJECT

public:
    //! Told on the cache's own thread.
    using Answer = std::function<void(Cache &)>;
    //! Done on this one. An empty answer is none.
    using Job = std::function<Answer(CacheWorker &)>;

    explicit CacheWorker(QString path) : m_path(std::move(path)) { }

    //! Of any thread, as is the next.
    protocol::Mailbox<Job> &inbox() { return m_inbox; }
    protocol::Mailbox<Answer> &answers() { return m_answers; }

    //! Makes the folder if that wasn't done yet, and does what lies in the inbox.
    void work();

    // For the jobs.
    std::unique_ptr<CacheFolder> folder; //!< null before work()
    std::unique_ptr<CacheFile> file; //!< null when nothing is open

signals:
    void answered();

private:
    QString m_path;
    protocol::Mailbox<Job> m_inbox;
    protocol::Mailbox<Answer> m_answers;
};

} // namespace charla::client
