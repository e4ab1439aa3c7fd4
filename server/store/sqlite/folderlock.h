// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

namespace charla::server {

//! \brief Says that a server works on a folder, for as long as it lives.
//!
//! The system holds the lock and drops it with the process, however that ends: nothing stale can
//! be left behind. The file itself stays.
class FolderLock
{
public:
    enum class Outcome {
        Taken,
        Elsewhere, //!< somebody has it
        CannotWrite, //!< the file can't be made
    };

    Outcome take(const QString &folder);
    QString errorText() const { return m_file.errorString(); }

private:
    QFile m_file;
};

} // namespace charla::server
