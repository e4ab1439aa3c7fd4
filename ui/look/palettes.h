// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace charla::ui {

//! For whoever wants it light, or dark, whatever the desktop looks like. Everything else is mixed
//! from these by Theme.
QPalette lightPalette();
QPalette darkPalette();

} // namespace charla::ui
