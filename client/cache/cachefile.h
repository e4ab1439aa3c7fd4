// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/cache/kept.h>

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace charla::client {

//! \brief One SQLite file in which is kept what a person knows of a server.
//!
//! It is a cache: one that can't be read is thrown away and begun anew, but for what was written
//! and not sent, and the token, as far as they can be read. Only this user can read the file.
//! Lives on one thread and blocks it.
class CacheFile
{
public:
    //! So many entries are kept of a conversation, the newest.
    static constexpr int MaxEntries = 2'000;

    //! \return null when there can be no file at that path.
    static std::unique_ptr<CacheFile> open(const QString &path, const QString &serverId);
    //! The same for a file that is there. \return null, too, when it doesn't say whose it is.
    static std::unique_ptr<CacheFile> open(const QString &path);
    ~CacheFile();
    Q_DISABLE_COPY_MOVE(CacheFile)

    QString path() const { return m_path; }
    Kept load() const;
    //! All of them or none. \return false for none.
    bool write(const std::vector<CacheNote> &notes);

private:
    //! What is worth keeping of a broken file.
    struct Salvage
    {
        std::vector<std::pair<QString, QString>> facts;
        std::vector<Outbox::Entry> outbox;
    };

    explicit CacheFile(QString path);

    bool connect();
    void disconnect();
    bool isSound();
    bool setUp();
    bool create();
    Salvage salvage() const;
    bool beginAnew();

    // ---- reading ----
    QString fact(const QString &name) const;
    std::vector<KeptTalk> talks() const;
    std::vector<protocol::Entry> entriesOf(qint64 talk) const;
    std::vector<Outbox::Entry> outbox() const;

    // ---- writing: each false when it failed ----
    bool setFact(const QString &name, const QString &value);
    bool forgetFact(const QString &name);
    bool put(const StandingNote &note);
    //! Whatever else is noted, unless another token has come meanwhile.
    bool put(const EntrustedNote &note);
    bool put(const KnownNote &note);
    bool put(const StayNote &note);
    bool put(const ReadNote &note);
    bool put(const EntriesNote &note);
    bool put(const Outbox::Entry &entry);
    bool put(const SettledNote &note);
    bool putEntry(qint64 talk, const protocol::Entry &entry);
    //! Nothing of a message that is deleted may stay readable.
    bool blank(qint64 talk, const protocol::Change &deletion);
    bool forgetOldest(qint64 talk);
    //! \return none when it failed.
    std::optional<qint64> talkOf(const protocol::Conversation &of);

    QString m_path;
    QString m_connection;
};

} // namespace charla::client
