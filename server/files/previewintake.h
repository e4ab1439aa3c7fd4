// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/files/transfer.h>

#include <QByteArray>

namespace charla::server {

class FileFolder;

//! Takes the small picture that its sender made of an upload: PUT /files/TOKEN/preview. Whole in one
//! and in memory, because it is small.
class PreviewIntake final : public Transfer
{
public:
    //! \a folder outlives it.
    PreviewIntake(TransferLoop &loop, TransferId id, Socket socket, const RequestHead &head,
                  UploadTerms terms, const FileFolder &folder);

    //! \a behind came with the head.
    void begin(QByteArrayView behind);

    //! Whoever must know of it knows.
    void confirm();

private:
    void onBytes() override;
    void onSilence() override;
    bool check();
    void take(QByteArrayView bytes);
    void keep();

    UploadTerms m_terms;
    const FileFolder &m_folder;
    QByteArray m_body;
    qsizetype m_left = 0; // of the body
};

} // namespace charla::server
