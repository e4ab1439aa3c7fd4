// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/messagefile.h>

namespace charla::server {

MessageFile addressed(MessageFile file)
{
    file.file.size = file.content.bytes;
    file.file.path = filePath(file.capability, file.file.name);
    file.file.preview = file.preview ? previewPath(file.capability) : QString();
    return file;
}

MessageFile fileOf(const UploadRecord &upload)
{
    Q_ASSERT_X(upload.content, "fileOf", "a message takes complete uploads only");
    return addressed({.file = {.name = upload.name,
                               .size = upload.size,
                               .mime = upload.mime,
                               .width = upload.width,
                               .height = upload.height,
                               .path = {}},
                      .capability = FileCapability::create(),
                      .content = *upload.content,
                      .preview = upload.preview});
}

} // namespace charla::server
