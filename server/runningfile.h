// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <optional>

namespace charla::server {

//! Where a running server is to be reached from its own machine.
struct RunningPlace
{
    QUrl url; //!< of its native protocol
    QString fingerprint; //!< of its certificate; empty without TLS
    QHostAddress listenAddress = {}; //!< null when it doesn't say
};

//! \brief Tells programs on this machine where the server of a data folder is: running.json in it, there
//! while this lives.
//!
//! A server that was ended hard leaves it behind; the next one writes it anew.
class RunningFile
{
public:
    RunningFile(const QString &folder, const RunningPlace &place);
    ~RunningFile();
    Q_DISABLE_COPY_MOVE(RunningFile)

    //! What it says in \a folder; none when there is none, or it can't be read.
    static std::optional<RunningPlace> read(const QString &folder);

private:
    QString m_file;
};

} // namespace charla::server
