// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/memoryfiles.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;

void MemoryFiles::put(const UploadRecord &upload)
{
    name(upload.content);
    name(upload.preview);
    forgetUpload(upload.key);
    m_uploads.insert(upload.key, upload);
}

void MemoryFiles::forgetUpload(const FileHash &key)
{
    const auto upload = m_uploads.constFind(key);
    if (upload == m_uploads.cend())
        return;
    unname(upload->content);
    unname(upload->preview);
    m_uploads.erase(upload);
}

bool MemoryFiles::has(const std::vector<FileHash> &uploads, const PersonId &person) const
{
    return std::ranges::all_of(uploads, [this, &person](const FileHash &key) {
        const auto upload = m_uploads.constFind(key);
        return upload != m_uploads.cend() && upload->content && upload->person == person;
    });
}

std::vector<File> MemoryFiles::take(const std::vector<FileHash> &uploads, Seq message)
{
    std::vector<File> files;
    for (const FileHash &key : uploads) {
        const MessageFile file = fileOf(*m_uploads.constFind(key));
        name(file.content);
        name(file.preview);
        forgetUpload(key);
        m_ofMessages[message].push_back(file.capability);
        m_files.insert(file.capability, file);
        files.push_back(file.file);
    }
    return files;
}

void MemoryFiles::drop(Seq message)
{
    for (const FileCapability &capability : m_ofMessages.take(message)) {
        const auto file = m_files.constFind(capability);
        unname(file->content);
        unname(file->preview);
        m_files.erase(file);
    }
}

std::optional<StoredFile> MemoryFiles::find(const FileCapability &capability) const
{
    const auto file = m_files.constFind(capability);
    if (file == m_files.cend())
        return {};
    StoredFile found{file->file.name, file->file.mime, file->content.hash};
    if (file->preview)
        found.preview = file->preview->hash;
    return found;
}

std::vector<FileHash> MemoryFiles::takeReleased()
{
    std::vector<FileHash> released;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (*it == 0)
            released.push_back(it.key());
    }
    m_names.removeIf([](const QHash<FileHash, int>::iterator it) { return *it == 0; });
    return released;
}

void MemoryFiles::name(const std::optional<Content> &content)
{
    if (content)
        ++m_names[content->hash];
}

void MemoryFiles::unname(const std::optional<Content> &content)
{
    if (content)
        --m_names[content->hash];
}

} // namespace charla::server
