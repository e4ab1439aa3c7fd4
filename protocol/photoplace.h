// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <vector>

namespace charla::protocol {

//! So much of a photo's beginning is looked at for its place. What a camera writes stands in the
//! first 64 KiB, what programs add before it in some more.
inline constexpr qsizetype PhotoHeadBytes = 512 * 1024;

//! Some bytes of a file that say where a photo was taken.
struct PlaceBytes
{
    qsizetype offset = 0;
    qsizetype length = 0;
    char instead = '\0'; //!< what they are overwritten with

    bool operator==(const PlaceBytes &) const = default;
};

//! \brief Finds the place in a JPEG photo: the GPS part of its Exif data, and what XMP repeats of it.
//!
//! \a head is the beginning of the file. What is told lies within it and within its metadata, in no
//! order and maybe twice; with it overwritten the file is a whole photo of the same size, with an
//! Exif that can be read and tells no place (in a file in which one thing lies over another, as no
//! camera writes it, another place may come to light then). None for what is no JPEG. Whatever stands in the file,
//! this ends soon: offsets that lead nowhere, into a circle or out of the data are not followed.
std::vector<PlaceBytes> findPlace(QByteArrayView head);

//! Whether the JPEG photo that begins with \a head still says where it was taken.
bool tellsPlace(QByteArrayView head);

} // namespace charla::protocol
