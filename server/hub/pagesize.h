// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

namespace charla::server {

//! About what a page may weigh as JSON: half of limits::MaxServerFrameBytes and of a send queue, so
//! that an estimate will do.
inline constexpr qsizetype MaxPageBytes = 2 * 1024 * 1024;

//! \brief The page, or a part of it that fits into one frame.
//!
//! Texts are limited one by one, but many people may leave many marks. What does not fit is left
//! out at the end away from \a request's bound, and `rest` tells that there is more; at least one
//! entry stays.
Page inOneFrame(Page page, const PageRequest &request, qsizetype maxBytes = MaxPageBytes);

} // namespace charla::server
