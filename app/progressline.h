// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace charla::app {

//! \brief Tells on a terminal how far something has come, in one line that is gone at the end.
//!
//! Says nothing when standard error is no terminal.
class ProgressLine
{
public:
    //! \a what such as "Importing".
    explicit ProgressLine(QString what);
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    ~ProgressLine();

    //! \a total is 0 when it is not known.
    void show(qint64 done, qint64 total);

private:
    QString m_what;
    QElapsedTimer m_shown;
    bool m_isTerminal;
};

} // namespace charla::app
