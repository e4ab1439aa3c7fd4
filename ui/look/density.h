// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace charla::ui {

//! How much air there is around and between the rows of lists and conversations.
enum class Density { Comfortable, Compact };

//! That of the whole application, as its font and its palette are. Comfortable at first.
Density density();

//! Tells all widgets, by QEvent::StyleChange, if it is another one.
void setDensity(Density density);

} // namespace charla::ui
