// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

//! Steps of writing a file so that it is there whole after a power cut. They block.
namespace charla::server {

//! \return false when not all could be written; errno says why.
bool writeAll(int file, QByteArrayView bytes);

//! A name in a folder is on the disk only when the folder is (fsync(2)). \a path is as
//! QFile::encodeName() gives it.
bool syncFolder(const QByteArray &path);

} // namespace charla::server
