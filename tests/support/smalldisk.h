// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace charla::tests {

//! \brief A real disk of a few megabytes (tmpfs), which only this process sees.
//!
//! Needs a mount namespace of its own: whoever may not have one finds that isThere() is false.
class SmallDisk
{
public:
    //! To be called first in main(), before there is a second thread.
    static void prepare();

    explicit SmallDisk(qint64 bytes);
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk();

    bool isThere() const { return m_isThere; }
    QString path() const { return m_folder.path(); }

    //! Nobody may have a file open for writing.
    bool makeReadOnly();
    bool makeWritable();
    //! Not a byte is left.
    bool fillUp();
    //! Takes away what fillUp() put there.
    void makeSpace();

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace charla::tests
