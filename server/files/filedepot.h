// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/transferorders.h>

#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QThread>

#include <chrono>
#include <memory>

namespace charla::server {

class TransferLoop;

//! \brief Where the files are, and whoever brings and fetches them: the bytes, not what they mean.
//!
//! All work is done on one thread of its own, which may wait for the disk; whatever is called here
//! returns at once, and takes effect in the order of the calls. Lives on the hub's thread, where its
//! signals come, too. Knows no person and no message: who may bring and fetch what is decided
//! before (FileOffice).
class FileDepot : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        //! Made if it is not there; empty: a temporary one, gone with the depot.
        QString folder;
        //! For the next bytes to come or to be taken.
        std::chrono::milliseconds silence = std::chrono::seconds(30);
        //! From the end of an answer to the cut of a peer that doesn't take it.
        std::chrono::milliseconds linger = std::chrono::milliseconds(1500);
        //! Connections at once; who comes beyond them is asked to come again.
        int maxTransfers = 1024;
    };

    explicit FileDepot(Setup setup, QObject *parent = nullptr);
    //! Cuts all connections. What came of unfinished uploads stays, unless the folder is a temporary
    //! one.
    ~FileDepot() override;

    //! Removes what is not \a known. To be called once, before all else.
    void sweep(KnownFiles known);

    //! Begins an upload, or goes on with it: received() follows.
    void expect(const UploadTerms &terms);
    //! Ends an upload that is not complete: who brings it is refused, what came is removed. Without
    //! effect on one that is complete; completed() of it may follow still.
    void giveUp(const FileHash &key);
    //! Removes content that nobody names any more. What completed() tells of afterwards is there all the
    //! same.
    void remove(std::vector<FileHash> contents);

    //! Answers a request. \a socket is past its head, and non-blocking.
    void serve(Socket socket, TransferRequest request);
    //! Cuts all connections, as the end of this does.
    void dismiss();

signals:
    //! Answers expect(): so many bytes are there by now, all of them included.
    void received(const charla::server::FileHash &key, qint64 bytes);
    //! The last byte came, and the file is safe on the disk. Who brought it gets the answer when all
    //! who listen have returned, so that nobody can name the file before they know of it. \a bytes
    //! is its size.
    void completed(const charla::server::FileHash &key, const charla::server::FileHash &content,
                   qint64 bytes);
    //! A preview of that upload is safe on the disk; of several the last one counts.
    void previewed(const charla::server::FileHash &key, const charla::server::FileHash &preview,
                   qint64 bytes);

    //! For the thread.
    void ordersWait();

private:
    void order(TransferOrder order);
    void takeNews();
    void tell(const UploadReceived &news);
    void tell(const UploadWhole &news);
    void tell(const PreviewKept &news);

    std::unique_ptr<QTemporaryDir> m_temporary; // outlives the thread
    std::unique_ptr<TransferLoop> m_loop;
    QThread m_thread;
};

} // namespace charla::server
