// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/files/transfer.h>

#include <span>

namespace charla::server {

class Part;
class UnfinishedUploads;

//! \brief Takes the rest of an upload: PUT /files/TOKEN?offset=N.
//!
//! What came is kept whatever happens, and the peer is told how much that is. The answer to the last
//! byte waits until the whole file is safe and the hub's thread knows of it.
class Intake final : public Transfer
{
public:
    //! \a uploads outlives it.
    Intake(TransferLoop &loop, TransferId id, Socket socket, const RequestHead &head,
           UploadTerms terms, UnfinishedUploads &uploads);
    ~Intake() override;

    const UploadTerms &terms() const { return m_terms; }

    //! \a behind came with the head.
    void begin(QByteArrayView behind);

    //! For UnfinishedUploads.
    //! The file is safe, and whoever must know knows; or the disk does not take it.
    void onFinished(bool isSafe);
    //! The upload is brought on another connection, or no more.
    void onTakenAway();

private:
    void onBytes() override;
    void onSilence() override;
    //! \return whether the body may come; else the peer is told why not.
    bool check(qint64 there);
    void sayContinue();
    void take(std::span<const char> bytes);
    void endBody();
    //! The last word; what is still to be done to the upload is done without this.
    void endWith(const HttpAnswer &answer);

    UploadTerms m_terms;
    UnfinishedUploads &m_uploads;
    Part *m_part = nullptr; // while this brings it
    qint64 m_left = 0; // of the body
};

} // namespace charla::server
