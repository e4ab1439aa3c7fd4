// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/backoff.h>
#include <client/transfers/filenetwork.h>
#include <client/transfers/uploadqueue.h>
#include <client/transfers/uploadtrouble.h>
#include <protocol/message.h>

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace charla::client {

class Link;
class Put;

//! \brief Brings the files of own messages to the server, and tells when all of a message are there.
//!
//! Announces each in the protocol, puts its bytes by HTTP, and goes on after every trouble where
//! the server says that it is: on its own after a short wait, and with the session after a lost
//! connection. Ends with the program. Lives with its Session; nothing here blocks but the reading of
//! a piece of a file.
class Uploads : public QObject
{
    Q_OBJECT

public:
    //! \a link must outlive this.
    Uploads(Link &link, Backoff::Draw draw, QObject *parent = nullptr);
    ~Uploads() override;

    //! The files of a message that is not said before completed().
    void begin(const protocol::MessageId &message, const std::vector<Attachment> &files);
    //! What has failed goes on; what the server refused is announced anew.
    void tryAgain(const protocol::MessageId &message);
    //! Nothing is to become of it; the server is told. \return the files as they were given.
    std::vector<Attachment> takeBack(const protocol::MessageId &message);
    //! The message is said: there is nothing more to do.
    void forget(const protocol::MessageId &message);
    bool knows(const protocol::MessageId &message) { return m_queue.knows(message); }
    //! Of messages whose files are not all on the server.
    int unfinished();
    void clear();

    void comeOnline(const Reached &server);
    void goOffline();

    void take(const protocol::UploadState &state);
    //! \return whether it was about a file, or about a message whose files the server has lost, of
    //! which failed() has told then.
    [[nodiscard]] bool take(const protocol::Refusal &refusal);

signals:
    //! So many bytes of that file have gone out.
    void progressed(const charla::protocol::MessageId &message, int file, qint64 sent);
    //! \a tokens are in the order of the files.
    void completed(const charla::protocol::MessageId &message,
                   const std::vector<charla::protocol::UploadToken> &tokens);
    //! The message waits for tryAgain() or takeBack().
    void failed(const charla::protocol::MessageId &message,
                const charla::client::UploadTrouble &trouble);

private:
    using Upload = UploadQueue::Upload;

    void goOn();
    void goOnSoon();
    void put(Upload &upload);
    void putPreview(Upload &upload);
    void putBytes(Upload &upload);
    void onPreviewPut(const protocol::UploadId &id, int status);
    void onBytesPut(const protocol::UploadId &id, qint64 offset, int status,
                    std::optional<qint64> received, bool isComplete);
    void finish(Upload &upload);
    void retry(Upload &upload);
    void fail(const Upload &upload, UploadTrouble::Kind kind,
              protocol::ErrorCode code = protocol::ErrorCode::BadValue);
    void breakOff(const protocol::MessageId &message);

    Link &m_link;
    UploadQueue m_queue;
    FileNetwork m_network;
    std::map<QUuid, std::unique_ptr<Put>> m_puts; // by the upload's id
    Backoff m_backoff;
    QTimer m_soon;
    bool m_isOnline = false;
};

} // namespace charla::client
