// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

//! Files that only who runs the server may read (mode 0600). They block.
namespace charla::server {

//! Writes the whole file anew, in the place of the one that is there: whoever reads it meanwhile has
//! the old one or the new one, also after a power cut.
//! \return false when that can't be; errno says why, and what was there stays.
[[nodiscard]] bool writeSecretFile(const QString &file, QByteArrayView bytes);

//! Takes from all others what they may with the file. \return whether they might.
bool closeToOthers(const QString &file);

} // namespace charla::server
