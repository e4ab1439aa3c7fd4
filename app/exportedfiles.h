// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/transcriptline.h>

#include <QString>

//! The files that lie beside a transcript.
namespace charla::app {

//! Where one is, below the folder of the files: its hash, and the name that people gave it, ready
//! for an address.
QString addressBeside(const server::FileHash &content, const QString &name);

//! \brief Copies the files of a message from a data folder to the folder beside a transcript, as a
//! second name of the same file where the system can.
//!
//! One that is not there is left out. \return what went wrong, for people; empty for nothing.
QString copyFiles(const server::TranscriptLine &line, const QString &dataFolder,
                  const QString &transcript);

} // namespace charla::app
