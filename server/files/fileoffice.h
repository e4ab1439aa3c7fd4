// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <protocol/result.h>
#include <server/files/filetraffic.h>
#include <server/store/records.h>
#include <server/store/store.h>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace charla::server {

//! \brief What files mean: who may bring one, for which message it is, and who still names it.
//!
//! An upload is announced here, before a byte of it comes, and held against the limits. Once it is
//! complete a message may take it; the store decides that, in the transaction of the message. What
//! no message takes is forgotten after a day. What no message and no upload names any more is told
//! to be removed.
//!
//! Lives on the hub's thread and never waits. Knows no bytes, no socket and no folder: its signals
//! are meant for the FileDepot's functions, and the depot's signals for noteReceived(),
//! noteCompleted() and notePreviewed().
class FileOffice : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        protocol::FileTerms terms; //!< maxFile 0: no new ones
        qint64 maxStorage = 0; //!< bytes of all files, and of those that are announced
        //! For an upload that no message takes.
        std::chrono::milliseconds keep = std::chrono::hours(24);
        std::function<protocol::Timestamp()> today; //!< none: the system's clock
    };

    //! The state of an upload, or why there is none.
    using Announcement = protocol::Result<protocol::UploadState, protocol::ErrorCode>;
    using Announced = std::function<void(const Announcement &)>;
    using Found = std::function<void(const std::optional<ServedFile> &)>;

    //! \a store must outlive this.
    FileOffice(Setup setup, Store &store, QObject *parent = nullptr);
    ~FileOffice() override;

    //! Whether new ones may come; what is there can be fetched in any case.
    bool takesFiles() const { return m_setup.terms.maxFile > 0; }
    const protocol::FileTerms &terms() const { return m_setup.terms; }

    //! Takes up what the store has kept: restored() comes, and expected() for each upload that is
    //! not complete. To be called once, before all else.
    void restore(const Snapshot &snapshot);

    //! A person wants to bring a file, or go on with one. \a done is called once, perhaps at once,
    //! unless \a context is gone by then. Refuses NoFiles, FileTooLarge, TypeNotAllowed, StorageFull,
    //! TooManyUploads, and BadValue when the id is that of an upload of another size.
    void announce(const PersonId &person, const protocol::Upload &upload, QObject *context,
                  const Announced &done);
    //! A person gives an upload up; without effect when there is none, or a message has taken it.
    void discard(const PersonId &person, const protocol::UploadId &id);

    //! The upload of that token, also a complete one, till a message has taken it.
    std::optional<UploadTerms> upload(const QString &token) const;
    //! What a capability in an address leads to. \a done is called with it, or with none, unless
    //! \a context is gone by then. Of a preview name and mime are empty.
    void file(const QString &capability, QObject *context, const Found &done);
    void preview(const QString &capability, QObject *context, const Found &done);

    //! Of files that messages and uploads name, each content once, and of those that are announced.
    qint64 usedBytes() const { return m_keptBytes + m_announcedBytes; }

    // What the depot tells.
    void noteReceived(const FileHash &key, qint64 bytes);
    void noteCompleted(const FileHash &key, const FileHash &content, qint64 bytes);
    void notePreviewed(const FileHash &key, const FileHash &preview, qint64 bytes);

signals:
    //! All that is named; the rest may go.
    void restored(const charla::server::KnownFiles &known);
    //! Bytes may come; noteReceived() is to follow.
    void expected(const charla::server::UploadTerms &terms);
    //! No more bytes may come, and those that came may go.
    void givenUp(const charla::server::FileHash &key);
    //! Nobody names these any more.
    void unnamed(const std::vector<charla::server::FileHash> &contents);
    //! usedBytes() tells another number now. Perhaps several times in one turn.
    void usedChanged();

private:
    //! Somebody who waits for the depot to say how much is there.
    struct Asker
    {
        QPointer<QObject> context;
        std::function<void(qint64 received)> tell;
    };

    //! An upload that no message has taken yet.
    struct Held
    {
        UploadRecord record;
        std::vector<Asker> askers;
    };

    std::optional<protocol::ErrorCode> objection(const PersonId &person,
                                                 const protocol::Upload &upload) const;
    Held &hold(const UploadRecord &record);
    //! It is no upload any more; what it named is left to whoever calls.
    void letGo(const FileHash &key);
    void forget(const FileHash &key);
    void keep(const Content &content);
    void countAnnounced(qint64 bytes);
    void dropUnlessKept(const FileHash &content);
    bool isHeld(const FileHash &content) const;
    protocol::UploadToken tokenOf(const PersonId &person, const protocol::UploadId &id) const;
    void onCommitted(const std::vector<Commit> &commits);
    void onReleased(const std::vector<FileHash> &contents);
    void endExpired();
    void scheduleExpiry();
    void look(const QString &capability, QObject *context, const Store::FileDone &done);

    Setup m_setup;
    Store &m_store;
    QByteArray m_secret; // for tokenOf()
    QHash<FileHash, Held> m_uploads; // by UploadRecord::key
    QHash<PersonId, int> m_counts; // of m_uploads
    QHash<FileHash, qint64> m_kept; // bytes of each content
    qint64 m_keptBytes = 0;
    qint64 m_announcedBytes = 0; // of uploads that are not complete
    QTimer m_expiry;
};

} // namespace charla::server
