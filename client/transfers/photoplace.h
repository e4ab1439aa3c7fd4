// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace charla::client {

//! So many bytes of a file are enough to tell.
inline constexpr qsizetype PhotoPlaceBytes = 128 * 1024;

//! Whether a JPEG photo that begins so tells where it was taken (the GPS part of its Exif).
bool tellsPlace(QByteArrayView start);

} // namespace charla::client
