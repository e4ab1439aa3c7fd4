// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <client/transfers/downloads.h>
#include <client/transfers/uploadtrouble.h>
#include <protocol/message.h>

#include <QString>

#include <optional>

//! What is said of files.
namespace charla::ui {

//! "1.2 MB".
QString sizeWords(qint64 bytes);

//! The name; for one whose name is not known, what it is.
QString fileName(const client::MessageFile &file);

//! What stands below a name: "PDF document, 1.2 MB", or how far it is.
QString fileDetail(const client::MessageFile &file);
//! "3.1 of 12 MB".
QString progressWords(qint64 done, qint64 size);

//! For who only hears it: "picture cat.png, 1.2 MB".
QString spokenFile(const client::MessageFile &file);

//! Why a file can't be sent to a server with those terms.
QString fileRefusal(protocol::ErrorCode code, const std::optional<protocol::FileTerms> &terms);
//! Why the files of a message were not sent.
QString uploadTrouble(const client::UploadTrouble &trouble);
//! Why a file could not be saved.
QString downloadTrouble(client::Downloads::Trouble trouble, const QString &name);

QString sendAgainWords();
QString takeBackWords();

} // namespace charla::ui
