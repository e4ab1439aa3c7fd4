// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <ui/look/icons.h>

#include <QString>

namespace charla::ui {

//! What a file is to a person.
enum class FileKind { Picture, Audio, Video, Document, Archive, Other };

FileKind fileKind(const QString &mime);
Sign fileSign(FileKind kind);

//! Whether the file stands in the talk as a picture: one that says how large it is, and not so large
//! that it could not be looked at.
bool isShownAsPicture(const client::MessageFile &file);

//! Whether there may be more than one picture in it.
bool mayMove(const QString &mime);

//! Whether a file of that name can be handed to the desktop to be opened. Not what it might run.
bool opensSafely(const QString &name);

} // namespace charla::ui
