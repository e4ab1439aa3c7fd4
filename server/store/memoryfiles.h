// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/messagefile.h>
#include <server/store/store.h>

#include <QHash>

#include <optional>
#include <vector>

namespace charla::server {

//! \brief What MemoryStore keeps of files: uploads till a message takes them, where capabilities
//! lead, and how often each content is named.
class MemoryFiles
{
public:
    //! New, or in the place of the one with that key.
    void put(const UploadRecord &upload);
    void forgetUpload(const FileHash &key);

    //! Whether all of them are there, complete, and that person's.
    bool has(const std::vector<FileHash> &uploads, const PersonId &person) const;
    //! Makes uploads that it has() the files of a message.
    std::vector<protocol::File> take(const std::vector<FileHash> &uploads, protocol::Seq message);
    //! The files of that message are gone.
    void drop(protocol::Seq message);

    std::optional<StoredFile> find(const FileCapability &capability) const;

    //! Contents that lost their last name since this was asked, and have none now.
    std::vector<FileHash> takeReleased();

private:
    void name(const std::optional<Content> &content);
    void unname(const std::optional<Content> &content);

    QHash<FileHash, UploadRecord> m_uploads;
    QHash<protocol::Seq, std::vector<FileCapability>> m_ofMessages;
    QHash<FileCapability, MessageFile> m_files;
    QHash<FileHash, int> m_names; // how many; 0 once it had some
};

} // namespace charla::server
