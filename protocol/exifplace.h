// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <vector>

namespace charla::protocol {

//! Some bytes, from `first` on.
struct ByteSpan
{
    qsizetype first = 0;
    qsizetype length = 0;
};

//! \brief Where Exif data says where it was: its GPS directories and all that these point to.
//!
//! \a tiff is the data behind "Exif\0\0", maybe cut short; what is told lies within it, behind its
//! header, in no order, and overlaps at will. With zeros there, the directories are there still, and
//! empty. Never more than some thousand spans, whatever stands in it.
std::vector<ByteSpan> findExifPlace(QByteArrayView tiff);

} // namespace charla::protocol
