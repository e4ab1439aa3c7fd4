// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/entry.h>

#include <QList>
#include <QString>

#include <vector>

namespace charla::client {

//! \brief A file of a message, as a row shows it: on the server, or still on its way there.
struct MessageFile
{
    QString
        name; //!< empty for one that was sent by an earlier run of the program and is not acknowledged
    qint64 size = 0; //!< bytes
    QString mime;
    int width = 0; //!< pixels, as is height; 0 for what is no picture
    int height = 0;
    QString path; //!< on the server; empty until the message is committed
    QString preview; //!< the same of a small picture of it; empty when there is none
    QString local; //!< of an own one, where it was taken from
    qint64 sent = 0; //!< bytes that the server has, while the message is Delivery::Uploading

    bool operator==(const MessageFile &) const = default;
};

//! As the server tells them.
inline QList<MessageFile> messageFiles(const std::vector<protocol::File> &files)
{
    QList<MessageFile> rows;
    for (const protocol::File &file : files) {
        rows.append({.name = file.name,
                     .size = file.size,
                     .mime = file.mime,
                     .width = file.width,
                     .height = file.height,
                     .path = file.path,
                     .preview = file.preview,
                     .local = {},
                     .sent = file.size});
    }
    return rows;
}

} // namespace charla::client
