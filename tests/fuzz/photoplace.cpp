// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/exifplace.h>
#include <protocol/photoplace.h>

#include <QByteArray>

#include <algorithm>

//! A stranger's photo, from which the place is taken out.
namespace charla::fuzz {

using namespace protocol;

namespace {

//! In a file of no camera's, in which one thing lies over another, a place may come to light when
//! another one is overwritten; each time some bytes fewer are left to do so.
constexpr int MostRounds = 32;

//! The photo with its place overwritten.
QByteArray withoutPlace(const QByteArray &photo)
{
    QByteArray without = photo;
    for (const PlaceBytes &part : findPlace(photo)) {
        promise(part.offset >= 0 && part.length > 0 && part.length <= photo.size()
                    && part.offset <= photo.size() - part.length,
                "a place lies within the photo");
        std::fill_n(without.begin() + part.offset, part.length, part.instead);
    }
    return without;
}

void checkPhoto(QByteArray photo)
{
    int rounds = 0;
    while (tellsPlace(photo) && rounds < MostRounds) {
        photo = withoutPlace(photo);
        ++rounds;
    }
    promise(rounds < MostRounds, "with its place overwritten a photo tells none");
}

void checkExif(QByteArrayView tiff)
{
    for (const ByteSpan &span : findExifPlace(tiff)) {
        promise(span.first >= 0 && span.length > 0 && span.length <= tiff.size()
                    && span.first <= tiff.size() - span.length,
                "a directory lies within the data");
    }
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    checkPhoto(bytes.toByteArray());
    checkExif(bytes);
}

} // namespace charla::fuzz
